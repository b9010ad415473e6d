import { todayIn } from '../dates/calendar.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { Invoice } from '../invoicing/invoice.ts';

/** What a document does to what was invoiced, and on which day. */
export interface Movement {
  date: PlainDate;
  /** A credit note takes off; a void takes back what the document did. */
  sign: 1 | -1;
  what: 'invoice' | 'credit-note' | 'void';
}

type Document = Pick<Invoice, 'kind' | 'number' | 'issueDate' | 'voided'>;

/**
 * RP1 (as P9): a document counts on its issue date and is taken off on the day it became void, so that a period that
 * is over, and perhaps declared, says the same for ever. Drafts do nothing.
 */
export function movementsOf({ kind, number, issueDate, voided }: Document, timeZone: string): Movement[] {
  if (number === null || issueDate === null) return [];
  const sign = kind === 'credit-note' ? -1 : 1;
  const issued: Movement = { date: issueDate, sign, what: kind };
  if (!voided) return [issued];
  const day = todayIn(Date.parse(voided.at), timeZone);
  return [issued, { date: day, sign: sign === 1 ? -1 : 1, what: 'void' }];
}
