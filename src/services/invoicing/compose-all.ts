import { BEGINNING } from '@domain/automation/period.ts';
import {
  composeInvoices,
  type BillingContext,
  type Composition,
  type DraftDocument,
} from '@domain/invoicing/compose.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { countedTotals } from '@domain/invoicing/counted-totals.ts';
import { addTotals } from '@domain/tax/add-totals.ts';
import type { DocumentTotals } from '@domain/tax/tax.ts';
import { blockIdOf } from '@domain/transactions/block.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { eachBlock, readerOf } from '@storage/blocks/rows.ts';
import { noCompany, type Books } from '../books.ts';
import { breather } from '../columns/breathe.ts';
import type { LongTask } from '../ports.ts';
import { standsFor } from '../columns/customer-names.ts';
import type { GenerateAllRequest, OlderRows } from '../contracts/generation.ts';
import { billingContext } from './billing.ts';
import { countOlder, noOlderRows } from './older-rows.ts';
import { isOpenIn } from './open-rows.ts';

export interface ComposedPeriod extends Composition {
  company: Company;
  /** The journal entry up to which the books were read: the result holds for exactly these books. */
  seq: number;
  /** Which document holds which row, and the blocks that the rows are in. */
  invoiceOf: ReadonlyMap<string, string>;
  blockIds: ReadonlySet<string>;
  /** Of the drafts, per currency; credit notes count against. */
  totals: Record<CurrencyCode, DocumentTotals>;
  /** Open rows that no customer is assigned to. */
  unassigned: readonly Transaction[];
  older: OlderRows;
  /** Rows that were read: each is on a draft or among those skipped. */
  read: number;
}

/** Every customer's drafts of a period, composed in slices so that the page stays awake. */
export async function composeAll(
  books: Books,
  request: GenerateAllRequest,
  task: LongTask = {},
): Promise<Result<ComposedPeriod>> {
  const head = await books.db.metaRow('head');
  const company = await books.db.company.get('company');
  if (!company || !head) return noCompany();
  const older = noOlderRows();
  const rows = await readOpenRows(books, request, older, task);
  if (!rows.ok) return rows;
  const customers = await books.columns.customers.entries();
  const context = billingContext(books, company, (id) => customers.get(id)?.record, request);
  const drafts: DraftDocument[] = [];
  const invoiceOf = new Map<string, string>();
  const blockIds = new Set<string>();
  const totals: ComposedPeriod['totals'] = {};
  const skipped: Composition['skipped'] = [];
  const breathe = breather();
  for (const [done, group] of [...rows.value.values()].entries()) {
    await breathe();
    if (task.signal?.aborted) return refuse('Cancelled', 'cancelled');
    const composition = composeInvoices(group, datedFrom(group, context));
    for (const draft of composition.drafts) {
      drafts.push(draft);
      const { currency } = draft.invoice;
      const sums = countedTotals(draft.invoice);
      totals[currency] = totals[currency] ? addTotals(totals[currency], sums) : sums;
      for (const { id } of draft.body.lines) {
        invoiceOf.set(id, draft.invoice.id);
        blockIds.add(blockIdOf(id));
      }
    }
    skipped.push(...composition.skipped);
    task.onProgress?.({ phase: 'compose', done: done + 1, total: rows.value.size });
  }
  const unassigned = rows.value.get('') ?? [];
  const read = [...rows.value.values()].reduce((sum, group) => sum + group.length, 0);
  return ok({
    company,
    seq: head.seq,
    drafts,
    skipped,
    invoiceOf,
    blockIds,
    totals,
    unassigned,
    older,
    read,
  });
}

/** A period without a beginning begins, for each customer, with the oldest row: a document names the days it is for. */
function datedFrom(group: readonly Transaction[], context: BillingContext): BillingContext {
  if (context.periodStart !== BEGINNING) return context;
  const periodStart = group.reduce((oldest, { date }) => (date < oldest ? date : oldest), context.periodEnd);
  return { ...context, periodStart };
}

/** Open rows of the period per customer; merged customers count as the one they became. Fills `older`. */
async function readOpenRows(
  books: Books,
  request: GenerateAllRequest,
  older: OlderRows,
  task: LongTask,
): Promise<Result<Map<string, Transaction[]>>> {
  const customers = await books.columns.customers.entries();
  const blocks = await books.columns.transactions.entries();
  const blockIds = [...blocks.values()]
    .filter(({ invoices }) => invoices.includes(null))
    .map(({ blockId }) => blockId);
  const perCustomer = new Map<string, Transaction[]>();
  const isAsked = askedFor(customers, request);
  let done = 0;
  await eachBlock(readerOf(books.db), blockIds, (_, rows) => {
    for (const row of rows) {
      if (!row || row.invoiceId !== null) continue;
      const customerId = row.customerId && (standsFor(customers, row.customerId)?.id ?? row.customerId);
      if (!isAsked(customerId)) continue;
      if (row.customerId) countOlder(older, row, request.from);
      if (!isOpenIn(row, request)) continue;
      const group = perCustomer.get(customerId ?? '');
      if (group) group.push({ ...row, customerId });
      else perCustomer.set(customerId ?? '', [{ ...row, customerId }]);
    }
    task.onProgress?.({ phase: 'read', done: (done += 1), total: blockIds.length });
  });
  return task.signal?.aborted ? refuse('Cancelled', 'cancelled') : ok(perCustomer);
}

function askedFor(
  customers: Awaited<ReturnType<Books['columns']['customers']['entries']>>,
  { customerIds }: GenerateAllRequest,
): (customerId: string | null) => boolean {
  if (customerIds === undefined) return () => true;
  const asked = new Set(customerIds.map((id) => standsFor(customers, id)?.id ?? id));
  return (customerId) => customerId !== null && asked.has(customerId);
}
