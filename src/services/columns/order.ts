import { breather } from './breathe.ts';

type Key = string | number;
type Breathe = () => Promise<void> | undefined;

const CHUNK = 1024;
/** Room for 4 million rows beside the rank in one exact number. */
const ROWS = 2 ** 22;
/** With more different keys than this share of the rows, a table of their ranks costs more than it saves. */
const FEW = 8;

const compare = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Positions of `keys` in order, equal keys in the order in which they stand, from `start` for `count`; the page gets
 * its turns meanwhile.
 */
export async function orderOf(
  keys: readonly Key[],
  direction: 'asc' | 'desc',
  start = 0,
  count = keys.length,
): Promise<number[]> {
  const breathe = breather();
  const few = await fewKeys(keys, breathe);
  if (few) return orderByRank(keys, few, direction, breathe, { start, count });
  const sign = direction === 'asc' ? 1 : -1;
  const order = await mergedOrder(keys, sign, breathe);
  return Array.from(order.subarray(start, start + count));
}

/** The different keys in order; null when they are too many. */
async function fewKeys(keys: readonly Key[], breathe: Breathe): Promise<Key[] | null> {
  const most = Math.max(CHUNK, keys.length / FEW);
  const distinct = new Set<Key>();
  for (let at = 0; at < keys.length; at += 1) {
    if (at % CHUNK === 0) await breathe();
    distinct.add(keys[at]!);
    if (distinct.size > most) return null;
  }
  const few = [...distinct];
  const order = await mergedOrder(few, 1, breathe);
  return Array.from(order, (at) => few[at]!);
}

/** Ranks and positions packed into one number each: a native sort of numbers is ten times as fast as one with a comparison. */
async function orderByRank(
  keys: readonly Key[],
  few: readonly Key[],
  direction: 'asc' | 'desc',
  breathe: Breathe,
  { start, count }: { start: number; count: number },
): Promise<number[]> {
  const last = few.length - 1;
  const ranks = new Map(few.map((key, rank) => [key, direction === 'asc' ? rank : last - rank]));
  const packed = new Float64Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    if (at % CHUNK === 0) await breathe();
    packed[at] = ranks.get(keys[at]!)! * ROWS + at;
  }
  await breathe();
  packed.sort();
  return Array.from(packed.subarray(start, start + count), (value) => value % ROWS);
}

/** Merge sort of positions in two arrays of numbers: nothing is left behind for the collector. */
async function mergedOrder(keys: readonly Key[], sign: 1 | -1, breathe: Breathe): Promise<Uint32Array> {
  const before = (a: number, b: number) => sign * compare(keys[a]!, keys[b]!);
  let order = Uint32Array.from({ length: keys.length }, (_, at) => at);
  let other = new Uint32Array(keys.length);
  for (let from = 0; from < keys.length; from += CHUNK) {
    order.subarray(from, from + CHUNK).sort((a, b) => before(a, b) || a - b);
    await breathe();
  }
  for (let width = CHUNK; width < keys.length; width *= 2) {
    for (let from = 0; from < keys.length; from += width * 2) {
      await mergeRuns(order, other, { from, middle: from + width, to: from + width * 2 }, before, breathe);
    }
    [order, other] = [other, order];
  }
  return order;
}

async function mergeRuns(
  order: Uint32Array,
  into: Uint32Array,
  { from, middle, to }: { from: number; middle: number; to: number },
  before: (a: number, b: number) => number,
  breathe: Breathe,
): Promise<void> {
  const end = Math.min(to, order.length);
  const half = Math.min(middle, end);
  let [left, right] = [from, half];
  for (let at = from; at < end; at += 1) {
    if (at % CHUNK === 0) await breathe();
    const isLeft = right >= end || (left < half && before(order[left]!, order[right]!) <= 0);
    into[at] = isLeft ? order[left++]! : order[right++]!;
  }
}
