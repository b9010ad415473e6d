interface Stretch {
  direction: 'asc' | 'desc';
  start: number;
  count: number;
}

/** The rows of a page: so many of those that match, after the first `start` of them, in this order. */
export function pageRows(
  order: Uint32Array,
  { flags, total }: { flags: Uint8Array | null; total: number },
  { direction, start, count }: Stretch,
): number[] {
  const end = Math.min(start + count, total);
  // From whichever end is nearer.
  if (start > total / 2) {
    const other = direction === 'asc' ? 'desc' : 'asc';
    return walk(order, flags, { direction: other, start: total - end, count: end - start }).toReversed();
  }
  return walk(order, flags, { direction, start, count: end - start });
}

function walk(order: Uint32Array, flags: Uint8Array | null, { direction, start, count }: Stretch): number[] {
  const step = direction === 'asc' ? 1 : -1;
  const first = direction === 'asc' ? 0 : order.length - 1;
  if (!flags) return Array.from({ length: count }, (_, at) => order[first + step * (start + at)]!);
  const rows: number[] = [];
  let left = start;
  for (let at = first; rows.length < count; at += step) {
    const row = order[at]!;
    if (flags[row] === 0) continue;
    if (left > 0) left -= 1;
    else rows.push(row);
  }
  return rows;
}
