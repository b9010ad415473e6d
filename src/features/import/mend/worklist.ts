import type { Mend, MendRow, RowStatus } from '@domain/intake/plan.ts';
import type { ImportSession } from '@services/ports.ts';

export interface RowFilter {
  status?: RowStatus;
  faultyOnly?: boolean;
  code?: string;
}

interface Page {
  rows: MendRow[];
  total: number;
}

type RowSource = Pick<ImportSession, 'rows'>;

/** Rows fetched together. */
export const PAGE = 200;
const pageOf = (index: number) => Math.floor(index / PAGE);

/**
 * The rows that the mend grid shows, fetched from the session a page at a time. A row that a mend puts right
 * leaves the session's list of faulty rows; here it stays where it is until the list is made anew, so that
 * nothing moves under the cursor.
 */
export class Worklist {
  /** Rows in the list, settled ones included. */
  total = 0;
  #pages = new Map<number, MendRow[]>();
  #asked = new Map<number, Promise<void>>();
  /** Rows put right since the list was made, by their index in it. */
  #settled = new Map<number, MendRow>();
  #listed = 0;
  #round = 0;
  #epoch = -1;
  /** How often the list was made anew: places of before mean other rows. */
  made = 0;
  #isHeld = false;
  #isStale = false;
  #version = 0;
  #listeners = new Set<() => void>();

  constructor(
    private readonly source: RowSource,
    private readonly filter: RowFilter,
  ) {}

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  version = () => this.#version;

  rowAt = (index: number): MendRow | undefined => {
    const settled = this.#settled.get(index);
    if (settled) return settled;
    const listed = this.#listedIndex(index);
    return this.#pages.get(pageOf(listed))?.[listed % PAGE];
  };

  /**
   * Sees to it that these rows come, if they are not here: what is done to many must miss none out of sight. False
   * where they are not the rows that stood there when they were asked for.
   */
  async fetch(first: number, last: number): Promise<boolean> {
    const { made } = this;
    const [from, to] = [pageOf(this.#listedIndex(first)), pageOf(this.#listedIndex(Math.max(first, last)))];
    const pages = Math.min(to, pageOf(this.#listed)) - from + 1;
    await Promise.all(Array.from({ length: Math.max(0, pages) }, (_, page) => this.#fetchPage(from + page)));
    if (made !== this.made) return false;
    for (let index = first; index <= last && index < this.total; index += 1) {
      if (!this.rowAt(index)) return false;
    }
    return true;
  }

  /** While a cell is edited nothing moves under it: what makes the list anew waits until it is let go. */
  async hold(isHeld: boolean) {
    this.#isHeld = isHeld;
    if (isHeld || !this.#isStale) return;
    this.#isStale = false;
    await this.#makeAnew();
  }

  /** Consecutive rows from `index` on, for a search; empty past the end. */
  async rowsFrom(index: number): Promise<MendRow[]> {
    if (index >= this.total) return [];
    await this.#fetchPage(pageOf(this.#listedIndex(index)));
    const rows: MendRow[] = [];
    for (let at = index; at < this.total && rows.length < PAGE; at += 1) {
      const row = this.rowAt(at);
      if (!row) break;
      rows.push(row);
    }
    return rows;
  }

  /** Asks again after `mends`; keeps every row in its place where that can be done, and they are not too many. */
  async mended(mends: readonly Mend[], places: readonly number[]) {
    if (this.#isStale) return;
    const before = this.#listed;
    const rows = places.map((place) => ({ place, row: this.rowAt(place) }));
    const round = this.#startRound();
    const first = await this.source.rows({ ...this.filter, offset: 0, limit: PAGE });
    if (round !== this.#round) return;
    const gone = before - first.total;
    if (places.length > PAGE || (gone !== 0 && gone !== places.length)) return this.#takeAnew(first);
    if (gone > 0) {
      for (const { place, row } of rows) if (row) this.#settled.set(place, settledRow(row, mends));
    }
    this.#take(first);
  }

  /** Makes the list anew, from what the session says now; once for each `epoch`. */
  async reload(epoch: number) {
    if (epoch === this.#epoch) return;
    this.#epoch = epoch;
    await this.#makeAnew();
  }

  async #makeAnew() {
    const round = this.#startRound();
    const first = await this.source.rows({ ...this.filter, offset: 0, limit: PAGE });
    if (round === this.#round) this.#takeAnew(first);
  }

  #startRound() {
    this.#round += 1;
    return this.#round;
  }

  #takeAnew(first: Page) {
    this.#isStale = this.#isHeld;
    if (this.#isHeld) return;
    this.#settled.clear();
    this.made += 1;
    this.#take(first);
  }

  #take(first: Page) {
    this.#listed = first.total;
    this.total = first.total + this.#settled.size;
    this.#pages = new Map([[0, first.rows]]);
    this.#asked = new Map([[0, Promise.resolve()]]);
    this.#tell();
  }

  #listedIndex(index: number) {
    let before = 0;
    for (const place of this.#settled.keys()) if (place < index) before += 1;
    return index - before;
  }

  #fetchPage(page: number): Promise<void> {
    const asked = this.#asked.get(page);
    if (asked) return asked;
    if (this.#isStale || page * PAGE >= this.#listed) return Promise.resolve();
    const coming = this.#load(page, this.#round);
    this.#asked.set(page, coming);
    return coming;
  }

  async #load(page: number, round: number) {
    const { rows, total } = await this.source.rows({ ...this.filter, offset: page * PAGE, limit: PAGE });
    if (round !== this.#round) return;
    // Rows have left or joined the list since it was made: those of this page no longer follow the page before.
    if (total !== this.#listed) return void this.#asked.delete(page);
    this.#pages.set(page, rows);
    this.#tell();
  }

  #tell() {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

function settledRow(row: MendRow, mends: readonly Mend[]): MendRow {
  const own = mends.filter((mend) => mend.row === row.row);
  return {
    ...row,
    status: 'create',
    cells: { ...row.cells, ...Object.fromEntries(own.map(({ field, value }) => [field, value])) },
    mended: [...new Set([...row.mended, ...own.map(({ field }) => field)])],
    findings: [],
  };
}
