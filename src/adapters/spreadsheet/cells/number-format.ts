export type FormatMeaning = 'number' | 'date' | 'elapsed' | 'percent';

/** Built-in formats that are dates, by number (ECMA-376 part 1 §18.8.30, with the East Asian ones). */
const builtInDates: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 45],
  [47, 47],
  [50, 58],
  [71, 81],
];

export function builtInMeaning(id: number): FormatMeaning {
  if (id === 9 || id === 10) return 'percent';
  if (id === 46) return 'elapsed';
  return builtInDates.some(([first, last]) => id >= first && id <= last) ? 'date' : 'number';
}

/** What a format code shows. Quoted and escaped text, colours and locales say nothing about it. */
export function formatMeaning(code: string): FormatMeaning {
  const [positive = ''] = code.split(';');
  const bare = positive.replace(/"[^"]*"?|\\.|_.|\*./gsu, '');
  if (/\[(?:h+|m+|s+)\]/iu.test(bare)) return 'elapsed';
  const plain = bare.replace(/\[[^\]]*\]?/gu, '');
  if (/general/iu.test(plain)) return 'number';
  if (/[dmyhsbeg]/iu.test(plain.replace(/e[+-]/giu, ''))) return 'date';
  return plain.includes('%') ? 'percent' : 'number';
}
