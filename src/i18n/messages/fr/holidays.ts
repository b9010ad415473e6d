import type en from '../en/holidays.ts';

export default {
  title: 'Jours fériés',
  ownList: 'votre propre liste',
  countryList: 'les jours fixes de votre pays',
  hint: 'Les automatisations qui tiennent compte des jours fermés contournent ces jours, ou ne s’y font pas.',
  movingFeasts:
    'Les fêtes mobiles, comme Pâques ou l’Aïd, ne sont dans aucune liste : ajoutez-les chaque année à la main, dès que leur date est connue.',
  none: 'Aucun jour n’est férié.',
  day: 'Jour',
  repeats: 'Répétition',
  yearly: 'chaque année',
  onceOnly: 'une fois',
  name: 'Nom',
  unnamed: 'jour férié fixe',
  acts: 'Actions',
  remove: 'Retirer {name}',
  removed: '{name} retiré',
  reset: 'Revenir à ceux du pays',
  wasReset: 'Les jours fériés fixes du pays comptent de nouveau',
  addTitle: 'Ajouter un jour',
  add: 'Ajouter',
  added: '{name} ajouté',
  eachYear: 'Le même jour chaque année',
  faultDay: 'Choisissez un jour.',
  faultTwice: 'Ce jour est déjà dans la liste.',
  faultName: 'Donnez-lui un nom.',
} satisfies Record<keyof typeof en, string>;
