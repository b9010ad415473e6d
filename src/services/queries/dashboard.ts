import { addDays, addMonths, firstOfMonth, lastOfMonth, monthOf } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { ageingSteps, firstDueDates } from '@domain/receivables/ageing.ts';
import { rowsOf } from '@storage/blocks/rows.ts';
import type { Books } from '../books.ts';
import { cashOf } from '../columns/home/cash-columns.ts';
import { daysBetween } from '../columns/home/day-count.ts';
import { homeSumsOf } from '../columns/home/home-sums.ts';
import type { OpenDay } from '../columns/home/open-day.ts';
import { dayNumber, dayText, monthNumber } from '../columns/invoices/days.ts';
import { listedAt } from '../columns/invoices/listed.ts';
import type {
  AgeBand,
  CashMonth,
  Dashboard,
  ImportedRow,
  WaitingForYou,
  WorstInvoice,
} from '../contracts/dashboard.ts';
import { whenAndWhere } from './invoices.ts';
import { countMessages } from './outbox.ts';
import { topCustomers } from './top-customers.ts';

const MONTHS = 12;
const OLD_AFTER_DAYS = 7;

/** Currencies in which something was invoiced or paid, the company's own first even while it has nothing. */
export async function currenciesInUse(books: Books): Promise<CurrencyCode[]> {
  const head = await books.db.metaRow('head');
  const company = (await books.columns.company.entries(head)).get('company');
  const cash = cashOf(books.db);
  await cash.follow(head);
  await books.columns.invoices.follow(head);
  const invoiced = [...books.columns.invoices.columns.figures.byCurrency]
    .filter(([, { total }]) => total.count > 0)
    .sort(([, a], [, b]) => b.total.count - a.total.count);
  return [
    ...new Set([
      ...(company ? [company.currency] : []),
      ...invoiced.map(([code]) => code),
      ...cash.currencies,
    ]),
  ];
}

/** A13: of one currency. Nothing is added up here: the sums follow every change. */
export async function dashboardOf(books: Books, currency: CurrencyCode): Promise<Dashboard> {
  const head = await books.db.metaRow('head');
  const { today } = await whenAndWhere(books, head);
  const customers = await books.columns.customers.entries(head);
  const cash = cashOf(books.db);
  await cash.follow(head);
  cash.keepSoon();
  await books.columns.invoices.follow(head);
  const { columns } = books.columns.invoices;
  const code = columns.dictionaries.currency.codeOf(currency);
  const months = lastMonths(today);
  const sums = homeSumsOf(columns);
  const open = code === undefined ? undefined : sums.open.get(code);
  const monthEnd = dayNumber(today && lastOfMonth(today));
  const expected = open?.expected(sums.habits, dayNumber(today), monthEnd) ?? 0;
  const [from, to] = [monthNumber(months[0] ?? ''), monthNumber(months.at(-1) ?? '')];
  const turnover = code === undefined ? undefined : sums.turnover(code, from, to);
  books.columns.invoices.keepSoon();
  return {
    currency,
    today,
    cashIn: months.map((month, at): CashMonth => ({
      month,
      amount: cash.of(currency, monthNumber(month)),
      expected: at === MONTHS - 1 ? expected : 0,
    })),
    ageing: ageingOf(open?.days ?? new Map(), today),
    topCustomers: turnover
      ? topCustomers(
          turnover,
          columns.dictionaries.customer.values,
          customers,
          books.columns.customers.version,
        )
      : [],
  };
}

const lastMonths = (today: PlainDate | ''): string[] =>
  today === ''
    ? []
    : Array.from({ length: MONTHS }, (_, at) => monthOf(addMonths(firstOfMonth(today), at - MONTHS + 1)));

/** Days of one due date have one age: as many steps as there are days with something open. */
function ageingOf(days: ReadonlyMap<number, OpenDay>, today: PlainDate | ''): AgeBand[] {
  const bands = ageingSteps.map((step): AgeBand => ({ step, count: 0, amount: 0 }));
  if (today === '') return bands;
  const froms = firstDueDates(today).map(([, date]) => dayNumber(date));
  for (const [day, { count, due }] of days) {
    const band = bands[froms.findIndex((from) => day >= from)]!;
    band.count += count;
    band.amount += due;
  }
  return bands;
}

export async function waitingForYou(books: Books): Promise<WaitingForYou> {
  const head = await books.db.metaRow('head');
  const { today } = await whenAndWhere(books, head);
  const { needsYou: refusedMails } = await countMessages(books);
  await books.columns.invoices.follow(head);
  return { refusedMails, overdue: overdueIn(books, today), oldDrafts: oldDraftsIn(books, today) };
}

function overdueIn(books: Books, today: PlainDate | ''): WaitingForYou['overdue'] {
  const { columns } = books.columns.invoices;
  const now = dayNumber(today);
  const overdue: WaitingForYou['overdue'] = { count: 0, amounts: {}, worst: null };
  let first: { day: number; rows: Iterable<number> } | null = null;
  for (const [code, open] of homeSumsOf(columns).open) {
    const late = open.before(now);
    if (!late) continue;
    overdue.count += late.count;
    overdue.amounts[columns.dictionaries.currency.values[code]!] = late.due;
    if (!first || late.day < first.day) first = { day: late.day, rows: open.days.get(late.day)!.places };
  }
  if (first) overdue.worst = worstOf(books, first.rows, today);
  return overdue;
}

/** Of those that are late for equally long the one that was made first: currencies are not compared. */
function worstOf(books: Books, rows: Iterable<number>, today: PlainDate | ''): WorstInvoice {
  const { columns } = books.columns.invoices;
  const { no } = columns.cells;
  let first = -1;
  for (const row of rows) if (first === -1 || no[row]! < no[first]!) first = row;
  const { id, number, customerId, customerName, currency, due, dueDate } = listedAt(
    columns,
    first,
    dayNumber(today),
  );
  const days = daysBetween(dayNumber(dueDate), dayNumber(today));
  return { id, number: number ?? '', customerId, name: customerName, currency, due, days };
}

function oldDraftsIn(books: Books, today: PlainDate | ''): WaitingForYou['oldDrafts'] {
  const before = today === '' ? 0 : dayNumber(addDays(today, -OLD_AFTER_DAYS));
  const old = [...homeSumsOf(books.columns.invoices.columns).drafts].filter(([day]) => day < before);
  const count = old.reduce((sum, [, drafts]) => sum + drafts, 0);
  return { count, oldest: dayText(old.reduce((first, [day]) => Math.min(first, day), old[0]?.[0] ?? 0)) };
}

const ROWS_SHOWN = 3;

/** Of one block only: the rest of the import is not unpacked. */
export async function firstImportedRows({ db }: Books, batchId: string): Promise<ImportedRow[]> {
  const block = await db.transactionBlocks.where('batchId').equals(batchId).first();
  if (!block) return [];
  return rowsOf(block)
    .filter((row) => row !== null)
    .slice(0, ROWS_SHOWN)
    .map(({ id, date, title, net, currency }) => ({ id, date, title, net, currency }));
}
