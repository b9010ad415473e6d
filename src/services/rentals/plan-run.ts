import type { PlainMonth } from '@domain/dates/plain-date.ts';
import { minor } from '@domain/money/minor.ts';
import { overlapsOf } from '@domain/rentals/overlaps.ts';
import { planMonth } from '@domain/rentals/plan-month.ts';
import type { Existing, RentalPlan } from '@domain/rentals/run.ts';
import type { Rental } from '@domain/rentals/rental.ts';
import type { TimeSheet } from '@domain/rentals/time-sheet.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { noCompany, type Books } from '../books.ts';
import { breather } from '../columns/breathe.ts';
import type { MonthRequest, RentalRun } from '../contracts/rentals.ts';
import type { LongTask } from '../ports.ts';
import { minimumLinesOf, sheetsIn } from './read-sheets.ts';
import { rentalContext } from './rental-context.ts';

/** A month's run over the books as they were read. */
export interface ReadRun {
  month: PlainMonth;
  /** In the order of their numbers, as people know them. */
  rentals: Rental[];
  planOf: (rental: Rental) => RentalPlan;
  /** The journal entry up to which the books were read: the plans hold for exactly these books. */
  seq: number;
}

/** What is planned, and later stored, before the page gets its turn and a wish to stop is heard. */
export const PORTION = 100;

/** C3, C8: what the month comes to for every rental. Reads only; the preview and the run are the same. */
export async function planRun(
  books: Books,
  request: MonthRequest,
  task: LongTask = {},
): Promise<Result<RentalRun>> {
  const read = await readRun(books, request, task);
  if (!read.ok) return read;
  const { rentals, planOf, month } = read.value;
  const plans: RentalPlan[] = [];
  const breathe = breather();
  for (const [done, rental] of rentals.entries()) {
    await breathe();
    if (task.signal?.aborted) return refuse('Cancelled', 'cancelled');
    plans.push(planOf(rental));
    if (done % PORTION === 0) task.onProgress?.({ phase: 'compose', done, total: rentals.length });
  }
  return ok(runOf(month, plans));
}

/** Everything that the plans depend on. */
export async function readRun(
  books: Books,
  request: MonthRequest,
  task: LongTask = {},
): Promise<Result<ReadRun>> {
  const month = monthFrom(request);
  if (!month.ok) return month;
  task.onProgress?.({ phase: 'read', done: 0, total: 1 });
  // Before the rest: what is written after it makes the plans stale.
  const head = await books.db.metaRow('head');
  const [company, rentals, sheets, customers] = await Promise.all([
    books.db.company.get('company'),
    books.db.rentals.toArray(),
    sheetsIn(books, month.value),
    books.columns.customers.entries(),
  ]);
  if (!company || !head) return noCompany();
  const sheetOf = new Map(sheets.map((sheet) => [sheet.rentalId, sheet]));
  const existing = await readExisting(books, sheets);
  const shared = sheets.filter(({ claims, monthly }) =>
    claims.some((one) => one.invoiceId !== monthly.invoiceId),
  );
  const linesOf = await minimumLinesOf(books.db, shared);
  const overlaps = overlapsOf(rentals);
  const context = rentalContext(books, company, customers);
  const planOf = (rental: Rental): RentalPlan => {
    const sheet = sheetOf.get(rental.id);
    const document = existing.get(sheet?.monthly.invoiceId ?? '');
    const plan = planMonth(rental, month.value, sheet, document, context, linesOf);
    plan.outcome.overlaps = (overlaps.get(rental.id) ?? []).map(({ no }) => no);
    return plan;
  };
  return ok({ month: month.value, rentals: askedFor(rentals, request), planOf, seq: head.seq });
}

const askedFor = (rentals: readonly Rental[], { rentalIds }: MonthRequest): Rental[] =>
  rentals.filter(({ id }) => rentalIds === undefined || rentalIds.includes(id)).sort((a, b) => a.no - b.no);

function monthFrom({ year, month }: MonthRequest): Result<PlainMonth> {
  if (!Number.isInteger(year) || year < 2000 || year > 2100) {
    return refuse('ValidationError', 'rental-year-invalid', { value: year }, 'year');
  }
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    return refuse('ValidationError', 'rental-month-invalid', { value: month }, 'month');
  }
  return ok(`${year}-${String(month).padStart(2, '0')}`);
}

/** The month's documents; only drafts are read with their lines. */
async function readExisting(books: Books, sheets: readonly TimeSheet[]): Promise<Map<string, Existing>> {
  const ids = sheets.flatMap(({ monthly }) => monthly.invoiceId ?? []);
  if (ids.length === 0) return new Map();
  const invoices = (await books.db.invoices.bulkGet(ids)).filter((invoice) => invoice !== undefined);
  const drafts = invoices.filter(({ number }) => number === null).map(({ id }) => id);
  const bodies = await books.db.invoiceBodies.bulkGet(drafts);
  const bodyOf = new Map(bodies.flatMap((body) => (body ? [[body.id, body]] : [])));
  return new Map(invoices.map((invoice) => [invoice.id, { invoice, body: bodyOf.get(invoice.id) }]));
}

const counted = (plans: readonly RentalPlan[], state: RentalPlan['outcome']['state']): number =>
  plans.filter(({ outcome }) => outcome.state === state).length;

export function runOf(month: PlainMonth, plans: readonly RentalPlan[]): RentalRun {
  const totals: RentalRun['totals'] = {};
  for (const { outcome } of plans) {
    if (outcome.invoiceId === '') continue;
    const zero = { withoutTax: minor(0), tax: minor(0), withTax: minor(0) };
    const before = totals[outcome.currency] ?? zero;
    totals[outcome.currency] = {
      withoutTax: minor(before.withoutTax + outcome.withoutTax),
      tax: minor(before.tax + outcome.tax),
      withTax: minor(before.withTax + outcome.withTax),
    };
  }
  return {
    month,
    made: counted(plans, 'made'),
    updated: counted(plans, 'updated'),
    unchanged: counted(plans, 'unchanged'),
    untouched: counted(plans, 'untouched'),
    skipped: counted(plans, 'skipped'),
    outcomes: plans.map(({ outcome }) => outcome),
    totals,
  };
}
