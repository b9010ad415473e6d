import { hasWordPart, startsWord } from '@domain/texts/words.ts';
import { stemAndWidth, type InvoiceColumns } from './invoice-columns.ts';

/** Numbers of a stem whose last digits lie in a stretch: from, and up to but without. */
type Stretch = [from: number, before: number];

/**
 * Flags the rows whose number has a word that begins with this part, without putting any number together: numbers with
 * one stem stand beside one another in `order` (by number), and the part says in which stretches of them.
 */
export function flagNumbers(columns: InvoiceColumns, order: Uint32Array, part: string): Uint8Array | null {
  const { cells, dictionaries } = columns;
  const { folded } = dictionaries.stem;
  const flags = new Uint8Array(columns.rows);
  let found = false;
  for (let start = 0; start < order.length;) {
    const text = folded[cells.stem[order[start]!]!]!;
    const end = edge(order, start, order.length, (row) => folded[cells.stem[row]!] !== text);
    for (const [from, before] of stretchesOf(text, part)) {
      const first = edge(order, start, end, (row) => cells.tail[row]! >= from);
      const last = edge(order, first, end, (row) => cells.tail[row]! >= before);
      for (let at = first; at < last; at += 1) flags[order[at]!] = 1;
      found ||= last > first;
    }
    start = end;
  }
  return found ? flags : null;
}

/** First place from which on `isBeyond` holds. */
function edge(order: Uint32Array, from: number, to: number, isBeyond: (row: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBeyond(order[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const ALL: Stretch = [0, Infinity];
const isDigits = (text: string): boolean => /^\d+$/.test(text);

function stretchesOf(text: string, part: string): Stretch[] {
  const split = stemAndWidth(text);
  if (!split) return [];
  const { stem, width } = split;
  if (hasWordPart(stem, part)) return [ALL];
  const stretches = across(stem, width, part);
  return isDigits(part) ? [...stretches, ...within(width, part)] : stretches;
}

/** The part begins in the stem and goes on into the digits: `2026-00` in `F-2026-|00042`. */
function across(stem: string, width: number, part: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = Math.max(0, stem.length - part.length + 1); at < stem.length; at += 1) {
    const rest = part.slice(stem.length - at);
    if (!part.startsWith(stem.slice(at)) || !isDigits(rest) || rest.length > width) continue;
    if (startsWord(stem, at)) stretches.push(stretch(rest, width));
  }
  return stretches;
}

/** The part begins with the digits, or after some of the zeros in front: `42` and `042` in `00042`. */
function within(width: number, part: string): Stretch[] {
  const digits = part.replace(/^0+/, '');
  const zeros = part.length - digits.length;
  if (zeros > width) return [];
  if (digits === '') return [[0, 10 ** (width - zeros)]];
  const stretches: Stretch[] = [];
  for (let length = digits.length; length <= width - zeros; length += 1)
    stretches.push(stretch(digits, length));
  return stretches;
}

/** All numbers of `length` digits that begin with these. */
function stretch(digits: string, length: number): Stretch {
  const rest = 10 ** (length - digits.length);
  return [Number(digits) * rest, (Number(digits) + 1) * rest];
}
