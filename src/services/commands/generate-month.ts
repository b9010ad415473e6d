import { ok, refuse, type Result } from '@domain/result.ts';
import type { NewSheet } from '@domain/rentals/billed-days.ts';
import type { StagedDraft } from '@domain/rentals/run.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { sign, type Books } from '../books.ts';
import type { MonthRequest, RentalRun } from '../contracts/rentals.ts';
import type { LongTask } from '../ports.ts';
import { planRun, type PlannedRun } from '../rentals/plan-run.ts';

/** How often the books may change under our hands before we say so. */
const ATTEMPTS = 5;

/**
 * C3, C4: one draft per rental and month. Planned outside, stored in one transaction that first looks whether the
 * books are still the ones that were read; if not, all is planned again, and the drafts of another tab are found.
 */
export async function generateMonth(
  books: Books,
  request: MonthRequest,
  task: LongTask = {},
): Promise<Result<RentalRun>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const planned = await planRun(books, request, task);
    if (!planned.ok) return planned;
    if (planned.value.writes.length === 0) return ok(planned.value.run);
    const stored = await store(books, planned.value, task);
    if (!stored.ok || stored.value !== 'stale') return stored as Result<RentalRun>;
  }
  return refuse('Conflict', 'books-busy');
}

function store(
  books: Books,
  { run, writes, seq }: PlannedRun,
  task: LongTask,
): Promise<Result<RentalRun | 'stale'>> {
  return commit<RentalRun | 'stale'>(books.db, sign(books, 'generate-rentals'), async (writer) => {
    const subjects = writes.map(({ draft }) => ({ kind: 'invoice' as const, id: draft.invoice.id }));
    const { made, updated, month } = run;
    const summary = { key: 'rentals-generated', params: { made, updated, month } };
    if (writer.rev !== seq + 1) return ok({ value: 'stale', subjects, summary });
    if (task.signal?.aborted) return refuse('Cancelled', 'cancelled');
    task.onProgress?.({ phase: 'store', done: 0, total: writes.length });
    let no = await writer.nextNo('invoice', run.made);
    for (const { draft, sheet, outcome } of writes) {
      if (outcome.invoiceNo === 0) outcome.invoiceNo = no++;
      stageRental(writer, draft, [sheet], outcome.invoiceNo);
    }
    return ok({ value: run, subjects, summary });
  });
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
