import { noFlow } from '@domain/automation/control.ts';
import { BEGINNING, periodOf } from '@domain/automation/period.ts';
import type { Flow, RunResult } from '@domain/automation/run.ts';
import type { Books } from '../../books.ts';
import { generateAll } from '../../commands/generate-all.ts';
import type { GenerateAllPlan } from '../../contracts/generation.ts';
import { previewAll } from '../../queries/preview-all.ts';
import { defineStep, type Moment } from '../step.ts';

/** A9: whatever was not invoiced is claimed by its document; what was stored before it was cut off is not made again. */
export default defineStep({
  id: 'generate-invoices',

  async plan(books, { period }, { day }) {
    const plan = await previewAll(books, periodOf(period, day));
    const amounts = madeOf(plan).amounts;
    return {
      service: 'generate-invoices',
      lines: [
        {
          key: 'planInvoices',
          params: { count: plan.make.length },
          tone: 'plain',
          amounts,
          href: '/generate',
        },
      ],
      in: madeOf(plan),
      held: { rows: plan.withoutCustomer.rows, amounts: plan.withoutCustomer.amounts },
      fault: null,
    };
  },

  async run(books, { period, issue }, moment, task) {
    const plan = await previewAll(books, periodOf(period, moment.day));
    const flow = madeOf(plan);
    const outcome = {
      control: { in: flow, out: flow, rejected: noFlow(), held: noFlow() },
      results: [],
      failures: [],
      fault: null,
    };
    if (plan.make.length > 0) {
      const made = await generateAll(books, { ...whole(plan, period, moment), issue }, task);
      if (!made.ok) {
        const control = { ...outcome.control, out: noFlow(), rejected: flow };
        return { ...outcome, control, state: 'failed', fault: made.error };
      }
    }
    return { ...outcome, results: await resultsOf(books, moment), state: 'done' };
  },
});

/** An open beginning is the day of the oldest row: a document names the days it is for. */
function whole(plan: GenerateAllPlan, rule: Parameters<typeof periodOf>[0], { day }: Moment) {
  const period = periodOf(rule, day);
  const oldest = plan.make.map(({ from }) => from).sort()[0] ?? period.to;
  return period.from === BEGINNING ? { ...period, from: oldest } : period;
}

function madeOf({ make }: GenerateAllPlan): Flow {
  const amounts: Record<string, number> = {};
  for (const { currency, totals } of make) amounts[currency] = (amounts[currency] ?? 0) + totals.withTax;
  return { rows: make.reduce((rows, one) => rows + one.rows, 0), amounts };
}

async function resultsOf({ db }: Books, moment: Moment): Promise<RunResult[]> {
  const ids = (await moment.made()).filter(({ kind }) => kind === 'invoice').map(({ id }) => id);
  const invoices = await db.invoices.bulkGet([...new Set(ids)]);
  return invoices.flatMap((invoice) =>
    invoice ? [{ kind: 'invoice' as const, id: invoice.id, label: invoice.number ?? invoice.title }] : [],
  );
}
