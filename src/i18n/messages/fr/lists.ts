import type en from '../en/lists.ts';

export default {
  filters: 'Filtres',
  clearFilters: 'Effacer les filtres',
  applyFilters: 'Afficher',
  customer: 'Client',
  anyCustomer: 'Tous les clients',
  importInstead: 'Importer un tableau',
  faultSummary: '{count} {count|point|points} à corriger',
  leaveTitle: 'Abandonner votre saisie ?',
  leaveText: 'La fiche à côté de la liste n’est pas encore enregistrée. Votre saisie serait perdue.',
  leaveAct: 'Abandonner',
} satisfies Record<keyof typeof en, string>;
