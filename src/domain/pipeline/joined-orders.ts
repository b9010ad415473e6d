import type { PlainDate } from '../dates/plain-date.ts';
import type { DecimalString } from '../money/currency.ts';
import { refOf } from './references.ts';
import type { PipelineSource } from './setup.ts';
import type { SourceRows } from './source-rows.ts';

const NO_PARTNER = -1;
/** A partner that was not looked for: the row that should lead to it has none itself. */
const NOT_ASKED = -2;

export interface Unmatched {
  source: string;
  key: string;
}

/** Reads one column for any row of the orders, through the partners that lead to its source. */
export interface Reading {
  text(row: number): string;
  identifier(row: number): string;
  date(row: number): PlainDate | null;
  decimal(row: number): DecimalString | null;
}

const nothing: Reading = { text: () => '', identifier: () => '', date: () => null, decimal: () => null };

/** A joined source, and the row of it that each row of the orders leads to. */
interface Partners {
  source: PipelineSource;
  rowOf: Int32Array;
}

/** D2: the rows of the orders, each with its partner in every other source, found by key. */
export class JoinedOrders {
  readonly orders: SourceRows;
  /** Keys that two rows of a joined source share: the first one counts. */
  readonly twice: Unmatched[] = [];
  private readonly partners: Partners[] = [];
  private readonly readings = new Map<string, Reading>();

  constructor(
    order: readonly PipelineSource[],
    private readonly rows: ReadonlyMap<string, SourceRows>,
  ) {
    const [first, ...joined] = order;
    this.orders = rows.get(first!.name)!;
    for (const source of joined) this.partners.push({ source, rowOf: this.partnersIn(source) });
  }

  get partnerSources(): SourceRows[] {
    return this.partners.map(({ source }) => this.rows.get(source.name)!);
  }

  reading(ref: string): Reading {
    let reading = this.readings.get(ref);
    if (!reading) this.readings.set(ref, (reading = this.readingOf(ref)));
    return reading;
  }

  private readingOf(ref: string): Reading {
    const found = refOf(ref);
    const rows = found && this.rows.get(found.source);
    if (!found || !rows) return nothing;
    const column = rows.column(found.column);
    const rowOf = this.rowsOf(found.source);
    if (!rowOf) {
      return {
        text: (row) => rows.text(row, column),
        identifier: (row) => rows.identifier(row, column),
        date: (row) => rows.date(row, column),
        decimal: (row) => rows.decimal(row, column),
      };
    }
    const at = <T>(read: (partner: number) => T, none: T) => throughPartners(rowOf, read, none);
    return {
      text: at((partner) => rows.text(partner, column), ''),
      identifier: at((partner) => rows.identifier(partner, column), ''),
      date: at<PlainDate | null>((partner) => rows.date(partner, column), null),
      decimal: at<DecimalString | null>((partner) => rows.decimal(partner, column), null),
    };
  }

  /** The first source in which a row finds no partner, or null. */
  unmatched(row: number): Unmatched | null {
    for (const { source, rowOf } of this.partners) {
      if (rowOf[row] !== NO_PARTNER) continue;
      const keys = source.joinOn.map((ref) => this.reading(ref).identifier(row));
      return { source: source.name, key: keys.join(' · ') };
    }
    return null;
  }

  private rowsOf(source: string): Int32Array | undefined {
    return this.partners.find((one) => one.source.name === source)?.rowOf;
  }

  private partnersIn(source: PipelineSource): Int32Array {
    const index = this.indexOf(source);
    const readings = source.joinOn.map((ref) => this.reading(ref));
    const before = [...new Set(source.joinOn.map((ref) => refOf(ref)?.source ?? ''))].flatMap(
      (name) => this.rowsOf(name) ?? [],
    );
    const partners = new Int32Array(this.orders.rowCount);
    // Lines of one order follow each other: what the one before looked for is not looked for again.
    let last: string | null = null;
    let partner = NO_PARTNER;
    for (let row = 0; row < partners.length; row += 1) {
      if (before.some((known) => known[row]! < 0)) {
        partners[row] = NOT_ASKED;
        continue;
      }
      const key = keyOf(readings, row);
      if (key !== last) partner = index.get((last = key)) ?? NO_PARTNER;
      partners[row] = partner;
    }
    return partners;
  }

  private indexOf(source: PipelineSource): Map<string, number> {
    const rows = this.rows.get(source.name)!;
    const columns = source.key.map((name) => rows.column(name));
    const index = new Map<string, number>();
    for (let row = 0; row < rows.rowCount; row += 1) {
      const key =
        columns.length === 1
          ? rows.identifier(row, columns[0]!)
          : columns.map((column) => rows.identifier(row, column)).join(KEY_PART);
      if (isEmptyKey(key)) continue;
      // A later file brings the newer word on the same partner; within one file the first one counts.
      const known = index.get(key);
      if (known !== undefined && rows.fileAt(known) === rows.fileAt(row)) {
        this.twice.push({ source: source.name, key: key.replaceAll(KEY_PART, ' · ') });
      } else index.set(key, row);
    }
    return index;
  }
}

/** What a partner says is read once, however many orders lead to it. */
function throughPartners<T>(rowOf: Int32Array, read: (partner: number) => T, none: T): (row: number) => T {
  const known: (T | undefined)[] = [];
  return (row) => {
    const partner = rowOf[row]!;
    if (partner < 0) return none;
    const before = known[partner];
    if (before !== undefined) return before;
    return (known[partner] = read(partner));
  };
}

const KEY_PART = '\u001F';

export function keyOf(readings: readonly Reading[], row: number): string {
  let key = '';
  for (let at = 0; at < readings.length; at += 1) {
    const part = readings[at]!.identifier(row);
    key = at === 0 ? part : key + KEY_PART + part;
  }
  return key;
}

export const shownKey = (key: string): string => key.replaceAll(KEY_PART, ' · ');

export function isEmptyKey(key: string): boolean {
  for (let at = 0; at < key.length; at += 1) if (key[at] !== KEY_PART) return false;
  return true;
}
