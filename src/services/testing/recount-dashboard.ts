import { addMonths, daysBetween, lastOfMonth, monthOf } from '@domain/dates/calendar.ts';
import { balanceOf, isOverdue, statusOf } from '@domain/invoicing/lifecycle.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { ageingSteps, ageOf } from '@domain/receivables/ageing.ts';
import { companyOf, todayOf, type Books } from '../books.ts';
import { standsFor } from '../columns/customer-names.ts';
import type { Dashboard } from '../contracts/dashboard.ts';

const total = (amounts: number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

const lastPaid = ({ payments }: Invoice): string =>
  payments
    .filter(({ type }) => type === 'payment')
    .reduce((last, { date }) => (date > last ? date : last), '');

/** The median of what was paid late, written out: every lateness in a sorted list, the lower one in the middle. */
function delayOf(paid: Invoice[]): number {
  const late = paid
    .filter((invoice) => lastPaid(invoice) !== '')
    .map((invoice) => Math.max(0, daysBetween(invoice.dueDate, lastPaid(invoice))))
    .map((days) => (days <= 14 ? days : Math.min(133, 14 + Math.ceil((days - 14) / 7) * 7)))
    .sort((a, b) => a - b);
  return late.length < 3 ? 0 : late[Math.ceil(late.length / 2) - 1]!;
}

/** The dashboard from every record of the books, with nothing kept: what the kept sums are compared with. */
export async function recountDashboard(
  books: Books,
  currency: string,
): Promise<{ dashboard: Dashboard; overdue: number }> {
  const today = todayOf(books, (await companyOf(books))!);
  const all = await books.db.invoices.toArray();
  const payments = await books.db.payments.toArray();
  const customers = await books.columns.customers.entries();
  const mine = all.filter((invoice) => invoice.currency === currency);
  const open = mine.filter(
    (invoice) => invoice.kind === 'invoice' && ['issued', 'partially-paid'].includes(statusOf(invoice)),
  );
  const delays = new Map<string, number>();
  for (const customerId of new Set(open.map((invoice) => invoice.customerId))) {
    const paid = all.filter(
      (one) => one.customerId === customerId && one.kind === 'invoice' && statusOf(one) === 'paid',
    );
    delays.set(customerId, delayOf(paid));
  }
  const months = Array.from({ length: 12 }, (_, at) => monthOf(addMonths(`${monthOf(today)}-01`, at - 11)));
  const isExpected = ({ customerId, dueDate }: Invoice) =>
    daysBetween(dueDate, lastOfMonth(today)) >= delays.get(customerId)! && daysBetween(dueDate, today) <= 90;
  const counted = mine.filter(
    (invoice) =>
      !['draft', 'void'].includes(statusOf(invoice)) && months.includes(monthOf(invoice.issueDate ?? '')),
  );
  const byCustomer = new Map<string, Invoice[]>();
  for (const invoice of counted) {
    const standing = standsFor(customers, invoice.customerId)?.id ?? invoice.customerId;
    byCustomer.set(standing, [...(byCustomer.get(standing) ?? []), invoice]);
  }
  return {
    overdue: total(open.filter((invoice) => isOverdue(invoice, today)).map(balanceOf)),
    dashboard: {
      currency,
      today,
      cashIn: months.map((month, at) => ({
        month,
        amount: total(
          payments
            .filter((payment) => payment.currency === currency && monthOf(payment.date) === month)
            .map(({ amount }) => amount),
        ),
        expected: at === 11 ? total(open.filter(isExpected).map(balanceOf)) : 0,
      })),
      ageing: ageingSteps.map((step) => {
        const aged = open.filter(({ dueDate }) => ageOf(dueDate, today) === step);
        return { step, count: aged.length, amount: total(aged.map(balanceOf)) };
      }),
      topCustomers: [...byCustomer]
        .map(([customerId, invoices]) => ({
          customerId,
          name: standsFor(customers, customerId)?.name ?? '',
          amount: total(
            invoices.map(({ kind, totals }) =>
              kind === 'credit-note' ? 0 - totals.withTax : totals.withTax,
            ),
          ),
          count: invoices.length,
        }))
        .filter(({ amount }) => amount > 0)
        .sort((a, b) => b.amount - a.amount || (a.customerId < b.customerId ? -1 : 1))
        .slice(0, 5),
    },
  };
}
