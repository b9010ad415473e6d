import type en from '../en/charts.ts';

export default {
  table: 'Tableau',
  chart: 'Graphique',
  export: 'Exporter',
  picture: 'Image (PNG)',
  numbers: 'Nombres (CSV)',
  workbook: 'Classeur (XLSX)',
  keys: 'Les flèches du clavier parcourent les barres.',
  thousand: 'milliers de {sign}',
  million: 'millions de {sign}',
  billion: 'milliards de {sign}',
} satisfies Record<keyof typeof en, string>;
