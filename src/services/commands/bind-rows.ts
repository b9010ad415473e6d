import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { Writer } from '@storage/journal/writer.ts';
import { sign, type Books } from '../books.ts';
import type { AlikeRow } from '../contracts/papers.ts';
import { rowsOfLines, stageRowsOfLines, type CameBack } from '../papers/rows-of-lines.ts';
import { isRestoredLine } from '../papers/restored-records.ts';

/** B25 B3: rows that a document which came back bills stand on it, and are not billed again. */
export async function bindRows(books: Books, pairs: AlikeRow[]): Promise<Result<number>> {
  const [first] = pairs;
  if (!first) return refuse('ValidationError', 'nothing-selected', {}, 'rows');
  return commit(books.db, sign(books, 'bind-rows'), async (writer) => {
    const { rows: count, invoiceIds } = await stageRowsOfLines(writer, pairs);
    if (count === 0) return refuse('Conflict', 'transaction-invoiced', { title: first.row.title });
    return ok({
      value: count,
      subjects: [...invoiceIds].map((id) => ({ kind: 'invoice', id })),
      summary: { key: 'rows-bound', params: { count } },
    });
  });
}

/** Documents read at a time. */
const SLICE = 100;

/**
 * What documents that came back still bill of the open rows and of those on drafts: a row that stands on another draft
 * is known to have left it only when all are back. Same rows are bound, the others are a person's.
 */
export async function bindRowsOf(
  books: Books,
  ids: readonly string[],
): Promise<Result<{ rows: number; alike: AlikeRow[] }>> {
  const documents: CameBack[] = [];
  const hasRows = (await books.db.transactionBlocks.limit(1).primaryKeys()).length > 0;
  if (!hasRows) return ok({ rows: 0, alike: [] });
  for (let start = 0; start < ids.length; start += SLICE) {
    const slice = ids.slice(start, start + SLICE);
    const [invoices, bodies] = await Promise.all([
      books.db.invoices.bulkGet(slice),
      books.db.invoiceBodies.bulkGet(slice),
    ]);
    for (const [at, invoice] of invoices.entries()) {
      const lines = (bodies[at]?.lines ?? []).filter(({ id }) => invoice && isRestoredLine(invoice.id, id));
      if (invoice?.number && lines.length > 0) documents.push({ invoice, lines });
    }
  }
  const customers = await books.columns.customers.entries();
  const { same, alike } = await rowsOfLines(new Writer(books.db, 0), documents, customers, 'open-and-drafts');
  if (same.length === 0) return ok({ rows: 0, alike });
  const bound = await bindRows(books, same);
  return bound.ok ? ok({ rows: bound.value, alike }) : bound;
}
