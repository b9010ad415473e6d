import type { Invoice } from '@domain/invoicing/invoice.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit, type Decision } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { nowOf, sign, todayOf, type Books } from '../books.ts';
import { documentsNotAsShown } from '../invoicing/as-shown.ts';
import { claimedBlocks, type PackedBlock } from '../invoicing/claimed-blocks.ts';
import { composeAll, type ComposedPeriod } from '../invoicing/compose-all.ts';
import { issueDrafts } from '../invoicing/issue-drafts.ts';
import type { LongTask } from '../ports.ts';
import { storing } from '../storing.ts';
import type { GenerateAllOutcome, GenerateAllRequest } from '../contracts/generation.ts';
import { periodFault, storeDraft } from './generate-invoice.ts';

/** How often the books may change under our hands before we say so. */
const ATTEMPTS = 5;

/**
 * A1: one document per customer and currency. Composed outside, stored in one transaction that first looks
 * whether the books are still the ones that were read; if not, all is composed again.
 */
export async function generateAll(
  books: Books,
  request: GenerateAllRequest,
  task: LongTask = {},
): Promise<Result<GenerateAllOutcome>> {
  const generated = await generatePeriod(books, request, task);
  return generated.ok ? ok(outcomeOf(generated.value)) : generated;
}

/** The same, with all that was read and left out. */
export async function generatePeriod(
  books: Books,
  request: GenerateAllRequest,
  task: LongTask = {},
): Promise<Result<ComposedPeriod>> {
  const fault = periodFault(request);
  if (fault) return fault;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const composed = await composeAll(books, request, task);
    if (!composed.ok) return composed;
    const { blockIds, invoiceOf, drafts, totals } = composed.value;
    const changed = documentsNotAsShown(drafts.length, totals, request.expected);
    if (changed) return changed;
    const blocks = await claimedBlocks(books.db, blockIds, invoiceOf);
    const stored = await store(books, request, composed.value, blocks, task);
    if (!stored.ok) return stored;
    if (stored.value === 'stored') return ok(composed.value);
  }
  return refuse('Conflict', 'books-busy');
}

async function store(
  books: Books,
  request: GenerateAllRequest,
  composed: ComposedPeriod,
  blocks: PackedBlock[],
  task: LongTask,
): Promise<Result<'stored' | 'stale'>> {
  const { drafts } = composed;
  const decide = async (writer: Writer): Promise<Result<Decision<'stored' | 'stale'>>> => {
    const subjects = drafts.map(({ invoice }) => ({ kind: 'invoice' as const, id: invoice.id }));
    const summary = { key: 'invoices-generated', params: { count: drafts.length } };
    if (writer.rev !== composed.seq + 1) return ok({ value: 'stale', subjects, summary });
    task.onProgress?.({ phase: 'store', done: 0, total: drafts.length });
    const firstNo = await writer.nextNo('invoice', drafts.length);
    const made = drafts.map((draft, index) => storeDraft(writer, draft, firstNo + index).id);
    for (const { record, hash } of blocks) writer.put('transactionBlocks', record, hash);
    const issued = request.issue ? await issueAll(books, writer, composed, made, task) : ok([]);
    if (!issued.ok) return issued;
    return ok({ value: 'stored', subjects, summary });
  };
  return commit(books.db, sign(books, 'generate-all'), decide, storing(task, drafts.length));
}

function issueAll(
  books: Books,
  writer: Writer,
  { company }: ComposedPeriod,
  ids: string[],
  task: LongTask,
): Promise<Result<Invoice[]>> {
  const terms = { company, today: todayOf(books, company), issuedAt: nowOf(books), task };
  return issueDrafts(writer, ids, terms);
}

const outcomeOf = ({ drafts, skipped, totals }: ComposedPeriod): GenerateAllOutcome => ({
  made: drafts.map(({ invoice }) => invoice.id),
  skipped: skipped.map(({ customerId, currency, reference, reason, amount }) => ({
    customerId,
    currency,
    reference,
    reason,
    amount,
  })),
  totals,
});
