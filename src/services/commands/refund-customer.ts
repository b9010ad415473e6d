import { refundableOf } from '@domain/invoicing/lifecycle.ts';
import type { CurrencyCode, Minor } from '@domain/money/currency.ts';
import { isCurrency, minor } from '@domain/money/minor.ts';
import { paymentMethod } from '@domain/receivables/methods/registry.ts';
import type { Payment, Remittance } from '@domain/receivables/payment.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';
import type { RefundInput } from '../contracts/receivables.ts';
import { openLedger, subjectsOf, type Ledger } from '../receivables/ledger.ts';

/** B15: money given back for an invoice or out of a customer's credit, or what an invoice has too much made credit. */
export async function refundCustomer(books: Books, input: RefundInput): Promise<Result<Payment>> {
  const method = paymentMethod(input.method);
  if (!method) return refuse('ValidationError', 'method-unknown', { value: input.method }, 'method');
  const customers = await books.columns.customers.entries();
  const id = books.deps.ids.next();
  return commit(books.db, sign(books, 'refund-customer'), async (writer) => {
    const ledger = await openLedger(books, writer, customers);
    if (!ledger.ok) return ledger;
    const date = ledger.value.dateOf(input.date);
    if (!date.ok) return date;
    const source = await sourceOf(ledger.value, input);
    if (!source.ok) return source;
    const { customerId, currency, most } = source.value;
    const amount = input.amount ?? most;
    const fault = amountFault(amount, most);
    if (fault) return fault;
    const posted = await ledger.value.post({
      id,
      type: method.movesMoney ? 'refund' : 'credit',
      customerId,
      currency,
      date: date.value,
      method: method.id,
      reference: input.reference?.trim() ?? '',
      amount: method.movesMoney ? minor(0 - amount) : minor(0),
      remittances: source.value.remit(minor(0 - amount)),
      reason: '',
      corrects: null,
    });
    if (!posted.ok) return posted;
    return ok({
      value: posted.value,
      subjects: subjectsOf(posted.value),
      summary: {
        key: method.movesMoney ? 'refund-recorded' : 'credit-kept',
        params: { no: posted.value.no },
      },
    });
  });
}

interface Source {
  customerId: string;
  currency: CurrencyCode;
  /** At most this is given back. */
  most: Minor;
  remit: (amount: Minor) => Remittance[];
}

async function sourceOf(ledger: Ledger, input: RefundInput): Promise<Result<Source>> {
  if (input.invoiceId === undefined) return creditSource(ledger, input);
  const invoices = await ledger.invoicesFor([input.invoiceId], 'refund');
  if (!invoices.ok) return invoices;
  const invoice = invoices.value[0]!;
  return ok({
    customerId: ledger.customerOf(invoice.customerId)?.id ?? invoice.customerId,
    currency: invoice.currency,
    most: refundableOf(invoice),
    remit: (amount) => [{ invoiceId: invoice.id, amount }],
  });
}

async function creditSource(ledger: Ledger, input: RefundInput): Promise<Result<Source>> {
  const customer = ledger.customerOf(input.customerId ?? '');
  if (!customer) return refuse('NotFound', 'customer-missing', {}, 'customerId');
  if (input.method === 'credit') {
    return refuse('ValidationError', 'method-unknown', { value: input.method }, 'method');
  }
  const currency = input.currency ?? (customer.currency || ledger.company.currency);
  if (!isCurrency(currency)) {
    return refuse('ValidationError', 'currency-unknown', { value: currency }, 'currency');
  }
  const most = await ledger.creditOf(customer.id, currency);
  if (most <= 0) return refuse('InvalidState', 'credit-too-small', { name: customer.name });
  return ok({ customerId: customer.id, currency, most, remit: () => [] });
}

function amountFault(amount: Minor, most: Minor): Result<never> | null {
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    return refuse('ValidationError', 'amount-not-positive', {}, 'amount');
  }
  return amount > most ? refuse('ValidationError', 'refund-above-received', {}, 'amount') : null;
}
