import { addMonths, firstOfMonth, monthOf } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { companyOf, todayOf, type Books } from '../books.ts';
import { breather } from '../columns/breathe.ts';
import { isPastDue, type InvoiceFacts } from '../columns/invoice-facts.ts';
import type { BooksStats, Figure } from '../contracts/stats.ts';

type Figures = BooksStats['figures'][string];

/** B9: the four figures per currency, and what waits. */
export async function booksStats(books: Books): Promise<BooksStats> {
  const company = await companyOf(books);
  const today = company ? todayOf(books, company) : '';
  const figures: BooksStats['figures'] = {};
  let drafts = 0;
  const invoices = await books.columns.invoices.entries();
  const days = daysFrom(today);
  const breathe = breather();
  let seen = 0;
  for (const facts of invoices.values()) {
    if (seen++ % CHUNK === 0) await breathe();
    if (facts.status === 'draft') drafts += 1;
    else if (facts.status !== 'void') count((figures[facts.currency] ??= noFigures()), facts, days);
  }
  return { figures, drafts, ...(await openTransactions(books)) };
}

/** So many invoices are counted before the clock is looked at. */
const CHUNK = 4096;

interface Days {
  today: PlainDate;
  thisMonth: string;
  lastMonth: string;
}

const daysFrom = (today: PlainDate): Days => ({
  today,
  thisMonth: monthOf(today),
  lastMonth: today === '' ? '' : monthOf(addMonths(firstOfMonth(today), -1)),
});

const noFigures = (): Figures => ({
  total: { amount: 0, count: 0 },
  unpaid: { amount: 0, count: 0, overdue: 0 },
  thisMonth: { amount: 0, count: 0 },
  lastMonth: { amount: 0, count: 0 },
});

function add(figure: Figure, amount: number): void {
  figure.amount += amount;
  figure.count += 1;
}

/** A credit note takes away from what was invoiced. */
function count(figures: Figures, facts: InvoiceFacts, days: Days): void {
  const sign = facts.kind === 'credit-note' ? -1 : 1;
  add(figures.total, sign * facts.withTax);
  const month = monthOf(facts.date);
  if (month === days.thisMonth) add(figures.thisMonth, sign * facts.withTax);
  if (month === days.lastMonth) add(figures.lastMonth, sign * facts.withTax);
  if (sign === 1 && facts.due > 0) {
    add(figures.unpaid, facts.due);
    if (isPastDue(facts, days.today)) figures.unpaid.overdue += 1;
  }
}

async function openTransactions(
  books: Books,
): Promise<Pick<BooksStats, 'openTransactions' | 'withoutCustomer'>> {
  const openTransactions: BooksStats['openTransactions'] = { rows: 0, amounts: {} };
  let withoutCustomer = 0;
  for (const block of (await books.columns.openBlocks.entries()).values()) {
    openTransactions.rows += block.open;
    withoutCustomer += block.openUnassigned;
    for (const [currency, net] of Object.entries(block.openNet)) {
      openTransactions.amounts[currency] = (openTransactions.amounts[currency] ?? 0) + net;
    }
  }
  return { openTransactions, withoutCustomer };
}
