export interface Breaking {
  /** Room on the first page and on each following one, table head taken off. */
  firstRoom: number;
  nextRoom: number;
  rows: readonly number[];
  /** Height of the row that closes a page ("carried forward"); `nextRoom` has the one that opens it taken off. */
  carry: number;
  /** What must stand on the page of the last row, with `keep` rows before it. */
  ending: number;
  keep: number;
}

/** Index of the first row of each page. The last page may begin after the last row: then only the ending is on it. */
export function pageBreaks({ firstRoom, nextRoom, rows, carry, ending, keep }: Breaking): number[] {
  const starts = [0];
  let used = 0;
  let room = firstRoom;
  const turn = (row: number) => {
    starts.push(row);
    used = 0;
    room = nextRoom;
  };
  rows.forEach((height, index) => {
    const isLast = index === rows.length - 1;
    const isFirstHere = starts.at(-1) === index;
    const needed = height + (isLast ? 0 : carry);
    if (used + needed > room && !(isFirstHere && starts.length > 1)) turn(index);
    used += height;
  });
  const first = starts.at(-1) ?? 0;
  if (used + ending > room) {
    const wanted = Math.max(rows.length - keep, Math.min(first + 1, rows.length));
    turn(firstThatFits(wanted, rows, nextRoom - ending));
  } else if (starts.length > 1) bringCompany(starts, { rows, keep, room: room - used - ending });
  return starts;
}

/** Rows as tall as half a page do not all go with the ending. */
function firstThatFits(wanted: number, rows: readonly number[], room: number): number {
  let height = rows.slice(wanted).reduce((sum, row) => sum + row, 0);
  let first = wanted;
  for (; first < rows.length && height > room; first += 1) height -= rows[first] ?? 0;
  return first;
}

/** Where too few rows came to the last page by themselves, more are fetched from the page before, if they fit. */
function bringCompany(
  starts: number[],
  { rows, keep, room }: { rows: readonly number[]; keep: number; room: number },
): void {
  const last = starts.length - 1;
  const first = starts[last] ?? 0;
  const wanted = Math.max(rows.length - keep, (starts[last - 1] ?? 0) + 1);
  if (wanted >= first) return;
  const fetched = rows.slice(wanted, first).reduce((sum, height) => sum + height, 0);
  if (fetched <= room) starts[last] = wanted;
}
