import type { PlainDate, PlainMonth } from '../dates/plain-date.ts';
import type { DecimalString, Minor } from '../money/currency.ts';
import { KeyGroups } from './key-groups.ts';

/** An order line that a setup has seen: what it said last, and what became of it. */
export interface KnownLine {
  /** 1, 2, 3 … per setup: what the lines of the file for the customer are called by. */
  no: number;
  key: string;
  /** Of all that the setup reads of the row itself. */
  hash: number;
  /** Empty: not known, since a partner is missing. */
  date: PlainDate | '';
  customer: string;
  customerName: string;
  title: string;
  quantity: DecimalString;
  unitPrice: DecimalString;
  amount: Minor;
  /** Invoiced so far; null = nothing yet. */
  billed: Minor | null;
  /** To whom. */
  billedTo: string;
  /** Times that something of it was put before the customer. */
  turns: number;
  /** The run in whose file it stands and that is not invoiced yet; empty = none. */
  claim: string;
  /** The month whose answer contested it; empty = none did. */
  heldSince: PlainMonth | '';
  /** The customer's words then. */
  comment: string;
  /** What the layout shows, kept while something of it is open. */
  values: string[] | null;
}

/** An order line as its files say it: known from then on, where it was not before. */
export interface OrderFacts extends KnownLine {
  row: number;
  /** Why it cannot be billed, a code of the `pipeline` messages; empty = nothing is wrong. */
  fault: string;
  isRounded: boolean;
}

/** Rows per record of the books: a month changes few of them. */
const CHUNK = 2000;

export const chunkOf = (no: number): number => Math.floor((no - 1) / CHUNK);

/** All lines of a setup, in chunks; those that changed are written again. */
export class LineBook {
  readonly changed = new Set<number>();
  readonly groups = new KeyGroups<KnownLine, OrderFacts>();
  private touched = -1;

  constructor(readonly lines: KnownLine[]) {
    this.groups.reserve(lines.length);
    for (const line of lines) this.groups.addLine(line, this.groups.numberOf(line.key));
  }

  /** A line of that key gets the next number. */
  add(line: KnownLine, group: number): void {
    line.no = this.lines.push(line);
    this.groups.addLine(line, group);
    this.touch(line);
  }

  touch(line: KnownLine): void {
    const chunk = chunkOf(line.no);
    // Lines come much in their order.
    if (chunk === this.touched) return;
    this.touched = chunk;
    this.changed.add(chunk);
  }

  chunk(at: number): KnownLine[] {
    return this.lines.slice(at * CHUNK, (at + 1) * CHUNK);
  }
}
