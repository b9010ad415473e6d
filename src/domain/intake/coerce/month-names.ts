/** Month names and their usual short forms in the languages that files come in, without accents or points. */
const MONTHS = [
  'january jan janvier janv janeiro enero ene januar jaenner',
  'february feb fevrier fevr fev fevereiro febrero februar',
  'march mar mars marco marzo marz maerz mrz',
  'april apr avril avr abril abr',
  'may mai maio mayo',
  'june jun juin junho junio juni',
  'july jul juillet juil julho julio juli',
  'august aug aout aou agosto ago',
  'september sep sept septembre setembro set septiembre',
  'october oct octobre outubro out octubre oktober okt',
  'november nov novembre novembro noviembre',
  'december dec decembre dezembro dez diciembre dic dezember',
];

const NUMBER_OF = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** 1 to 12, or 0 when the word is no month. Takes lower-case text without accents. */
export const monthNumber = (word: string): number => NUMBER_OF.get(word) ?? 0;
