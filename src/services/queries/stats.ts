import { addMonths, firstOfMonth, monthOf } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Books } from '../books.ts';
import { dayNumber, monthNumber } from '../columns/invoices/days.ts';
import { Figures } from '../columns/invoices/figures.ts';
import { statuses } from '../columns/invoices/invoice-facts.ts';
import type { InvoiceColumns } from '../columns/invoices/invoice-columns.ts';
import type { Mark } from '../columns/journal-follower.ts';
import type { BooksStats, FourFigures, Trend } from '../contracts/stats.ts';
import { idsStandingFor } from '../columns/customer-names.ts';
import { whenAndWhere } from './invoices.ts';

/** B9: the four figures per currency, and what waits. Nothing is added up here: the figures follow every change. */
export async function booksStats(books: Books): Promise<BooksStats> {
  const head = await books.db.metaRow('head');
  const { today } = await whenAndWhere(books, head);
  const open = await openTransactions(books, head);
  await books.columns.invoices.follow(head);
  const { figures } = books.columns.invoices.columns;
  return { figures: fourFigures(figures, today), drafts: figures.byStatus[DRAFT]!, ...open };
}

const DRAFT = statuses.indexOf('draft');

/** The same for the documents of one customer. */
export async function customerStats(books: Books, customerId: string): Promise<BooksStats['figures']> {
  const head = await books.db.metaRow('head');
  const { today } = await whenAndWhere(books, head);
  const ids = idsStandingFor(await books.columns.customers.entries(head), customerId);
  await books.columns.invoices.follow(head);
  return fourFigures(figuresOf(books.columns.invoices.columns, ids), today);
}

function figuresOf(columns: InvoiceColumns, customers: ReadonlySet<string>): Figures {
  const { cells, rows, dictionaries } = columns;
  const codes = new Uint8Array(dictionaries.customer.values.length);
  for (const id of customers) {
    const code = dictionaries.customer.codeOf(id);
    if (code !== undefined) codes[code] = 1;
  }
  const figures = new Figures();
  for (let row = 0; row < rows; row += 1) {
    if (codes[cells.customer[row]!] === 1 && columns.isLive(row)) {
      figures.add(cells, row, columns.currencyAt(row), 1);
    }
  }
  return figures;
}

function fourFigures(figures: Figures, today: PlainDate): BooksStats['figures'] {
  const thisMonth = monthNumber(monthOf(today));
  const lastMonth = today === '' ? 0 : monthNumber(monthOf(addMonths(firstOfMonth(today), -1)));
  const four: BooksStats['figures'] = {};
  for (const [currency, { total, unpaid, months }] of figures.byCurrency) {
    if (total.count === 0) continue;
    const [now, before] = [thisMonth, lastMonth].map((month) => ({ ...(months.get(month) ?? nothing) }));
    four[currency] = {
      total: { ...total },
      unpaid: { ...unpaid, overdue: figures.overdueOf(currency, dayNumber(today)) },
      thisMonth: now!,
      lastMonth: before!,
      trend: trendOf(now!.amount, before!.amount),
    } satisfies FourFigures;
  }
  return four;
}

const nothing = { amount: 0, count: 0 };

/** In percent of last month, to one decimal. */
export function trendOf(now: number, before: number): Trend {
  const direction = now > before ? 'up' : now < before ? 'down' : 'none';
  const percent = before === 0 ? null : Math.round(((now - before) / Math.abs(before)) * 1000) / 10;
  return { direction, percent };
}

async function openTransactions(
  books: Books,
  head: Mark | undefined,
): Promise<Pick<BooksStats, 'openTransactions' | 'withoutCustomer'>> {
  const openTransactions: BooksStats['openTransactions'] = { rows: 0, amounts: {} };
  let withoutCustomer = 0;
  for (const block of (await books.columns.openBlocks.entries(head)).values()) {
    openTransactions.rows += block.open;
    withoutCustomer += block.openUnassigned;
    for (const [currency, net] of Object.entries(block.openNet)) {
      openTransactions.amounts[currency] = (openTransactions.amounts[currency] ?? 0) + net;
    }
  }
  return { openTransactions, withoutCustomer };
}
