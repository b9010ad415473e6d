import { breather } from './breathe.ts';

type Key = string | number;

const CHUNK = 1024;
/** Room for 4 million rows beside the rank in one exact number. */
const ROWS = 2 ** 22;

const compare = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Positions of `keys` in order, equal keys in the order in which they stand, from `start` for `count`. Ranks and
 * positions are packed into one number each, because a native sort of numbers is ten times as fast as one
 * with a comparison.
 */
export async function orderOf(
  keys: readonly Key[],
  direction: 'asc' | 'desc',
  start = 0,
  count = keys.length,
): Promise<number[]> {
  const breathe = breather();
  const found = await distinctKeys(keys, breathe);
  const distinct = areNumbers(found) ? Float64Array.from(found).sort() : await sortedInSlices(found, breathe);
  const last = distinct.length - 1;
  const ranks = new Map<Key, number>();
  for (let rank = 0; rank <= last; rank += 1) {
    if (rank % CHUNK === 0) await breathe();
    ranks.set(distinct[rank]!, direction === 'asc' ? rank : last - rank);
  }
  const packed = new Float64Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    if (at % CHUNK === 0) await breathe();
    packed[at] = ranks.get(keys[at]!)! * ROWS + at;
  }
  await breathe();
  packed.sort();
  return Array.from(packed.subarray(start, start + count), (value) => value % ROWS);
}

const areNumbers = (keys: readonly Key[]): keys is number[] => keys.every((key) => typeof key === 'number');

type Breathe = () => Promise<void> | undefined;

async function distinctKeys(keys: readonly Key[], breathe: Breathe): Promise<Key[]> {
  const distinct = new Set<Key>();
  for (let at = 0; at < keys.length; at += 1) {
    if (at % CHUNK === 0) await breathe();
    distinct.add(keys[at]!);
  }
  return [...distinct];
}

/** Merge sort that lets the page have its turn. */
async function sortedInSlices(keys: Key[], breathe: Breathe): Promise<Key[]> {
  let runs: Key[][] = [];
  for (let start = 0; start < keys.length; start += CHUNK) {
    runs.push(keys.slice(start, start + CHUNK).sort(compare));
    await breathe();
  }
  while (runs.length > 1) {
    const merged: Key[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(await mergeRuns(runs[at]!, runs[at + 1] ?? [], breathe));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function mergeRuns(a: Key[], b: Key[], breathe: Breathe): Promise<Key[]> {
  const merged: Key[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    merged.push(compare(a[i]!, b[j]!) <= 0 ? a[i++]! : b[j++]!);
    if (merged.length % CHUNK === 0) await breathe();
  }
  for (; i < a.length; i += 1) merged.push(a[i]!);
  for (; j < b.length; j += 1) merged.push(b[j]!);
  return merged;
}
