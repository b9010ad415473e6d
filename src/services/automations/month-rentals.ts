import { addFlows, noControl } from '@domain/automation/control.ts';
import { BEGINNING, type Period } from '@domain/automation/period.ts';
import type { Control, RunFailure } from '@domain/automation/run.ts';
import { addMonths, firstOfMonth } from '@domain/dates/calendar.ts';
import type { RentalOutcome } from '@domain/rentals/outcome.ts';
import { assetLabel } from '@domain/rentals/rental.ts';
import { ok, refuse, type Refusal, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import { generateMonth } from '../commands/generate-month.ts';
import { issueInvoices } from '../commands/issue-invoices.ts';
import type { MonthRequest } from '../contracts/rentals.ts';
import type { LongTask } from '../ports.ts';
import { flowOf } from './outcomes.ts';

/** The months that a period touches, oldest first; of one without a beginning only the month it ends in. */
export function monthsIn({ from, to }: Period): MonthRequest[] {
  const months: MonthRequest[] = [];
  const first = firstOfMonth(from === BEGINNING ? to : from);
  for (let at = 0; ; at += 1) {
    const month = addMonths(first, at);
    if (month > to) return months;
    months.push({ year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)) });
  }
}

interface BilledMonth {
  control: Control;
  failures: RunFailure[];
}

/** What a month's run left to a person: everything else that is skipped had nothing to bill. */
const isFault = ({ reason }: RentalOutcome): boolean =>
  reason === 'rental-rate-zero' || reason.endsWith('-draft');

/** C3: the drafts of a month, issued where asked: each for itself, so that one that cannot be holds up no other. */
export async function billMonth(
  books: Books,
  request: MonthRequest,
  { issue, customerIds }: { issue: boolean; customerIds: readonly string[] },
  task: LongTask,
): Promise<Result<BilledMonth>> {
  const asked = await askedRentals(books, request, customerIds);
  const run = await generateMonth(books, asked, task);
  if (!run.ok) return run;
  const billed: BilledMonth = { control: noControl(), failures: [] };
  // What was issued before this run is none of its business.
  for (const outcome of run.value.outcomes.filter(({ state }) => state !== 'untouched')) {
    const flow = flowOf([[outcome.currency, outcome.withoutTax]]);
    const { control } = billed;
    control.in = addFlows(control.in, flow);
    const refusal = await settled(books, outcome, issue);
    if (refusal === 'held') control.held = addFlows(control.held, flow);
    else if (refusal === null) control.out = addFlows(control.out, await storedFlow(books, outcome));
    else {
      control.rejected = addFlows(control.rejected, flow);
      billed.failures.push(failureOf(outcome, refusal));
    }
  }
  return ok(billed);
}

async function settled(
  books: Books,
  outcome: RentalOutcome,
  issue: boolean,
): Promise<Refusal | 'held' | null> {
  if (outcome.state === 'skipped') {
    return isFault(outcome) ? refuse('InvalidState', outcome.reason, outcome.params).error : 'held';
  }
  if (!issue) return null;
  const issued = await issueInvoices(books, [outcome.invoiceId]);
  return issued.ok ? null : issued.error;
}

/** The document as it is stored, not as it was planned. */
async function storedFlow({ db }: Books, { invoiceId }: RentalOutcome) {
  const invoice = await db.invoices.get(invoiceId);
  return flowOf(invoice ? [[invoice.currency, invoice.totals.withoutTax]] : []);
}

const failureOf = ({ rentalId, asset }: RentalOutcome, refusal: Refusal): RunFailure => ({
  kind: 'rental',
  id: rentalId,
  label: assetLabel(asset),
  refusal,
});

/** Of chosen customers only their rentals. */
export async function askedRentals(
  { db }: Books,
  request: MonthRequest,
  customerIds: readonly string[],
): Promise<MonthRequest> {
  if (customerIds.length === 0) return request;
  const rentals = await db.rentals.toArray();
  const asked = rentals.filter(({ customerId }) => customerIds.includes(customerId));
  return { ...request, rentalIds: asked.map(({ id }) => id) };
}
