import type { PipelineRun } from '@domain/pipeline/setup.ts';
import { ok, type Result } from '@domain/result.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';
import { generateInvoice } from './generate-invoice.ts';
import type { InvoicedRun } from '../contracts/pipeline.ts';
import { idsStandingFor } from '../columns/customer-names.ts';
import { openRowsOf } from '../invoicing/open-rows.ts';
import { readerOf } from '@storage/blocks/rows.ts';
import type { LongTask } from '../ports.ts';

/**
 * One document per customer, over these rows and no others; what cannot be made, and what is left when it is cancelled,
 * is named and stays open.
 */
export async function draftsFor(
  books: Books,
  run: PipelineRun,
  rows: readonly Transaction[],
  issue: boolean,
  task: LongTask,
): Promise<Result<InvoicedRun>> {
  const perCustomer = new Map<string, Transaction[]>();
  for (const row of rows) {
    const customerId = row.customerId ?? '';
    perCustomer.set(customerId, [...(perCustomer.get(customerId) ?? []), row]);
  }
  const invoiceIds: string[] = [];
  const left: InvoicedRun['left'] = [];
  let done = 0;
  for (const [customerId, own] of perCustomer) {
    if (task.signal?.aborted) {
      left.push({ customer: customerId, reason: 'cancelled' });
      continue;
    }
    task.onProgress?.({ phase: 'documents', done: (done += 1), total: perCustomer.size });
    const made = await generateInvoice(books, {
      ...(await theseOnly(books, customerId, own)),
      customerId,
      currency: run.currency,
      issue,
    });
    if (made.ok) invoiceIds.push(made.value.id);
    else left.push({ customer: customerId, reason: made.error.reason });
  }
  return commit(books.db, sign(books, 'invoice-billing-report'), async (writer) => {
    const now = (await writer.get('pipelineRuns', run.id)) ?? run;
    return ok({
      value: { run: writer.put('pipelineRuns', { ...now, invoiceIds }), left },
      subjects: [{ kind: 'billing-report', id: run.setupId }],
      summary: {
        key: 'billing-report-documents',
        params: { month: run.period, count: invoiceIds.length },
      },
    });
  });
}

/** The days of these rows, and what else is open on them: that is left for its own invoice. */
async function theseOnly(books: Books, customerId: string, own: readonly Transaction[]) {
  const ids = new Set(own.map(({ id }) => id));
  const days = own.map(({ date }) => date).sort();
  const period = { from: days[0]!, to: days.at(-1)! };
  const aliases = idsStandingFor(await books.columns.customers.entries(), customerId);
  const open = await openRowsOf(readerOf(books.db), books.db, customerId, aliases, period);
  return { ...period, exclude: open.map(({ id }) => id).filter((id) => !ids.has(id)) };
}
