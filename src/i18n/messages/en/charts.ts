export default {
  table: 'Table',
  chart: 'Chart',
  export: 'Export',
  picture: 'Picture (PNG)',
  numbers: 'Numbers (CSV)',
  keys: 'Arrow keys move through the bars.',
  thousand: 'thousand {sign}',
  million: 'million {sign}',
  billion: 'billion {sign}',
} as const;
