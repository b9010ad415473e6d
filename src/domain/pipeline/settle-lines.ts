import type { PlainMonth } from '../dates/plain-date.ts';
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
