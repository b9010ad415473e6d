import type { CountryPack } from '../countries/pack.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { Minor } from '../money/currency.ts';
import { minor, sum } from '../money/minor.ts';
import type { Invoice, InvoiceAction, InvoiceStatus } from './invoice.ts';

/** The facts that a status follows from; it is never stored. */
export type InvoiceFacts = Pick<
  Invoice,
  'kind' | 'number' | 'voided' | 'payments' | 'credited' | 'refunded' | 'totals' | 'dueDate' | 'lineCount'
>;

export function statusOf(invoice: InvoiceFacts): InvoiceStatus {
  if (invoice.voided) return 'void';
  if (invoice.number === null) return 'draft';
  const received = receivedFor(invoice);
  if (invoice.credited > 0 && invoice.credited >= invoice.totals.withTax) {
    return invoice.refunded > 0 && received <= 0 ? 'refunded' : 'credited';
  }
  if (balanceOf(invoice) <= 0) return 'paid';
  return received > 0 ? 'partially-paid' : 'issued';
}

/** Still to pay: what was due at issue (BT-115) less payments and credit notes, plus what was given back. */
export const balanceOf = (invoice: InvoiceFacts): Minor =>
  invoice.voided
    ? minor(0)
    : minor(invoice.totals.due - paymentsOf(invoice) - invoice.credited + invoice.refunded);

export function isOverdue(invoice: InvoiceFacts, today: PlainDate): boolean {
  const status = statusOf(invoice);
  const isOpen = status === 'issued' || status === 'partially-paid';
  return isOpen && invoice.kind === 'invoice' && invoice.dueDate < today;
}

type Permission = { allowed: boolean; reason?: string };

/** Every action with the reason (a key of `refusals`) when it is off. `delivered` = left the house, by mail or by hand. */
export function actionsOf(
  invoice: InvoiceFacts,
  pack: Pick<CountryPack, 'voidOnlyUndelivered'>,
  delivered = false,
): Record<InvoiceAction, Permission> {
  const isDraft = statusOf(invoice) === 'draft';
  const onlyDraft = isDraft ? undefined : invoice.voided ? 'invoice-void' : 'invoice-issued';
  const onlyLive = isDraft ? 'invoice-draft' : invoice.voided ? 'invoice-void' : undefined;
  return {
    edit: permit(onlyDraft),
    issue: permit(onlyDraft ?? whyNotIssue(invoice)),
    delete: permit(onlyDraft),
    pdf: permit(),
    print: permit(),
    duplicate: permit(),
    pay: permit(onlyLive ?? whyNotPay(invoice)),
    send: permit(onlyLive),
    void: permit(onlyLive ?? whyNotVoid(invoice, pack.voidOnlyUndelivered && delivered)),
    credit: permit(onlyLive ?? whyNotCredit(invoice)),
  };
}

const permit = (reason?: string): Permission =>
  reason === undefined ? { allowed: true } : { allowed: false, reason };

const paymentsOf = (invoice: InvoiceFacts): Minor => sum(invoice.payments.map((payment) => payment.amount));

const receivedFor = (invoice: InvoiceFacts): number =>
  invoice.totals.paid + paymentsOf(invoice) - invoice.refunded;

function whyNotIssue(invoice: InvoiceFacts): string | undefined {
  if (invoice.lineCount === 0) return 'invoice-without-lines';
  return invoice.totals.withTax < 0 ? 'invoice-negative' : undefined;
}

function whyNotPay(invoice: InvoiceFacts): string | undefined {
  if (invoice.kind === 'credit-note') return 'credit-note-not-payable';
  return balanceOf(invoice) <= 0 ? 'nothing-due' : undefined;
}

/** B14: no payment, no credit; in some countries only what never left the house. */
function whyNotVoid(invoice: InvoiceFacts, wasDelivered: boolean): string | undefined {
  if (receivedFor(invoice) > 0) return 'invoice-has-payments';
  if (invoice.credited > 0) return 'invoice-has-credit';
  return wasDelivered ? 'invoice-delivered' : undefined;
}

/** B15: at most what is not credited yet. */
function whyNotCredit(invoice: InvoiceFacts): string | undefined {
  if (invoice.kind === 'credit-note') return 'credit-note-not-creditable';
  return invoice.credited >= invoice.totals.withTax ? 'wholly-credited' : undefined;
}
