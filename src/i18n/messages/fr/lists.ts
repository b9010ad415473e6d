import type en from '../en/lists.ts';

export default {
  filters: 'Filtres',
  clearFilters: 'Effacer les filtres',
  applyFilters: 'Afficher',
  customer: 'Client',
  anyCustomer: 'Tous les clients',
  importInstead: 'Importer un tableau',
  faultSummary: '{count} {count|point|points} à corriger',
} satisfies Record<keyof typeof en, string>;
