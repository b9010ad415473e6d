import type { PlainDate } from '@domain/dates/plain-date.ts';
import { balanceOf, isOverdue, statusOf } from '@domain/invoicing/lifecycle.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { companyOf, todayOf, type Books } from '../books.ts';
import { breather } from '../columns/breathe.ts';
import { holds, wordsOf } from '@domain/texts/search.ts';
import { isPastDue, type InvoiceFacts } from '../columns/invoice-facts.ts';
import type { InvoicePage, InvoiceQuery, InvoiceRow } from '../contracts/invoices.ts';
import { idsStandingFor } from '../columns/customer-names.ts';
import { pageOfEntries, type SortKeys } from './page.ts';

const sortKeys: SortKeys<InvoiceFacts> = {
  /** Drafts after the last number, in the order in which they were made. */
  number: (facts) => facts.number || `\uffff${String(facts.no).padStart(9, '0')}`,
  no: (facts) => facts.no,
  customer: (facts) => facts.customerName,
  customerName: (facts) => facts.customerName,
  title: (facts) => facts.title,
  date: (facts) => facts.date,
  issueDate: (facts) => facts.date,
  createdAt: (facts) => facts.createdAt,
  period: (facts) => facts.periodStart,
  dueDate: (facts) => facts.dueDate,
  amount: (facts) => facts.withTax,
  withTax: (facts) => facts.withTax,
  due: (facts) => facts.due,
  status: (facts) => facts.status,
};

export async function listInvoices(books: Books, query: InvoiceQuery = {}): Promise<InvoicePage> {
  const company = await companyOf(books);
  const today = company ? todayOf(books, company) : '';
  const all = [...(await books.columns.invoices.entries()).values()];
  const aliases = query.customerId
    ? idsStandingFor(await books.columns.customers.entries(), query.customerId)
    : null;
  const breathe = breather();
  const found = await inScope(all, query, aliases, breathe);
  const counts = countsOf(found, today);
  await breathe();
  const matching = found.filter((facts) => hasStatus(facts, query, today));
  await breathe();
  const page = await pageOfEntries(matching, query, sortKeys, { sort: 'createdAt', direction: 'desc' });
  const records = await books.db.invoices.bulkGet(page.rows.map(({ id }) => id));
  return {
    ...page,
    rows: records.flatMap((record) => (record ? [invoiceRow(record, today)] : [])),
    sums: sumsOf(matching),
    counts,
  };
}

export const invoiceRow = (invoice: Invoice, today: PlainDate): InvoiceRow => ({
  ...invoice,
  status: statusOf(invoice),
  isOverdue: isOverdue(invoice, today),
  due: balanceOf(invoice),
});

/** What matches search, customer and dates: the counts of the status filters are over this. */
async function inScope(
  all: readonly InvoiceFacts[],
  query: InvoiceQuery,
  aliases: ReadonlySet<string> | null,
  breathe: ReturnType<typeof breather>,
): Promise<InvoiceFacts[]> {
  const words = wordsOf(query.search);
  const found: InvoiceFacts[] = [];
  for (const [at, facts] of all.entries()) {
    if (at % 4096 === 0) await breathe();
    if (aliases && !aliases.has(facts.customerId)) continue;
    if (query.from !== undefined && facts.date < query.from) continue;
    if (query.to !== undefined && facts.date > query.to) continue;
    if (holds(facts.text, words)) found.push(facts);
  }
  return found;
}

function hasStatus(facts: InvoiceFacts, query: InvoiceQuery, today: PlainDate): boolean {
  if (query.status?.length && !query.status.includes(facts.status)) return false;
  if (query.voided !== undefined && (facts.status === 'void') !== query.voided) return false;
  return query.overdue === undefined || isPastDue(facts, today) === query.overdue;
}

function sumsOf(matching: readonly InvoiceFacts[]): InvoicePage['sums'] {
  const sums: InvoicePage['sums'] = {};
  for (const facts of matching) {
    const sum = (sums[facts.currency] ??= { withTax: 0, due: 0, rows: 0 });
    const sign = facts.kind === 'credit-note' ? -1 : 1;
    sum.withTax += sign * facts.withTax;
    sum.due += sign * facts.due;
    sum.rows += 1;
  }
  return sums;
}

function countsOf(found: readonly InvoiceFacts[], today: PlainDate): InvoicePage['counts'] {
  const counts = {
    all: found.length,
    overdue: 0,
    draft: 0,
    issued: 0,
    'partially-paid': 0,
    paid: 0,
    void: 0,
    credited: 0,
    refunded: 0,
  };
  for (const facts of found) {
    counts[facts.status] += 1;
    if (isPastDue(facts, today)) counts.overdue += 1;
  }
  return counts;
}
