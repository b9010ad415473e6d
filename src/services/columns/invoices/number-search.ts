import { hasWordPart, startsWord } from '@domain/texts/words.ts';
import { edge } from './kept-order.ts';
import { stemAndWidth, type InvoiceColumns } from './invoice-columns.ts';

/** Numbers of a stem whose last digits lie in a stretch: from, and up to but without. */
type Stretch = [from: number, before: number];

export interface NumbersFound {
  /** Stretches of the order by number: no row stands in two of them. */
  inside: Uint32Array[];
  /** Whether the number of a row is among them. */
  has: (row: number) => boolean;
}

/**
 * The rows whose number has a word that begins with this part, without putting any number together: numbers with one
 * stem stand beside one another in `order` (by number), and the part says in which stretches of them.
 */
export function findNumbers(columns: InvoiceColumns, order: Uint32Array, part: string): NumbersFound {
  const { stem, tail } = columns.cells;
  const { folded } = columns.dictionaries.stem;
  const inside: Uint32Array[] = [];
  const byStem = new Map<number, Stretch[]>();
  folded.forEach((text, code) => {
    const stretches = apart(stretchesOf(text, part));
    if (stretches.length > 0) byStem.set(code, stretches);
  });
  for (let start = 0; byStem.size > 0 && start < order.length;) {
    const text = folded[stem[order[start]!]!]!;
    const end = edge(order, start, order.length, (row) => folded[stem[row]!] !== text);
    for (const [from, before] of apart(stretchesOf(text, part))) {
      const first = edge(order, start, end, (row) => tail[row]! >= from);
      const last = edge(order, first, end, (row) => tail[row]! >= before);
      if (last > first) inside.push(order.subarray(first, last));
    }
    start = end;
  }
  const has = (row: number): boolean =>
    byStem.get(stem[row]!)?.some(([from, before]) => tail[row]! >= from && tail[row]! < before) ?? false;
  return { inside, has };
}

/** In order and without what two of them share. */
function apart(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const [from, before] of [...stretches].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], before);
    else merged.push([from, before]);
  }
  return merged;
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
