export default {
  table: 'Table',
  chart: 'Chart',
  export: 'Export',
  picture: 'Picture (PNG)',
  numbers: 'Numbers (CSV)',
  workbook: 'Workbook (XLSX)',
  keys: 'Arrow keys move through the bars.',
  thousand: 'thousand {sign}',
  million: 'million {sign}',
  billion: 'billion {sign}',
} as const;
