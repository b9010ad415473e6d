import type en from '../en/lists.ts';

export default {
  filters: 'Filtros',
  clearFilters: 'Limpar os filtros',
  applyFilters: 'Mostrar',
  customer: 'Cliente',
  anyCustomer: 'Todos os clientes',
  importInstead: 'Importar uma folha de cálculo',
  faultSummary: '{count} {count|ponto|pontos} a corrigir',
} satisfies Record<keyof typeof en, string>;
