import type { PlainMonth } from '../dates/plain-date.ts';

/** What a part of a pattern stands for, as a regular expression, given the month that is looked for. */
const parts: Record<string, (month: PlainMonth) => string> = {
  '{YYYY}': (month) => month.slice(0, 4),
  '{YY}': (month) => month.slice(2, 4),
  '{MM}': (month) => month.slice(5, 7),
  '{DD}': () => '(?:0[1-9]|[12]\\d|3[01])',
  '*': () => '.*',
  '?': () => '.',
};
export const KNOWN_PARTS = Object.keys(parts).join(', ');
const PART = /\{[^}]*\}|[*?]/g;

const plain = (text: string) => text.normalize('NFC').toLowerCase();
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What in a pattern stands for nothing: a part in braces that is none, or the name of a folder. Empty = it is good. */
export function strangePart(pattern: string): string {
  const strange = pattern.match(PART)?.find((part) => !(part.toUpperCase() in parts));
  return strange ?? pattern.replace(PART, '').match(/[\\/{}]/)?.[0] ?? '';
}

/** BR25: whether a file's name is one that the pattern means for a month. Upper and lower case are alike. */
export function fitsPattern(pattern: string, fileName: string, month: PlainMonth): boolean {
  const wanted = plain(pattern.trim());
  let regular = '';
  let from = 0;
  for (const found of wanted.matchAll(PART)) {
    const write = parts[found[0].toUpperCase()];
    regular += escaped(wanted.slice(from, found.index)) + (write ? write(month) : escaped(found[0]));
    from = found.index + found[0].length;
  }
  return new RegExp(`^${regular}${escaped(wanted.slice(from))}$`, 'su').test(plain(fileName));
}

/** A pattern as its file of a month would be called, as far as that is known. */
export const nameIn = (pattern: string, month: PlainMonth): string =>
  pattern.replace(/\{(YYYY|YY|MM)\}/gi, (part) => parts[part.toUpperCase()]!(month));

/** `orders-2026-10.csv` → `orders-{YYYY}-{MM}.csv`; empty where the name says no month. */
export function patternFrom(fileName: string): string {
  const dated = fileName.replace(
    /(?<!\d)((?:19|20)\d\d)([-_. ]?)(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?(?!\d)/,
    (_, _year: string, between: string, _month: string, day?: string) =>
      `{YYYY}${between}{MM}${day === undefined ? '' : `${between}{DD}`}`,
  );
  return dated === fileName ? '' : dated;
}
