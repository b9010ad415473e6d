import type en from '../en/lists.ts';

export default {
  filters: 'Filtros',
  clearFilters: 'Limpar os filtros',
  applyFilters: 'Mostrar',
  customer: 'Cliente',
  anyCustomer: 'Todos os clientes',
  importInstead: 'Importar uma folha de cálculo',
  faultSummary: '{count} {count|ponto|pontos} a corrigir',
  leaveTitle: 'Descartar o que escreveu?',
  leaveText: 'A ficha ao lado da lista ainda não está guardada. Perder-se-ia o que nela escreveu.',
  leaveAct: 'Descartar',
} satisfies Record<keyof typeof en, string>;
