import { CREDIT_NOTE, OPEN } from './figures.ts';
import { kindOfGroup, stateOfGroup } from './groups.ts';
import type { Cells } from './layout.ts';

/** Sums beside one another that a pass adds to in turn: one sum alone would make each row wait for the one before. */
const BANKS = 4;

/** Two places per group of rows: not overdue, overdue. */
export const groupAt = (at: number): number => at >> 1;
export const isLateAt = (at: number): boolean => (at & 1) === 1;

/** By group: 1 where a row can be overdue. */
export const canBeLate = (groups: number): Uint8Array =>
  Uint8Array.from({ length: groups }, (_, group) =>
    kindOfGroup(group) === CREDIT_NOTE ? 0 : OPEN[stateOfGroup(group)]!,
  );

/** Rows, amounts with tax and amounts due, in minor units, by group and whether they are overdue. */
export class Tallies {
  rows: Float64Array;
  withTax: Float64Array;
  due: Float64Array;

  constructor(groups: number) {
    [this.rows, this.withTax, this.due] = [0, 1, 2].map(() => new Float64Array(groups * 2)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
  }

  /** `times` is 1 for rows that come, -1 for rows that go; `late` is {@link canBeLate}, `today` the number of a day. */
  add(cells: Cells, list: Uint32Array, late: Uint8Array, today: number, times: 1 | -1): void {
    const size = this.rows.length;
    const banks = new Tallies(late.length * BANKS);
    const { rows, withTax, due } = banks;
    const { group: groups, dueDate, withTax: amounts, due: left } = cells;
    for (let at = 0; at < list.length; at += 1) {
      const row = list[at]!;
      const group = groups[row]!;
      const isLate = late[group]! & (dueDate[row]! < today ? 1 : 0);
      const place = ((group << 1) | isLate) + (at & (BANKS - 1)) * size;
      rows[place]! += 1;
      withTax[place]! += amounts[row]!;
      due[place]! += left[row]!;
    }
    for (let place = 0; place < size * BANKS; place += 1) {
      this.rows[place % size]! += times * rows[place]!;
      this.withTax[place % size]! += times * withTax[place]!;
      this.due[place % size]! += times * due[place]!;
    }
  }

  addRow(cells: Cells, row: number, late: Uint8Array, today: number, times: 1 | -1): void {
    const group = cells.group[row]!;
    const place = (group << 1) | (late[group]! & (cells.dueDate[row]! < today ? 1 : 0));
    this.rows[place]! += times;
    this.withTax[place]! += times * cells.withTax[row]!;
    this.due[place]! += times * cells.due[row]!;
  }

  /** The same with places for so many groups. */
  copy(groups: number): Tallies {
    const copy = new Tallies(groups);
    copy.rows.set(this.rows);
    copy.withTax.set(this.withTax);
    copy.due.set(this.due);
    return copy;
  }
}

/** The tallies of every row as of a day: they follow each change, and are only counted anew when the day is another. */
export class KeptTallies {
  #tallies = new Tallies(0);
  #late = canBeLate(0);
  /** None until someone asks. */
  #today: number | null = null;

  /** `times` is 1 for a row that comes, -1 for one that goes. */
  add(cells: Cells, row: number, times: 1 | -1): void {
    if (this.#today === null) return;
    if (cells.group[row]! >= this.#late.length) this.#grow(cells.group[row]! + 1);
    this.#tallies.addRow(cells, row, this.#late, this.#today, times);
  }

  /** Not to be written to. `live` is asked for where the day is a new one. */
  on(today: number, groups: number, cells: Cells, live: () => Uint32Array): Tallies {
    if (this.#late.length < groups) this.#grow(groups);
    if (today !== this.#today) {
      this.#today = today;
      this.#tallies = new Tallies(this.#late.length);
      this.#tallies.add(cells, live(), this.#late, today, 1);
    }
    return this.#tallies;
  }

  #grow(groups: number): void {
    this.#late = canBeLate(groups);
    this.#tallies = this.#tallies.copy(groups);
  }
}
