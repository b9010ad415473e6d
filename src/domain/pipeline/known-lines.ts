import type { PlainDate, PlainMonth } from '../dates/plain-date.ts';
import type { DecimalString, Minor } from '../money/currency.ts';
import type { OrderFacts } from './order-facts.ts';

/** An order line that a setup has seen: what it said last, and what became of it. */
export interface KnownLine {
  /** 1, 2, 3 … per setup: what the lines of the file for the customer are called by. */
  no: number;
  key: string;
  hash: number;
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

/** Rows per record of the books: a month changes few of them. */
const CHUNK = 2000;

export const chunkOf = (no: number): number => Math.floor((no - 1) / CHUNK);

/**
 * Everything under one key: the lines that are known, and the rows of the file that is being read. Nearly every key has
 * one of each, so that lists are only made for the others.
 */
export interface KeyGroup {
  line: KnownLine | null;
  moreLines: KnownLine[] | null;
  row: OrderFacts | null;
  moreRows: OrderFacts[] | null;
}

/** All lines of a setup, in chunks; those that changed are written again. */
export class LineBook {
  readonly changed = new Set<number>();
  private readonly groups = new Map<string, KeyGroup>();

  constructor(readonly lines: KnownLine[]) {
    for (const line of lines) list(line, this.groupOf(line.key));
  }

  groupOf(key: string): KeyGroup {
    let group = this.groups.get(key);
    if (!group) this.groups.set(key, (group = { line: null, moreLines: null, row: null, moreRows: null }));
    return group;
  }

  /** The number of the next line that is added. */
  get nextNo(): number {
    return this.lines.length + 1;
  }

  add(line: KnownLine, group: KeyGroup): KnownLine {
    this.lines.push(line);
    list(line, group);
    this.touch(line);
    return line;
  }

  touch(line: KnownLine): void {
    this.changed.add(chunkOf(line.no));
  }

  chunk(at: number): KnownLine[] {
    return this.lines.slice(at * CHUNK, (at + 1) * CHUNK);
  }
}

function list(line: KnownLine, group: KeyGroup): void {
  if (group.line === null) group.line = line;
  else (group.moreLines ??= []).push(line);
}
