import type { StepOptions } from '@domain/automation/automation.ts';
import { addFlows } from '@domain/automation/control.ts';
import { periodOf } from '@domain/automation/period.ts';
import type { Control, RunFailure, RunResult } from '@domain/automation/run.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { ok, type Result } from '@domain/result.ts';
import type { Books } from '../../books.ts';
import { generatePeriod } from '../../commands/generate-all.ts';
import type { GenerateAllRequest } from '../../contracts/generation.ts';
import type { ComposedPeriod } from '../../invoicing/compose-all.ts';
import type { LongTask } from '../../ports.ts';
import { billMonth, monthsIn } from '../month-rentals.ts';
import { failedStep, stateAfter } from '../outcomes.ts';
import { composedFlow, heldFlow, invoicedFlow, periodFailures, rejectedFlow } from '../period-invoices.ts';
import { planInvoices } from '../plan-invoices.ts';
import { defineStep, type Moment } from '../step.ts';

type Options = StepOptions['generate-invoices'];

/** A9: whatever was not invoiced is claimed by its document; what was stored before it was cut off is not made again. */
export default defineStep({
  id: 'generate-invoices',

  plan: planInvoices,

  async run(books, options, moment, task) {
    const before = await madeInvoices(books, moment);
    const generated = await generatePeriod(books, requestOf(options, moment), task);
    if (!generated.ok) return failedStep(generated.error);
    const made = (await madeInvoices(books, moment)).filter(({ rental }) => !rental);
    const period = await controlOf(books, generated.value, before, made);
    const failures = periodFailures(generated.value);
    const rentals = await billRentals(books, options, moment, task);
    if (!rentals.ok) return { ...failedStep(rentals.error), results: resultsOf(made) };
    const all = await madeInvoices(books, moment);
    failures.push(...rentals.value.failures);
    return {
      state: stateAfter(failures, all.length),
      control: addControls(period, ...rentals.value.controls),
      results: resultsOf(all),
      failures,
      fault: null,
    };
  },
});

export const requestOf = (
  { period, customerIds, issue }: Options,
  { day }: Pick<Moment, 'day'>,
): GenerateAllRequest => ({
  ...periodOf(period, day),
  issue,
  ...(customerIds.length > 0 && { customerIds }),
});

/** What an earlier try of this step stored went in then, and is on its documents now. */
async function controlOf(
  books: Books,
  composed: ComposedPeriod,
  before: readonly Invoice[],
  made: readonly Invoice[],
): Promise<Control> {
  const earlier = await invoicedFlow(
    books,
    before.filter(({ rental }) => !rental),
  );
  return {
    in: addFlows(composedFlow(composed), earlier),
    out: await invoicedFlow(books, made),
    rejected: rejectedFlow(composed),
    held: heldFlow(composed),
  };
}

async function billRentals(
  books: Books,
  { rentals, period, issue, customerIds }: Options,
  { day }: Moment,
  task: LongTask,
): Promise<Result<{ controls: Control[]; failures: RunFailure[] }>> {
  const billed: { controls: Control[]; failures: RunFailure[] } = { controls: [], failures: [] };
  for (const month of rentals ? monthsIn(periodOf(period, day)) : []) {
    const done = await billMonth(books, month, { issue, customerIds }, task);
    if (!done.ok) return done;
    billed.controls.push(done.value.control);
    billed.failures.push(...done.value.failures);
  }
  return ok(billed);
}

const addControls = (...controls: readonly Control[]): Control => ({
  in: addFlows(...controls.map((one) => one.in)),
  out: addFlows(...controls.map((one) => one.out)),
  rejected: addFlows(...controls.map((one) => one.rejected)),
  held: addFlows(...controls.map((one) => one.held)),
});

async function madeInvoices({ db }: Books, moment: Moment): Promise<Invoice[]> {
  const ids = (await moment.made()).filter(({ kind }) => kind === 'invoice').map(({ id }) => id);
  const found = await db.invoices.bulkGet([...new Set(ids)]);
  return found.flatMap((invoice) => invoice ?? []);
}

const resultsOf = (invoices: readonly Invoice[]): RunResult[] =>
  invoices.map(({ id, number, title }) => ({ kind: 'invoice', id, label: number ?? title }));
