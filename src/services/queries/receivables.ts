import { balanceOf, isOverdue } from '@domain/invoicing/lifecycle.ts';
import { minor } from '@domain/money/minor.ts';
import { creditBalances } from '@domain/receivables/credit.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { companyOf, todayOf, type Books } from '../books.ts';
import type { CustomerAccount } from '../contracts/receivables.ts';
import { idsStandingFor } from './customer-names.ts';

/** Every payment, refund, write-off and use of credit of a customer, the newest first. */
export async function paymentsOf(books: Books, customerId: string): Promise<Payment[]> {
  const aliases = idsStandingFor(await books.columns.customers.entries(), customerId);
  const payments = await books.db.payments
    .where('customerId')
    .anyOf([...aliases])
    .toArray();
  return payments.sort((a, b) => b.no - a.no);
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
  const accounts = new Map<string, CustomerAccount>();
  const accountIn = (currency: string) => {
    const found = accounts.get(currency);
    if (found) return found;
    const fresh = { currency, due: minor(0), overdue: minor(0), credit: credit[currency] ?? minor(0) };
    accounts.set(currency, fresh);
    return fresh;
  };
  for (const currency of Object.keys(credit)) accountIn(currency);
  for (const invoice of invoices) {
    if (invoice.number === null) continue;
    const account = accountIn(invoice.currency);
    const balance = (invoice.kind === 'credit-note' ? -1 : 1) * balanceOf(invoice);
    account.due = minor(account.due + balance);
    if (isOverdue(invoice, today)) account.overdue = minor(account.overdue + balance);
  }
  return [...accounts.values()];
}
