import type { StepOptions } from '@domain/automation/automation.ts';
import { addFlows, noFlow } from '@domain/automation/control.ts';
import { periodOf } from '@domain/automation/period.ts';
import { buyerLacksAddress, sellerLacks, type SellerMention } from '@domain/party-checks/missing-mentions.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { RentalRun } from '../contracts/rentals.ts';
import type { PlannedItem, PlannedLine, PlannedStep } from '../contracts/automations.ts';
import type { Books } from '../books.ts';
import { composeAll, type ComposedPeriod } from '../invoicing/compose-all.ts';
import { planRun } from '../rentals/plan-run.ts';
import { askedRentals, monthsIn } from './month-rentals.ts';
import { flowOf, line, plannedStep, signedTotal, warning } from './outcomes.ts';
import { composedFlow, heldFlow, rejectedFlow } from './period-invoices.ts';
import type { Moment } from './step.ts';

type Options = StepOptions['generate-invoices'];

/** What would be billed now, by the very composition that a run stores. */
export async function planInvoices(
  books: Books,
  options: Options,
  { day }: Pick<Moment, 'day'>,
): Promise<PlannedStep> {
  const { period, customerIds, issue } = options;
  const days = periodOf(period, day);
  const composed = await composeAll(books, { ...days, ...(customerIds.length > 0 && { customerIds }) });
  if (!composed.ok) return plannedStep('generate-invoices', [], { fault: composed.error });
  const rentals = await plannedRentals(books, options, day);
  const makes = [...draftsOf(composed.value), ...rentals.makes];
  const lines = [
    documentsLine(composed.value, issue),
    ...rentals.lines,
    ...leftOut(composed.value, days),
    ...(issue ? await missingMentions(books, composed.value.company, makes) : []),
  ];
  return plannedStep('generate-invoices', lines, {
    in: addFlows(composedFlow(composed.value), rentals.flow),
    held: addFlows(heldFlow(composed.value), rejectedFlow(composed.value)),
    makes,
  });
}

/** What is issued is frozen: a mention that the law wants has to be filled in before. */
async function missingMentions(
  books: Books,
  company: Company,
  makes: readonly PlannedItem[],
): Promise<PlannedLine[]> {
  if (makes.length === 0) return [];
  const customers = await books.columns.customers.entries();
  const billed = new Set(makes.flatMap((item) => (item.kind === 'invoice' ? [item.customerId] : [])));
  const without = [...billed].filter((id) => {
    const customer = customers.get(id)?.record;
    return customer !== undefined && buyerLacksAddress(company, customer);
  });
  return [
    ...sellerLacks(company).map(ofSeller),
    ...(without.length > 0
      ? [
          warning(
            'planBuyerAddress',
            { count: without.length },
            without.length === 1 ? `/customers?open=${without[0]}&edit=1` : '/customers',
          ),
        ]
      : []),
  ];
}

function ofSeller(mention: SellerMention): PlannedLine {
  if (mention.what === 'address') return warning('planSellerAddress', {}, '/settings');
  if (mention.scheme === 'VAT') return warning('planSellerVat', {}, '/settings');
  return warning('planSellerTaxId', { scheme: mention.scheme }, '/settings');
}

const draftsOf = ({ drafts }: ComposedPeriod): PlannedItem[] =>
  drafts.map(({ invoice }) => ({
    kind: 'invoice',
    customerId: invoice.customerId,
    currency: invoice.currency,
    amount: signedTotal(invoice),
  }));

function documentsLine(composed: ComposedPeriod, issue: boolean): PlannedLine {
  const items = draftsOf(composed);
  const { rows, amounts } = flowOf(
    items.flatMap((item) => (item.kind === 'invoice' ? [[item.currency, item.amount] as const] : [])),
  );
  return line(issue ? 'planInvoices' : 'planDrafts', { count: rows }, { amounts, href: '/generate?for=all' });
}

/** What stays behind, and where a person sees to it. */
function leftOut({ skipped, older, unassigned }: ComposedPeriod, { from }: { from: string }) {
  const because = (...reasons: string[]) => skipped.filter(({ reason }) => reasons.includes(reason));
  const carried = because('period-carried-forward');
  const zero = because('period-nets-to-zero');
  const without = unassigned.length;
  const gone = because('unknown-customer').reduce((sum, { rows }) => sum + rows, 0);
  return [
    without > 0 && warning('planWithoutCustomer', { count: without }, '/transactions?customer=none'),
    gone > 0 && warning('planCustomerGone', { count: gone }, '/transactions?invoiced=no'),
    carried.length > 0 &&
      line(
        'planCarried',
        { count: carried.length },
        {
          amounts: flowOf(carried.map(({ currency, amount }) => [currency, amount] as const)).amounts,
        },
      ),
    zero.length > 0 && line('planNetZero', { count: zero.length }),
    older.rows > 0 && warning('planOlder', { count: older.rows, date: from }, '/transactions?invoiced=no'),
  ];
}

interface PlannedRentals {
  lines: PlannedLine[];
  flow: PlannedStep['in'];
  makes: PlannedItem[];
}

const isBilled = ({ state }: RentalRun['outcomes'][number]): boolean =>
  state === 'made' || state === 'updated' || state === 'unchanged';

async function plannedRentals(
  books: Books,
  { rentals, period, customerIds }: Options,
  day: string,
): Promise<PlannedRentals> {
  const planned: PlannedRentals = { lines: [], flow: noFlow(), makes: [] };
  for (const month of rentals ? monthsIn(periodOf(period, day)) : []) {
    const run = await planRun(books, await askedRentals(books, month, customerIds));
    if (!run.ok) continue;
    const { outcomes } = run.value;
    const billed = outcomes.filter(isBilled);
    const flow = flowOf(billed.map(({ currency, withTax }) => [currency, withTax] as const));
    const params = { count: flow.rows, month: run.value.month };
    const href = `/rentals?month=${run.value.month}`;
    if (flow.rows > 0) planned.lines.push(line('planRentals', params, { amounts: flow.amounts, href }));
    const rateless = outcomes.filter(({ reason }) => reason.startsWith('rental-rate-zero')).length;
    if (rateless > 0) planned.lines.push(warning('planRateZero', { count: rateless }, '/rentals'));
    planned.flow = addFlows(
      planned.flow,
      flowOf(billed.map(({ currency, withoutTax }) => [currency, withoutTax] as const)),
    );
    planned.makes.push(
      ...billed.map(({ customerId, currency, withTax }) => ({
        kind: 'invoice' as const,
        customerId,
        currency,
        amount: withTax,
      })),
    );
  }
  return planned;
}
