import type { PlainDate } from '../dates/plain-date.ts';
import type { Invoice } from '../invoicing/invoice.ts';
import { allocate, minor, sum } from '../money/minor.ts';
import type { Minor } from '../money/currency.ts';
import type { TaxGroup } from '../tax/tax.ts';

export type GroupKey = Pick<TaxGroup, 'category' | 'rate' | 'exemptionReason'>;

/** What one movement of money brings of one tax group. */
export interface ReceivedShare extends GroupKey {
  date: PlainDate;
  taxable: Minor;
  tax: Minor;
}

type Received = Pick<Invoice, 'kind' | 'issueDate' | 'totals' | 'payments'>;
type Note = Pick<Invoice, 'issueDate' | 'totals'>;

/** Money that came in or went out, or a credit note, which moves none and lowers what was due. */
type Event = { date: PlainDate } & ({ money: number } | { note: Note });

const sameGroup = (a: GroupKey, b: GroupKey) =>
  a.category === b.category && a.rate === b.rate && (a.exemptionReason ?? '') === (b.exemptionReason ?? '');

/** Deposits stand with the issue; a rest that was waived is no money. Notes come first on their day. */
function eventsOf({ kind, issueDate, totals, payments }: Received, notes: readonly Note[]): Event[] {
  const sign = kind === 'credit-note' ? -1 : 1;
  const events: Event[] = [
    { date: issueDate ?? '', money: totals.paid },
    ...notes.map((note) => ({ date: note.issueDate ?? '', note })),
    ...payments
      .filter(({ type }) => type !== 'write-off')
      .map(({ date, amount }) => ({ date, money: amount * sign })),
  ];
  return events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/**
 * Money cut over the cells of what was due, to the unit by largest remainder. What goes beyond what is still due is
 * money for what was credited, and waits to be given back.
 */
function cut(received: number, whole: readonly Minor[], due: readonly Minor[]): Minor[] {
  const [allDue, stillDue] = [sum(whole), sum(due)];
  if (received === stillDue) return [...due];
  if (received === 0) return due.map(() => minor(0));
  if (received < stillDue) return allocate(minor(received), [...due]);
  const credited = whole.map((cell, at) => cell - due[at]!);
  const beyond = allocate(minor(received - stillDue), allDue === stillDue ? [...whole] : credited);
  return due.map((cell, at) => minor(cell + beyond[at]!));
}

/**
 * RP11: what the money of a document brings of each of its tax groups, movement by movement: the cut of all that was
 * received so far, less what the movements before brought. So nothing is lost by rounding, however it is paid: the
 * shares of a document that is paid whole add up to its tax groups less those of its credit notes.
 */
export function receivedShares(document: Received, notes: readonly Note[] = []): ReceivedShare[] {
  const groups: GroupKey[] = [];
  for (const group of [document, ...notes].flatMap(({ totals }) => totals.groups)) {
    if (!groups.some((known) => sameGroup(known, group))) groups.push(group);
  }
  const cellsOf = ({ totals }: Note) =>
    groups.flatMap((group) => {
      const own = totals.groups.find((one) => sameGroup(one, group));
      return [own?.taxable ?? minor(0), own?.tax ?? minor(0)];
    });
  const sign = document.kind === 'credit-note' ? -1 : 1;
  const whole = cellsOf(document);
  let due = whole;
  let received = 0;
  let brought = whole.map(() => minor(0));
  const shares: ReceivedShare[] = [];
  for (const event of eventsOf(document, notes)) {
    if ('money' in event) received += event.money;
    else {
      const taken = cellsOf(event.note);
      due = due.map((cell, at) => minor(cell - taken[at]!));
    }
    const now = cut(received, whole, due);
    groups.forEach(({ category, rate, exemptionReason }, group) => {
      const [taxable, tax] = [group * 2, group * 2 + 1].map((at) => minor((now[at]! - brought[at]!) * sign));
      if (taxable === 0 && tax === 0) return;
      const reason = exemptionReason === undefined ? {} : { exemptionReason };
      shares.push({ date: event.date, category, rate, ...reason, taxable: taxable!, tax: tax! });
    });
    brought = now;
  }
  return shares;
}
