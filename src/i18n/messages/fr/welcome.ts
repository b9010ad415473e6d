import type en from '../en/welcome.ts';

export default {
  title: 'Pour qui facturez-vous ?',
  lead: 'Deux réponses et vous pouvez déposer un tableau. Tout reste sur cet appareil : ni compte, ni réseau.',
  name: 'Nom de votre entreprise',
  namePlaceholder: 'Atelier Perrache',
  nameMissing: 'Écrivez le nom qui figure sur vos factures.',
  country: 'Pays',
  countryHint:
    'Apporte la devise, les taux de taxe, les mentions légales et le format des numéros. Tout peut être changé ensuite.',
  chargesTax: 'Facturez-vous la taxe ?',
  yes: 'Oui',
  no: 'Non',
  noTaxHint: 'Vos documents porteront la mention d’exonération de votre pays.',
  open: 'Ouvrir mes comptes',
  sample: 'Essayer avec la société d’exemple',
  sampleHint: 'Une base de données à part : elle ne se mélange jamais à vos comptes et disparaît en un clic.',
  restore: 'Restaurer une sauvegarde',
  language: 'Langue',
  address:
    'Vos comptes se trouveront à {origin}, sur cet appareil et dans ce navigateur uniquement. Une autre adresse commence avec des comptes vides.',
  iosTitle: 'Installez d’abord Quittance',
  ios: 'Safari efface les données des pages qui ne servent pas pendant une semaine. Touchez Partager, puis « Sur l’écran d’accueil », et ouvrez Quittance de là : ses comptes restent.',
  iosAnyway: 'Continuer sans installer',
  back: 'Ramener depuis mes PDF',
  backHint:
    'Choisissez les factures faites par Quittance : chacune porte son enregistrement, et les livres se reconstruisent.',
  backReading: 'Lecture de {done} sur {total}',
  backDone:
    '{invoices} {invoices|facture|factures} et {customers} {customers|client|clients} de retour ; {missing} {missing|numéro manque|numéros manquent}. Les paiements ne sont pas sur les PDF.',
  backNone: 'Aucun de ces fichiers ne contient une facture de Quittance.',
} satisfies Record<keyof typeof en, string>;
