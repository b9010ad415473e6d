const BITS = 16;
const BUCKETS = 1 << BITS;

type Breathe = () => Promise<void> | undefined;

/**
 * Rows in order of a column of whole numbers, rows with equal numbers as they stood: a counting sort per 16 bits of
 * what the column spans (one for dates, two for most amounts), with a turn for the page between them.
 */
export async function orderedBy(
  rows: Uint32Array<ArrayBuffer>,
  keyOf: Float64Array,
  breathe: Breathe,
): Promise<Uint32Array<ArrayBuffer>> {
  const { least, span, isOrdered } = survey(rows, keyOf);
  if (isOrdered) return rows;
  let order = rows;
  for (let shift = 0; shift < 53 && span >= 2 ** shift; shift += BITS) {
    order = pass(order, keyOf, least, shift);
    await breathe();
  }
  return order;
}

function survey(rows: Uint32Array, keyOf: Float64Array) {
  let [least, most, isOrdered] = [Infinity, -Infinity, true];
  let before = -Infinity;
  for (const row of rows) {
    const key = keyOf[row]!;
    if (key < least) least = key;
    if (key > most) most = key;
    if (key < before) isOrdered = false;
    before = key;
  }
  return { least, span: most - least, isOrdered };
}

/** 16 bits of a whole number of up to 53, from `shift` on. */
const digitOf = (value: number, shift: number): number =>
  shift < 32 ? (value >>> shift) & (BUCKETS - 1) : Math.floor(value / 2 ** shift) & (BUCKETS - 1);

function pass(
  rows: Uint32Array,
  keyOf: Float64Array,
  least: number,
  shift: number,
): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(BUCKETS + 1);
  for (const row of rows) places[digitOf(keyOf[row]! - least, shift) + 1]! += 1;
  for (let digit = 1; digit <= BUCKETS; digit += 1) places[digit]! += places[digit - 1]!;
  const order = new Uint32Array(rows.length);
  for (const row of rows) {
    const digit = digitOf(keyOf[row]! - least, shift);
    order[places[digit]!] = row;
    places[digit]! += 1;
  }
  return order;
}
