import type { KeptOrder } from './kept-order.ts';
import type { Matching } from './selection.ts';

interface Stretch {
  direction: 'asc' | 'desc';
  start: number;
  count: number;
}

/** The rows of a page in this order, which has to be prepared. */
export function pageOf(order: KeptOrder, matching: Matching, stretch: Stretch): number[] {
  if (!matching.few) return pageRows(order.rows(), matching, stretch);
  const rows = Array.from(matching.few).sort(order.compare);
  if (stretch.direction === 'desc') rows.reverse();
  return rows.slice(stretch.start, stretch.start + stretch.count);
}

/** So many of the rows that match, after the first `start` of them, as they stand in the order. */
export function pageRows(
  order: Uint32Array,
  matching: Omit<Matching, 'few'>,
  { direction, start, count }: Stretch,
): number[] {
  const { total } = matching;
  const end = Math.min(start + count, total);
  // From whichever end is nearer.
  if (start > total / 2) {
    const other = direction === 'asc' ? 'desc' : 'asc';
    return walk(order, matching, { direction: other, start: total - end, count: end - start }).toReversed();
  }
  return walk(order, matching, { direction, start, count: end - start });
}

function walk(
  order: Uint32Array,
  { flags, isWanted }: Omit<Matching, 'few'>,
  { direction, start, count }: Stretch,
): number[] {
  const step = direction === 'asc' ? 1 : -1;
  const first = direction === 'asc' ? 0 : order.length - 1;
  if (!flags && !isWanted) {
    return Array.from({ length: count }, (_, at) => order[first + step * (start + at)]!);
  }
  const rows: number[] = [];
  let left = start;
  for (let at = first; rows.length < count; at += step) {
    const row = order[at]!;
    if (flags && flags[row] === 0) continue;
    if (isWanted && !isWanted(row)) continue;
    if (left > 0) left -= 1;
    else rows.push(row);
  }
  return rows;
}
