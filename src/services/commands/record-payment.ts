import type { CurrencyCode, Minor } from '@domain/money/currency.ts';
import { isCurrency, minor, sum } from '@domain/money/minor.ts';
import type { Customer } from '@domain/parties/parties.ts';
import { paymentMethod } from '@domain/receivables/methods/registry.ts';
import type { Payment, Remittance } from '@domain/receivables/payment.ts';
import { oldestFirst, remitChosen, remitInOrder, type OpenInvoice } from '@domain/receivables/remit.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';
import type { PaymentInput } from '../contracts/receivables.ts';
import { debtOf, isOwed } from '../receivables/debts.ts';
import { openLedger, subjectsOf, type Ledger } from '../receivables/ledger.ts';

/** B12: one payment, on one invoice, on several, or on whatever the customer owes. */
export async function recordPayment(books: Books, input: PaymentInput): Promise<Result<Payment>> {
  const customers = await books.columns.customers.entries();
  const id = books.deps.ids.next();
  return commit(books.db, sign(books, 'record-payment'), async (writer) => {
    const ledger = await openLedger(books, writer, customers);
    if (!ledger.ok) return ledger;
    const paid = await stagePayment(ledger.value, id, input);
    if (!paid.ok) return paid;
    const movesMoney = paid.value.type === 'payment';
    return ok({
      value: paid.value,
      subjects: subjectsOf(paid.value),
      summary: {
        key: movesMoney ? 'payment-recorded' : 'credit-used',
        params: { no: paid.value.no, count: paid.value.remittances.length },
      },
    });
  });
}

/** Decides and stages one payment inside the caller's transaction. */
export async function stagePayment(
  ledger: Ledger,
  id: string,
  input: PaymentInput,
): Promise<Result<Payment>> {
  const method = paymentMethod(input.method);
  if (!method) return refuse('ValidationError', 'method-unknown', { value: input.method }, 'method');
  const date = ledger.dateOf(input.date);
  if (!date.ok) return date;
  const debts = await debtsOf(ledger, input);
  if (!debts.ok) return debts;
  const { customer, currency, open } = debts.value;
  const amount = input.amount ?? sum(chosenShares(input, open) ?? open.map(({ due }) => due));
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    return refuse('ValidationError', 'amount-not-positive', {}, 'amount');
  }
  const shares = sharesOf(amount, input, open);
  if (!shares.ok) return shares;
  if (!method.movesMoney) {
    const fault = await creditFault(ledger, customer, currency, amount, shares.value);
    if (fault) return fault;
  }
  return ledger.post({
    id,
    type: method.movesMoney ? 'payment' : 'credit',
    customerId: customer.id,
    currency,
    date: date.value,
    method: method.id,
    reference: input.reference?.trim() ?? '',
    amount: method.movesMoney ? amount : minor(0),
    remittances: shares.value,
    reason: '',
    corrects: null,
  });
}

interface Debts {
  customer: Customer;
  currency: CurrencyCode;
  open: OpenInvoice[];
}

async function debtsOf(ledger: Ledger, input: PaymentInput): Promise<Result<Debts>> {
  if (!input.invoices?.length) return allDebts(ledger, input);
  const ids = input.invoices.map(({ id }) => id);
  if (new Set(ids).size < ids.length) return refuse('ValidationError', 'invoice-twice', {}, 'invoices');
  const invoices = await ledger.invoicesFor(ids, 'pay');
  if (!invoices.ok) return invoices;
  const [first] = invoices.value;
  const customer = ledger.customerOf(first!.customerId);
  if (!customer) return refuse('NotFound', 'customer-missing');
  for (const { customerId, currency, number } of invoices.value) {
    const isOther = ledger.customerOf(customerId)?.id !== customer.id;
    if (isOther) return refuse('ValidationError', 'payment-two-customers', { number: number ?? '' });
    if (currency !== first!.currency) {
      return refuse('ValidationError', 'payment-two-currencies', { number: number ?? '' });
    }
  }
  return ok({ customer, currency: first!.currency, open: invoices.value.map(debtOf) });
}

/** All that a customer owes in a currency, the longest due first (P1). */
async function allDebts(ledger: Ledger, input: PaymentInput): Promise<Result<Debts>> {
  const customer = ledger.customerOf(input.customerId ?? '');
  if (!customer) return refuse('NotFound', 'customer-missing', {}, 'customerId');
  const currency = input.currency ?? (customer.currency || ledger.company.currency);
  if (!isCurrency(currency)) {
    return refuse('ValidationError', 'currency-unknown', { value: currency }, 'currency');
  }
  const invoices = await ledger.writer.db.invoices
    .where('customerId')
    .anyOf([...ledger.aliasesOf(customer.id)])
    .toArray();
  const open = invoices.filter((invoice) => invoice.currency === currency && isOwed(invoice));
  return ok({ customer, currency, open: oldestFirst(open.map(debtOf)) });
}

/** The shares that were given; an invoice without one takes what it is due. Null when none was given. */
function chosenShares({ invoices }: PaymentInput, open: readonly OpenInvoice[]): Minor[] | null {
  if (!invoices?.some(({ amount }) => amount !== undefined)) return null;
  return invoices.map(({ amount }, at) => amount ?? open[at]!.due);
}

function sharesOf(amount: Minor, input: PaymentInput, open: readonly OpenInvoice[]): Result<Remittance[]> {
  const chosen = chosenShares(input, open);
  if (!chosen) return ok(remitInOrder(amount, open));
  return remitChosen(
    amount,
    chosen.map((share, at) => ({ invoiceId: open[at]!.id, amount: share })),
    open,
  );
}

/** Credit settles debts only, and only what there is of it (P2). */
async function creditFault(
  ledger: Ledger,
  customer: Customer,
  currency: CurrencyCode,
  amount: Minor,
  shares: readonly Remittance[],
): Promise<Result<never> | null> {
  const credit = await ledger.creditOf(customer.id, currency);
  if (amount > credit) return refuse('InvalidState', 'credit-too-small', { name: customer.name }, 'amount');
  const used = sum(shares.map((share) => share.amount));
  return used < amount ? refuse('ValidationError', 'credit-above-due', {}, 'amount') : null;
}
