import type { CountryPack } from '../countries/pack.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { Minor } from '../money/currency.ts';
import { minor, sum } from '../money/minor.ts';
import type { Invoice, InvoiceAction, InvoiceStatus, Settlement } from './invoice.ts';

/** The facts that a status follows from; it is never stored. */
export type InvoiceFacts = Pick<
  Invoice,
  | 'kind'
  | 'number'
  | 'voided'
  | 'payments'
  | 'creditNotes'
  | 'creditOf'
  | 'deliveries'
  | 'totals'
  | 'dueDate'
  | 'lineCount'
>;

export function statusOf(invoice: InvoiceFacts): InvoiceStatus {
  if (invoice.voided) return 'void';
  if (invoice.number === null) return 'draft';
  if (invoice.kind === 'credit-note') {
    return invoice.creditOf === null && balanceOf(invoice) <= 0 ? 'paid' : 'issued';
  }
  const received = receivedFor(invoice);
  if (isWhollyCredited(invoice)) {
    return refundedOf(invoice) > 0 && received <= 0 ? 'refunded' : 'credited';
  }
  if (balanceOf(invoice) <= 0) return 'paid';
  return received > 0 ? 'partially-paid' : 'issued';
}

type Settled = Pick<Invoice, 'payments' | 'creditNotes' | 'totals'>;

/**
 * Still to pay: what was due at issue (BT-115) less payments, write-offs and credit notes, plus what was given back.
 * Of a credit note, what we still owe: nothing once it stands on its invoice.
 */
export function balanceOf(invoice: Settled & Pick<Invoice, 'kind' | 'voided' | 'creditOf'>): Minor {
  if (invoice.voided || invoice.creditOf !== null) return minor(0);
  const settled = settledBy(invoice, () => true);
  if (invoice.kind === 'credit-note') return minor(invoice.totals.due + settled);
  return minor(invoice.totals.due - settled - creditedOf(invoice));
}

/** Total of the credit notes against it, tax included. */
export const creditedOf = (invoice: Pick<Invoice, 'creditNotes'>): Minor =>
  sum(invoice.creditNotes.map(({ amount }) => amount));

/** Money given back for it. */
export const refundedOf = (invoice: Pick<Invoice, 'payments'>): Minor =>
  minor(0 - settledBy(invoice, (type) => type === 'refund'));

/** Waived, less what of it was taken back. */
export const writtenOffOf = (invoice: Pick<Invoice, 'payments'>): Minor =>
  settledBy(invoice, (type) => type === 'write-off');

/** P12: what was waived and is not owed any more, since it was credited or paid after all. */
export const waivedTooMuch = (
  invoice: Settled & Pick<Invoice, 'kind' | 'voided' | 'creditOf' | 'payments'>,
): Minor => minor(Math.max(0, Math.min(writtenOffOf(invoice), 0 - balanceOf(invoice))));

/** Money and credit that it received: deposits (BT-113) and payments less what was given back. */
export const receivedFor = (invoice: Settled): Minor =>
  minor(invoice.totals.paid + settledBy(invoice, (type) => type !== 'write-off'));

/** What may still be given back (B15). */
export const refundableOf = (invoice: Settled & Pick<Invoice, 'kind' | 'voided' | 'creditOf'>): Minor =>
  invoice.kind === 'credit-note' ? balanceOf(invoice) : receivedFor(invoice);

/** Left to credit, tax included (B15). */
export const creditableOf = (invoice: Settled): Minor => minor(invoice.totals.withTax - creditedOf(invoice));

const isWhollyCredited = (invoice: Settled): boolean => creditedOf(invoice) > 0 && creditableOf(invoice) <= 0;

const settledBy = (
  invoice: Pick<Invoice, 'payments'>,
  counts: (type: Settlement['type']) => boolean,
): Minor => sum(invoice.payments.filter(({ type }) => counts(type)).map(({ amount }) => amount));

export function isOverdue(invoice: InvoiceFacts, today: PlainDate): boolean {
  const status = statusOf(invoice);
  const isOpen = status === 'issued' || status === 'partially-paid';
  return isOpen && invoice.kind === 'invoice' && invoice.dueDate < today;
}

type Permission = { allowed: boolean; reason?: string };

/** Every action with the reason (a key of `refusals`) when it is off. */
export function actionsOf(
  invoice: InvoiceFacts,
  pack: Pick<CountryPack, 'voidOnlyUndelivered'>,
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
    duplicate: permit(invoice.kind === 'credit-note' ? 'credit-note-not-copied' : undefined),
    pay: permit(onlyLive ?? whyNotPay(invoice)),
    send: permit(onlyLive),
    void: permit(onlyLive ?? whyNotVoid(invoice, pack.voidOnlyUndelivered)),
    credit: permit(onlyLive ?? whyNotCredit(invoice)),
    correct: permit(onlyLive ?? whyNotCredit(invoice)),
    refund: permit(onlyLive ?? whyNotRefund(invoice)),
    'write-off': permit(onlyLive ?? whyNotPay(invoice)),
  };
}

const permit = (reason?: string): Permission =>
  reason === undefined ? { allowed: true } : { allowed: false, reason };

function whyNotIssue(invoice: InvoiceFacts): string | undefined {
  if (invoice.lineCount === 0) return 'invoice-without-lines';
  return invoice.totals.withTax < 0 ? 'invoice-negative' : undefined;
}

function whyNotPay(invoice: InvoiceFacts): string | undefined {
  if (invoice.kind === 'credit-note') return 'credit-note-not-payable';
  return balanceOf(invoice) <= 0 ? 'nothing-due' : undefined;
}

/** B14: no payment, no credit; in some countries only what never left the house. */
function whyNotVoid(invoice: InvoiceFacts, onlyUndelivered: boolean): string | undefined {
  if (invoice.kind === 'credit-note') return 'credit-note-not-voidable';
  if (receivedFor(invoice) !== 0 || writtenOffOf(invoice) !== 0) return 'invoice-has-payments';
  if (invoice.creditNotes.length > 0) return 'invoice-has-credit';
  return onlyUndelivered && invoice.deliveries.length > 0 ? 'invoice-delivered' : undefined;
}

/** B15: at most what was paid and not given back; a credit note without an invoice gives back what it owes. */
function whyNotRefund(invoice: InvoiceFacts): string | undefined {
  if (invoice.creditOf !== null) return 'credit-note-not-payable';
  return refundableOf(invoice) <= 0 ? 'nothing-to-refund' : undefined;
}

/** B15: at most what is not credited yet. */
function whyNotCredit(invoice: InvoiceFacts): string | undefined {
  if (invoice.kind === 'credit-note') return 'credit-note-not-creditable';
  return isWhollyCredited(invoice) ? 'wholly-credited' : undefined;
}
