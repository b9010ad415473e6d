import type { Desk } from './desk.ts';
import type { InvoiceColumns } from './invoice-columns.ts';
import { sizeOf, type Narrowing } from './narrowing.ts';
import { Tallies } from './tallies.ts';

/** Rows here and there cost so many times what rows one after another cost. */
const HERE_AND_THERE = 6;
/** What comparing two rows costs, in rows that a page walks past. */
const COMPARING = 32;

/** By place in the tallies: which rows are counted, and which of them are listed. */
export interface Masks {
  late: Uint8Array;
  today: number;
  wanted: Uint8Array;
  /** Whether `wanted` lets everything through. */
  isAll: boolean;
}

export interface Narrowed {
  tallies: Tallies;
  /** 1 for a row that passes; null where `few` says it, or for every row. */
  flags: Uint8Array | null;
  /** The listed rows themselves, in no order, where they are so few that sorting them is quicker than walking all. */
  few: Uint32Array | null;
  /** Whether the listed rows are those that pass and are wanted too. */
  isCut: boolean;
}

/** What passes every narrowing (there is at least one), added up: by the way that touches the fewest rows. */
export function narrowed(
  columns: InvoiceColumns,
  narrowings: readonly Narrowing[],
  masks: Masks,
  desk: Desk,
): Narrowed {
  const fewest = narrowings
    .filter(({ inside }) => inside !== null)
    .map((narrowing) => ({ narrowing, size: sizeOf(narrowing.inside!) }))
    .sort((a, b) => a.size - b.size)[0];
  if (fewest && fewest.size * HERE_AND_THERE <= columns.rows) {
    const others = narrowings.filter((narrowing) => narrowing !== fewest.narrowing);
    return among(columns, fewest.narrowing.inside!, others, { masks, desk });
  }
  const outside = narrowings.flatMap((narrowing) => narrowing.outside ?? []);
  const isKnown = narrowings.every((narrowing) => narrowing.outside !== null);
  if (isKnown && sizeOf(outside) * HERE_AND_THERE <= columns.rows) {
    return without(columns, outside, { masks, desk });
  }
  return throughAll(columns, narrowings, { masks, desk });
}

interface Means {
  masks: Masks;
  desk: Desk;
}

/** Only the rows of a few stretches are looked at. */
function among(
  columns: InvoiceColumns,
  lists: readonly Uint32Array[],
  others: readonly Narrowing[],
  { masks, desk }: Means,
): Narrowed {
  const candidates = desk.candidates(sizeOf(lists));
  let count = gathered(lists, candidates, desk.spareFlags(columns.rows), columns.rows);
  for (const other of others) count = other.sift(candidates, count);
  const tallies = new Tallies(columns.groups);
  tallies.add(columns.cells, candidates.subarray(0, count), masks.late, masks.today, 1);
  if (!masks.isAll) count = siftWanted(columns, candidates, count, masks);
  if (count * Math.log2(count + 1) * COMPARING <= columns.rows) {
    return { tallies, flags: null, few: candidates.slice(0, count), isCut: true };
  }
  const flags = desk.takeFlags(columns.rows);
  flags.fill(0, 0, columns.rows);
  for (let at = 0; at < count; at += 1) flags[candidates[at]!] = 1;
  return { tallies, flags, few: null, isCut: true };
}

/** Each row once; says how many. */
function gathered(
  lists: readonly Uint32Array[],
  candidates: Uint32Array,
  seen: Uint8Array,
  rows: number,
): number {
  if (lists.length === 1) {
    candidates.set(lists[0]!);
    return lists[0]!.length;
  }
  seen.fill(0, 0, rows);
  let count = 0;
  for (const list of lists) {
    for (let at = 0; at < list.length; at += 1) {
      const row = list[at]!;
      candidates[count] = row;
      count += 1 - seen[row]!;
      seen[row] = 1;
    }
  }
  return count;
}

function siftWanted(
  { cells: { group: groups, dueDate } }: InvoiceColumns,
  rows: Uint32Array,
  count: number,
  { late, today, wanted }: Masks,
): number {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at]!;
    const group = groups[row]!;
    rows[kept] = row;
    kept += wanted[(group << 1) | (late[group]! & (dueDate[row]! < today ? 1 : 0))]!;
  }
  return kept;
}

/** Everything less the rows of a few stretches. */
function without(columns: InvoiceColumns, lists: readonly Uint32Array[], { masks, desk }: Means): Narrowed {
  const flags = desk.takeFlags(columns.rows);
  flags.fill(1, 0, columns.rows);
  const gone = desk.candidates(sizeOf(lists));
  let count = 0;
  for (const list of lists) {
    for (let at = 0; at < list.length; at += 1) {
      const row = list[at]!;
      gone[count] = row;
      count += flags[row]!;
      flags[row] = 0;
    }
  }
  const tallies = columns.talliesOn(masks.today).copy(columns.groups);
  tallies.add(columns.cells, gone.subarray(0, count), masks.late, masks.today, -1);
  return { tallies, flags, few: null, isCut: masks.isAll };
}

/** Row after row, condition after condition. */
function throughAll(
  columns: InvoiceColumns,
  narrowings: readonly Narrowing[],
  { masks, desk }: Means,
): Narrowed {
  const { rows } = columns;
  const flags = desk.takeFlags(rows);
  flags.fill(1, 0, rows);
  if (columns.live < rows) for (let row = 0; row < rows; row += 1) if (!columns.isLive(row)) flags[row] = 0;
  for (const narrowing of narrowings) {
    const { outside } = narrowing;
    if (!outside || sizeOf(outside) * HERE_AND_THERE > rows) narrowing.cut(flags, rows);
    else for (const list of outside) for (let at = 0; at < list.length; at += 1) flags[list[at]!] = 0;
  }
  return addedUp(columns, flags, { masks, desk });
}

/** Adds up the rows that are flagged, or takes the others off the sum of all, whichever are fewer. */
function addedUp(columns: InvoiceColumns, flags: Uint8Array, { masks, desk }: Means): Narrowed {
  const { rows, live, cells, groups } = columns;
  let flagged = 0;
  for (let row = 0; row < rows; row += 1) flagged += flags[row]!;
  const isMost = flagged * 2 > live && live === rows;
  const some = desk.candidates(rows + 1);
  const sought = isMost ? 1 : 0;
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    some[count] = row;
    count += flags[row]! ^ sought;
  }
  const tallies = isMost ? columns.talliesOn(masks.today).copy(groups) : new Tallies(groups);
  tallies.add(cells, some.subarray(0, count), masks.late, masks.today, isMost ? -1 : 1);
  return { tallies, flags, few: null, isCut: masks.isAll };
}
