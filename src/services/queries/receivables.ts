import { packOf } from '@domain/countries/registry.ts';
import type { Departure } from '@domain/archive/archive.ts';
import type { Invoice, InvoiceAction } from '@domain/invoicing/invoice.ts';
import type { Minor } from '@domain/money/currency.ts';
import type { Creditable } from '@domain/invoicing/credit.ts';
import { actionsOf, balanceOf, isOverdue } from '@domain/invoicing/lifecycle.ts';
import { minor, sum } from '@domain/money/minor.ts';
import { ageingOf } from '@domain/receivables/ageing.ts';
import { creditBalances } from '@domain/receivables/credit.ts';
import { oldestFirst } from '@domain/receivables/remit.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { Writer } from '@storage/journal/writer.ts';
import { companyOf, todayOf, type Books } from '../books.ts';
import type { CustomerAccount } from '../contracts/receivables.ts';
import { idsStandingFor } from '../columns/customer-names.ts';
import { debtOf, isOwed } from '../receivables/debts.ts';
import { creditableFrom } from '../receivables/creditable.ts';

/** Every payment, refund, write-off and use of credit of a customer, the newest first. */
export async function paymentsOf(books: Books, customerId: string): Promise<Payment[]> {
  const aliases = idsStandingFor(await books.columns.customers.entries(), customerId);
  const payments = await books.db.payments
    .where('customerId')
    .anyOf([...aliases])
    .toArray();
  return payments.sort((a, b) => b.no - a.no);
}

/** The payments, refunds and write-offs that stand on an invoice, counter-entries too, in the order of their numbers. */
export async function paymentsOn({ db }: Books, invoiceId: string): Promise<Payment[]> {
  const invoice = await db.invoices.get(invoiceId);
  const ids = new Set(invoice?.payments.map(({ paymentId }) => paymentId));
  const payments = await db.payments.bulkGet([...ids]);
  return payments.filter((payment) => payment !== undefined).sort((a, b) => a.no - b.no);
}

/** What is left to credit of an invoice, and of each of its lines. */
export async function creditableInvoice({ db }: Books, invoiceId: string): Promise<Creditable | undefined> {
  const invoice = await db.invoices.get(invoiceId);
  return invoice && creditableFrom(new Writer(db, 0), invoice);
}

/** Which of these documents allow an action. */
export async function allowing(books: Books, ids: string[], action: InvoiceAction): Promise<string[]> {
  const company = await companyOf(books);
  const invoices = await books.db.invoices.bulkGet(ids);
  if (!company) return [];
  const pack = packOf(company.country);
  return invoices.flatMap((invoice) =>
    invoice && actionsOf(invoice, pack)[action].allowed ? [invoice.id] : [],
  );
}

/** How files of these documents have left the house. */
export async function departuresOf({ db }: Books, ids: string[]): Promise<Departure[]> {
  const archived = await db.archive.where('subject.id').anyOf(ids).toArray();
  return [...new Set(archived.flatMap(({ departures }) => departures.map(({ how }) => how)))];
}

/** What a customer owes and what we owe it. */
export async function accountOf(books: Books, customerId: string): Promise<CustomerAccount[]> {
  const [company, payments, customers] = await Promise.all([
    companyOf(books),
    paymentsOf(books, customerId),
    books.columns.customers.entries(),
  ]);
  const today = company ? todayOf(books, company) : '';
  const invoices = await books.db.invoices
    .where('customerId')
    .anyOf([...idsStandingFor(customers, customerId)])
    .toArray();
  const credit = creditBalances(payments);
  const currencies = new Set([
    ...Object.keys(credit),
    ...invoices.filter(isIssued).map((one) => one.currency),
  ]);
  return [...currencies].map((currency) => {
    const issued = invoices.filter((invoice) => isIssued(invoice) && invoice.currency === currency);
    const open = oldestFirst(issued.filter(isOwed).map(debtOf));
    return {
      currency,
      due: sum(issued.map(signedBalance)),
      overdue: sum(issued.filter((invoice) => isOverdue(invoice, today)).map(balanceOf)),
      credit: credit[currency] ?? minor(0),
      open,
      ageing: ageingOf(open, today),
    };
  });
}

const isIssued = ({ number }: Invoice): boolean => number !== null;

/** A credit note that stands alone lowers what is owed. */
const signedBalance = (invoice: Invoice): Minor =>
  minor((invoice.kind === 'credit-note' ? -1 : 1) * balanceOf(invoice));
