import type { PlainMonth } from '@domain/dates/plain-date.ts';
import { minor } from '@domain/money/minor.ts';
import { overlapsOf } from '@domain/rentals/overlaps.ts';
import { planMonth } from '@domain/rentals/plan-month.ts';
import type { RentalOutcome } from '@domain/rentals/outcome.ts';
import type { Existing, RentalPlan } from '@domain/rentals/run.ts';
import type { Rental } from '@domain/rentals/rental.ts';
import type { TimeSheet } from '@domain/rentals/time-sheet.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { noCompany, type Books } from '../books.ts';
import { breather } from '../columns/breathe.ts';
import type { MonthRequest, RentalRun } from '../contracts/rentals.ts';
import type { LongTask } from '../ports.ts';
import { sheetsIn } from './read-sheets.ts';
import { rentalContext } from './rental-context.ts';

export interface PlannedRun {
  run: RentalRun;
  writes: (NonNullable<RentalPlan['write']> & { outcome: RentalOutcome })[];
  /** The journal entry up to which the books were read: the plan holds for exactly these books. */
  seq: number;
}

/** C3, C8: what the month comes to for every rental. Reads only; the preview and the run are the same. */
export async function planRun(
  books: Books,
  request: MonthRequest,
  task: LongTask = {},
): Promise<Result<PlannedRun>> {
  const month = monthFrom(request);
  if (!month.ok) return month;
  const head = await books.db.metaRow('head');
  const company = await books.db.company.get('company');
  if (!company || !head) return noCompany();
  task.onProgress?.({ phase: 'read', done: 0, total: 1 });
  const [rentals, sheets, customers] = await Promise.all([
    books.db.rentals.toArray(),
    sheetsIn(books, month.value),
    books.columns.customers.entries(),
  ]);
  const sheetOf = new Map(sheets.map((sheet) => [sheet.rentalId, sheet]));
  const existing = await readExisting(books, sheets);
  const overlaps = overlapsOf(rentals);
  const context = rentalContext(books, company, customers);
  const plans: RentalPlan[] = [];
  const breathe = breather();
  const asked = askedFor(rentals, request);
  for (const [done, rental] of asked.entries()) {
    await breathe();
    if (task.signal?.aborted) return refuse('Cancelled', 'cancelled');
    const sheet = sheetOf.get(rental.id);
    const plan = planMonth(rental, month.value, sheet, existing.get(sheet?.monthly.invoiceId ?? ''), context);
    plan.outcome.overlaps = (overlaps.get(rental.id) ?? []).map(({ no }) => no);
    plans.push(plan);
    if (done % 50 === 0) task.onProgress?.({ phase: 'compose', done, total: asked.length });
  }
  const writes = plans.flatMap(({ write, outcome }) => (write ? [{ ...write, outcome }] : []));
  return ok({ run: runOf(month.value, plans), writes, seq: head.seq });
}

/** In the order of their numbers, as people know them. */
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
  const invoices = (await books.db.invoices.bulkGet(ids)).filter((invoice) => invoice !== undefined);
  const drafts = invoices.filter(({ number }) => number === null).map(({ id }) => id);
  const bodies = await books.db.invoiceBodies.bulkGet(drafts);
  const bodyOf = new Map(bodies.flatMap((body) => (body ? [[body.id, body]] : [])));
  return new Map(invoices.map((invoice) => [invoice.id, { invoice, body: bodyOf.get(invoice.id) }]));
}

const counted = (plans: readonly RentalPlan[], state: RentalPlan['outcome']['state']): number =>
  plans.filter(({ outcome }) => outcome.state === state).length;

function runOf(month: PlainMonth, plans: readonly RentalPlan[]): RentalRun {
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
