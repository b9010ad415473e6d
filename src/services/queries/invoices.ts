import type { PlainDate } from '@domain/dates/plain-date.ts';
import { balanceOf, isOverdue, statusOf } from '@domain/invoicing/lifecycle.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { todayOf, type Books } from '../books.ts';
import { dayNumber } from '../columns/invoices/days.ts';
import { lastSending } from '../columns/invoices/invoice-facts.ts';
import { listedAt } from '../columns/invoices/listed.ts';
import type { InvoiceIndex } from '../columns/invoices/invoice-index.ts';
import type { KeptOrder } from '../columns/invoices/kept-order.ts';
import { pageOf } from '../columns/invoices/page-rows.ts';
import type { Selection } from '../columns/invoices/selection.ts';
import { sortingNamed } from '../columns/invoices/sortings.ts';
import type { Mark } from '../columns/journal-follower.ts';
import type { InvoicePage, InvoiceQuery, InvoiceRow, ListedInvoice } from '../contracts/invoices.ts';
import { idsStandingFor } from '../columns/customer-names.ts';
import { criteriaOf } from './invoice-criteria.ts';
import { pageBounds } from './page.ts';

/**
 * Everything is answered by the columns. The head of the journal is read first: a live query asks again with every
 * change, and what is known as of that head is not read twice.
 */
export const listInvoices = (books: Books, query: InvoiceQuery = {}): Promise<InvoicePage> =>
  answered(books, query, ({ index, selection, today, order, direction }) => {
    const { start, ...bounds } = pageBounds(query, selection.total);
    const places = pageOf(order, selection, { direction, start, count: bounds.pageSize });
    return {
      ...bounds,
      rows: places.map((row) => listedAt(index.columns, row, dayNumber(today))),
      sums: selection.sums,
      counts: selection.counts,
    };
  });

/** The rows of every page, in order. */
export const invoicesInView = (books: Books, query: InvoiceQuery) =>
  answered(books, query, ({ index, selection, direction, order }) => ({
    index,
    places: pageOf(order, selection, { direction, start: 0, count: selection.total }),
  }));

interface Found {
  index: InvoiceIndex;
  today: PlainDate;
  selection: Selection;
  order: KeptOrder;
  direction: 'asc' | 'desc';
}

/** `answer` is synchronous: order, flags and columns are of one moment, and the next question uses their room again. */
async function answered<A>(books: Books, query: InvoiceQuery, answer: (found: Found) => A): Promise<A> {
  const head = await books.db.metaRow('head');
  const index = books.columns.invoices;
  const customers = await customersOf(books, query, head);
  const ids = await idsOf(books, query);
  const { today, timeZone } = await whenAndWhere(books, head);
  const criteria = criteriaOf(query, { today, timeZone, customers, ids });
  const known = sortingNamed(query.sort);
  const sorting = known ?? 'createdAt';
  await index.prepare(criteria.parts.length > 0 ? [sorting, 'number'] : [sorting], head);
  return answer({
    index,
    today,
    selection: index.selection(criteria),
    order: index.order(sorting),
    direction: query.direction ?? (known ? 'asc' : 'desc'),
  });
}

/** The newest rows while the columns are still being read: a start shows them at once. */
export async function newestInvoices(books: Books, count: number): Promise<ListedInvoice[]> {
  const head = await books.db.metaRow('head');
  if (books.columns.invoices.isReady) return [];
  const { today } = await whenAndWhere(books, head);
  const records = await books.db.invoices.orderBy(':id').reverse().limit(count).toArray();
  return records.map((record) => invoiceRow(record, today));
}

export async function invoiceRecords(books: Books, ids: string[]): Promise<InvoiceRow[]> {
  const { today } = await whenAndWhere(books, undefined);
  const records = await books.db.invoices.bulkGet(ids);
  return records.flatMap((record) => (record ? [invoiceRow(record, today)] : []));
}

export const invoiceRow = (invoice: Invoice, today: PlainDate): InvoiceRow => ({
  ...invoice,
  status: statusOf(invoice),
  isOverdue: isOverdue(invoice, today),
  due: balanceOf(invoice),
  sent: lastSending(invoice),
});

export async function whenAndWhere(books: Books, head: Mark | undefined) {
  const company = (await books.columns.company.entries(head)).get('company');
  return { today: company ? todayOf(books, company) : '', timeZone: company?.timeZone ?? 'UTC' };
}

async function customersOf(
  books: Books,
  { customerId }: InvoiceQuery,
  head: Mark | undefined,
): Promise<ReadonlySet<string> | null> {
  return customerId ? idsStandingFor(await books.columns.customers.entries(head), customerId) : null;
}

/** Of a run that is not there, none. */
async function idsOf({ db }: Books, { billingRun }: InvoiceQuery): Promise<readonly string[] | null> {
  return billingRun ? ((await db.pipelineRuns.get(billingRun))?.invoiceIds ?? []) : null;
}
