import type { PlainDate } from '@domain/dates/plain-date.ts';
import { amountIn } from '@domain/money/amount-in.ts';
import type { CurrencyCode, DecimalString, Minor } from '@domain/money/currency.ts';
import { minor, sum, toMajor } from '@domain/money/minor.ts';
import { paymentMethod } from '@domain/receivables/methods/registry.ts';
import type { Remittance } from '@domain/receivables/payment.ts';
import { oldestFirst, remitChosen, remitInOrder, type OpenInvoice } from '@domain/receivables/remit.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { PaymentInput } from '@services/services.ts';

/** A payment as it is typed. */
export interface PayForm {
  method: string;
  date: PlainDate | '';
  amount: DecimalString | '';
  reference: string;
  /** The person says which invoice gets how much; else the longest due comes first. */
  isChosen: boolean;
  shares: Readonly<Record<string, DecimalString | ''>>;
}

/** Whose debts in which currency, and the credit that could settle them. */
export interface Account {
  customerId: string;
  name: string;
  currency: CurrencyCode;
  debts: readonly OpenInvoice[];
  credit: Minor;
}

/** What a payment will do, before it is recorded. */
export interface PayEffect {
  amount: Minor;
  shares: Remittance[];
  /** What settles nothing: the customer's credit. */
  toCredit: Minor;
  stillDue: Minor;
}

export const dueOf = (debts: readonly OpenInvoice[]): Minor => sum(debts.map(({ due }) => due));

export const blankPayment = ({ debts, currency }: Account, today: PlainDate): PayForm => ({
  method: 'bank-transfer',
  date: today,
  amount: toMajor(dueOf(debts), currency),
  reference: '',
  isChosen: false,
  shares: {},
});

/** As much of the customer's credit as there is and as is due. */
export const usingCredit = (form: PayForm, { debts, credit, currency }: Account): PayForm => ({
  ...form,
  method: 'credit',
  amount: toMajor(minor(Math.min(credit, dueOf(debts))), currency),
});

/** Choosing begins with what would happen by itself. */
export function choosing(form: PayForm, account: Account): PayForm {
  const effect = payEffect({ ...form, isChosen: false }, account);
  const shares = effect.ok ? effect.value.shares : [];
  const typed = shares.map(({ invoiceId, amount }) => [invoiceId, toMajor(amount, account.currency)]);
  return { ...form, isChosen: true, shares: Object.fromEntries(typed) };
}

function chosenShares(form: PayForm, { debts, currency }: Account): Result<Remittance[]> {
  const shares: Remittance[] = [];
  for (const { id } of debts) {
    const typed = form.shares[id] ?? '';
    const amount = amountIn(typed === '' ? '0' : typed, currency, `shares.${id}`);
    if (!amount.ok) return amount;
    if (amount.value !== 0) shares.push({ invoiceId: id, amount: amount.value });
  }
  return ok(shares);
}

function sharesOf(form: PayForm, amount: Minor, account: Account): Result<Remittance[]> {
  if (!form.isChosen) return ok(remitInOrder(amount, oldestFirst(account.debts)));
  const chosen = chosenShares(form, account);
  if (!chosen.ok) return chosen;
  const checked = remitChosen(amount, chosen.value, account.debts);
  if (checked.ok) return checked;
  const [, at] = /^invoices\.(\d+)/.exec(checked.error.field ?? '') ?? [];
  const share = at === undefined ? undefined : chosen.value[Number(at)];
  return share ? { ok: false, error: { ...checked.error, field: `shares.${share.invoiceId}` } } : checked;
}

/** The same rules as when it is recorded (P1, P2), so that a mistake shows while it is typed. */
export function payEffect(form: PayForm, account: Account): Result<PayEffect> {
  const amount = amountIn(form.amount, account.currency);
  if (!amount.ok) return amount;
  if (amount.value <= 0) return refuse('ValidationError', 'amount-not-positive', {}, 'amount');
  const shares = sharesOf(form, amount.value, account);
  if (!shares.ok) return shares;
  const settled = sum(shares.value.map((share) => share.amount));
  if (!(paymentMethod(form.method)?.movesMoney ?? true)) {
    if (amount.value > account.credit) {
      return refuse('InvalidState', 'credit-too-small', { name: account.name }, 'amount');
    }
    if (settled < amount.value) return refuse('ValidationError', 'credit-above-due', {}, 'amount');
  }
  return ok({
    amount: amount.value,
    shares: shares.value,
    toCredit: minor(amount.value - settled),
    stillDue: minor(dueOf(account.debts) - settled),
  });
}

/** What is recorded: named shares where a person chose them, else the debts in their order. */
export const payInput = (
  form: PayForm,
  { amount, shares }: PayEffect,
  { customerId, currency, debts }: Account,
): PaymentInput => ({
  customerId,
  currency,
  method: form.method,
  amount,
  reference: form.reference,
  ...(form.date !== '' && { date: form.date }),
  invoices: form.isChosen
    ? shares.map(({ invoiceId, amount: share }) => ({ id: invoiceId, amount: share }))
    : oldestFirst(debts).map(({ id }) => ({ id })),
});
