import { ok, refuse, type Result } from '@domain/result.ts';
import type { NewSheet } from '@domain/rentals/billed-days.ts';
import type { RentalPlan, StagedDraft } from '@domain/rentals/run.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { commit, type Decision } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { sign, type Books } from '../books.ts';
import type { MonthRequest, RentalRun } from '../contracts/rentals.ts';
import type { LongTask } from '../ports.ts';
import { documentsNotAsShown } from '../invoicing/as-shown.ts';
import { PORTION, readRun, runOf, type ReadRun } from '../rentals/plan-run.ts';

/** How often the books may change under our hands before we say so. */
const ATTEMPTS = 5;

/**
 * C3, C4: one draft per rental and month. Read outside, planned and stored in one transaction that first looks whether
 * the books are still the ones that were read; if not, all is read again, and the drafts of another tab are found.
 */
export async function generateMonth(
  books: Books,
  request: MonthRequest,
  task: LongTask = {},
): Promise<Result<RentalRun>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const read = await readRun(books, request, task);
    if (!read.ok) return read;
    const stored = await planAndStore(books, read.value, request, task);
    if (!stored.ok || stored.value !== 'stale') return stored as Result<RentalRun>;
  }
  return refuse('Conflict', 'books-busy');
}

function planAndStore(
  books: Books,
  { month, rentals, planOf, seq }: ReadRun,
  { expected }: MonthRequest,
  task: LongTask,
): Promise<Result<RentalRun | 'stale'>> {
  const decide = async (writer: Writer): Promise<Result<Decision<RentalRun | 'stale'>>> => {
    const isStale = writer.rev !== seq + 1;
    const plans: RentalPlan[] = [];
    const first = await writer.nextNo('invoice', 0);
    let made = 0;
    for (const [done, rental] of (isStale ? [] : rentals).entries()) {
      if (done % PORTION === 0) {
        task.onProgress?.({ phase: 'compose', done, total: rentals.length });
        // The database stores these while the next are planned.
        await writer.storeStaged();
      }
      const plan = planOf(rental);
      plans.push(plan);
      const { write, outcome } = plan;
      if (!write) continue;
      if (outcome.invoiceNo === 0) outcome.invoiceNo = first + made++;
      stageRental(writer, write.draft, [write.sheet], outcome.invoiceNo);
    }
    task.onProgress?.({ phase: 'compose', done: plans.length, total: rentals.length });
    await writer.nextNo('invoice', made);
    const run = runOf(month, plans);
    const changed = isStale ? null : documentsNotAsShown(run.made + run.updated, run.totals, expected);
    if (changed) return changed;
    return ok({
      value: isStale ? 'stale' : run,
      subjects: plans.flatMap(({ write }) =>
        write ? [{ kind: 'invoice' as const, id: write.draft.invoice.id }] : [],
      ),
      summary: { key: 'rentals-generated', params: { made, updated: run.updated, month } },
    });
  };
  return commit(books.db, sign(books, 'generate-rentals'), decide, { signal: task.signal });
}

/** A draft of a rental and the sheets that it bills: both or neither. */
export function stageRental(
  writer: Writer,
  { invoice, body }: StagedDraft,
  sheets: readonly NewSheet[],
  no: number,
): Invoice {
  writer.put('invoiceBodies', { ...body, frozen: null });
  for (const sheet of sheets) writer.put('timeSheets', sheet);
  return writer.put('invoices', { ...invoice, no });
}
