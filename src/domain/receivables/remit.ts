import type { PlainDate } from '../dates/plain-date.ts';
import type { Minor } from '../money/currency.ts';
import { minor, sum } from '../money/minor.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Remittance } from './payment.ts';

/** An invoice with something left to pay. */
export interface OpenInvoice {
  id: string;
  number: string;
  dueDate: PlainDate;
  issueDate: PlainDate;
  due: Minor;
}

/** The debts in the order in which money settles them when nobody says otherwise: the longest due first. */
export const oldestFirst = (open: readonly OpenInvoice[]): OpenInvoice[] =>
  [...open].sort(
    (a, b) =>
      compare(a.dueDate, b.dueDate) || compare(a.issueDate, b.issueDate) || compare(a.number, b.number),
  );

/** Money laid on debts one after the other. What is left over settles nothing and becomes credit. */
export function remitInOrder(amount: Minor, open: readonly OpenInvoice[]): Remittance[] {
  const remittances: Remittance[] = [];
  let left: number = amount;
  for (const { id, due } of open) {
    const share = Math.min(left, due);
    if (share <= 0) continue;
    remittances.push({ invoiceId: id, amount: minor(share) });
    left -= share;
  }
  return remittances;
}

/** Shares that a person chose: none above what is due, and together not above the money there is. */
export function remitChosen(
  amount: Minor,
  chosen: readonly Remittance[],
  open: readonly OpenInvoice[],
): Result<Remittance[]> {
  const debts = new Map(open.map((invoice) => [invoice.id, invoice]));
  for (const [at, share] of chosen.entries()) {
    const field = `invoices.${at}.amount`;
    const debt = debts.get(share.invoiceId);
    if (share.amount <= 0) return refuse('ValidationError', 'amount-not-positive', {}, field);
    if (!debt) return refuse('InvalidState', 'nothing-due', {}, field);
    if (share.amount > debt.due) {
      return refuse('ValidationError', 'share-above-due', { number: debt.number }, field);
    }
  }
  if (sum(chosen.map((share) => share.amount)) > amount) {
    return refuse('ValidationError', 'shares-above-payment', {}, 'amount');
  }
  return ok([...chosen]);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
