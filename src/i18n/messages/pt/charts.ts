import type en from '../en/charts.ts';

export default {
  table: 'Tabela',
  chart: 'Gráfico',
  export: 'Exportar',
  picture: 'Imagem (PNG)',
  numbers: 'Números (CSV)',
  workbook: 'Folha de cálculo (XLSX)',
  keys: 'As setas do teclado percorrem as barras.',
  thousand: 'milhares de {sign}',
  million: 'milhões de {sign}',
  billion: 'milhares de milhões de {sign}',
} satisfies Record<keyof typeof en, string>;
