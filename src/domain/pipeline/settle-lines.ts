import type { PlainMonth } from '../dates/plain-date.ts';
import type { Minor } from '../money/currency.ts';
import { minor } from '../money/minor.ts';
import type { Entry } from './entry.ts';
import type { KnownLine } from './known-lines.ts';

/** What a run asked, once its accepted lines are invoiced: by the number of the line. */
export interface Settlement {
  runId: string;
  period: PlainMonth;
  accepted: ReadonlyMap<number, Entry>;
  /** The customer's words on what was not. */
  held: ReadonlyMap<number, string>;
}

/** BR8, BR19: what was billed of a line, or that the next month asks it again. */
export function settleLine(line: KnownLine, { runId, period, accepted, held }: Settlement): void {
  if (line.claim !== runId) return;
  line.claim = '';
  const entry = accepted.get(line.no);
  if (entry) {
    line.billed = minor((line.billed ?? 0) + entry.amount);
    line.billedTo = entry.customer;
    line.heldSince = '';
    line.comment = '';
    if (line.billed === line.amount) line.values = null;
    return;
  }
  line.heldSince = line.heldSince || period;
  line.comment = held.get(line.no) ?? '';
}

/** What a line was left with when the transaction that billed it was deleted. */
export interface Reopened {
  /** What the transaction billed of it, and to whom. */
  amount: Minor;
  billedTo: string;
  claim: string;
  /** Times that the line had been asked; in books of 0.7.0 what was still billed of it stands instead. */
  turns?: number;
  billed?: Minor | null;
}

/** BR30: nothing bills this entry any more: it is open again. `columns` = how many the layout shows. */
export function reopenLine(line: KnownLine, entry: Entry, columns: number): Reopened {
  const rest = minor((line.billed ?? 0) - entry.amount);
  line.billed = rest === 0 ? null : rest;
  if (line.billed === null) line.billedTo = '';
  if (entry.values.length === columns) line.values ??= entry.values;
  return { amount: entry.amount, billedTo: entry.customer, claim: line.claim, turns: line.turns };
}

/** BR30: its transaction is there again. False = a month has asked or billed it since. */
export function settleAgain(line: KnownLine, { amount, billedTo, claim, turns, billed }: Reopened): boolean {
  const isAskedSince = turns === undefined ? line.billed !== billed : line.turns !== turns;
  if (isAskedSince || line.claim !== claim) return false;
  line.billed = minor((line.billed ?? 0) + amount);
  line.billedTo = billedTo;
  if (line.billed === line.amount) line.values = null;
  return true;
}
