import { addFlows } from '@domain/automation/control.ts';
import type { Flow, RunFailure } from '@domain/automation/run.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { refuse } from '@domain/result.ts';
import type { Books } from '../books.ts';
import type { ComposedPeriod } from '../invoicing/compose-all.ts';
import { flowOf } from './outcomes.ts';

type Skipped = ComposedPeriod['skipped'][number];

const signOf = ({ kind }: Pick<Invoice, 'kind'>): 1 | -1 => (kind === 'credit-note' ? -1 : 1);

/** What went in: every row that was read, at the amounts that its document has or would have had. */
export function composedFlow({ drafts, skipped, read }: ComposedPeriod): Flow {
  const onDrafts = drafts.map(
    ({ invoice }) => [invoice.currency, signOf(invoice) * invoice.totals.lines] as const,
  );
  const left = skipped.map(({ currency, net }) => [currency, net] as const);
  return { ...flowOf([...onDrafts, ...left]), rows: read };
}

/** What came out: rows that stand on these documents as they are stored, counted line by line. */
export async function invoicedFlow({ db }: Books, invoices: readonly Invoice[]): Promise<Flow> {
  const bodies = await db.invoiceBodies.bulkGet(invoices.map(({ id }) => id));
  const flows = invoices.map((invoice, at) =>
    flowOf(
      (bodies[at]?.lines ?? [])
        .filter(({ transactionId }) => transactionId !== null)
        .map(({ net }) => [invoice.currency, signOf(invoice) * net] as const),
    ),
  );
  return addFlows(...flows);
}

const skippedFlow = (skipped: readonly Skipped[]): Flow => ({
  ...flowOf(skipped.map(({ currency, net }) => [currency, net] as const)),
  rows: skipped.reduce((sum, { rows }) => sum + rows, 0),
});

/** A person must say whose these rows are; what nets below zero or to zero waits by itself. */
const isFault = ({ reason }: Skipped): boolean => reason === 'no-customer' || reason === 'unknown-customer';

export const rejectedFlow = ({ skipped }: ComposedPeriod): Flow => skippedFlow(skipped.filter(isFault));
export const heldFlow = ({ skipped }: ComposedPeriod): Flow =>
  skippedFlow(skipped.filter((one) => !isFault(one)));

export function periodFailures({ skipped }: ComposedPeriod): RunFailure[] {
  const faulty = skipped.filter(isFault);
  const without = faulty.filter(({ reason }) => reason === 'no-customer');
  const count = without.reduce((sum, { rows }) => sum + rows, 0);
  const nobodys: RunFailure[] =
    count === 0
      ? []
      : [
          {
            kind: 'transaction',
            id: '',
            label: String(count),
            refusal: refuse('InvalidState', 'rows-without-customer', { count }).error,
          },
        ];
  const gone = faulty.filter(({ reason }) => reason === 'unknown-customer');
  return [
    ...nobodys,
    ...gone.map(({ customerId, rows, reason }) => ({
      kind: 'customer' as const,
      id: customerId,
      label: String(rows),
      refusal: refuse('NotFound', reason).error,
    })),
  ];
}
