import type { Invoice } from '@domain/invoicing/invoice.ts';
import { ok, type Result } from '@domain/result.ts';
import { cachedOf, isWhole, putCached, touchCached } from '@storage/document-cache.ts';
import type { Head } from '@storage/meta.ts';
import type { CachedDocument } from '@storage/tables.ts';
import { nowOf, type Books } from '../books.ts';
import type { LongTask } from '../ports.ts';
import { documentKey } from './document-key.ts';
import { renderJob } from './render-job.ts';

/** The PDF of one document: from the cache where it is there, whole and of today, else made and kept (B7). */
export async function pdfOf(books: Books, id: string, task?: LongTask): Promise<Result<Uint8Array>> {
  const { db, deps } = books;
  const [head, invoice, cached] = await db.transaction('r', db.meta, db.invoices, db.documentCache, () =>
    Promise.all([db.metaRow('head'), db.invoices.get(id), cachedOf(db, id)]),
  );
  const state = stateOf(head, invoice, deps.renderer.edition);
  const whole = cached && isWhole(cached) ? cached : undefined;
  if (whole && state !== '' && whole.state === state) return ok(served(books, whole, state));
  const job = await renderJob(books, id);
  const key = documentKey(job, deps.renderer.edition);
  if (whole?.id === key) return ok(served(books, whole, state));
  const made = await deps.renderer.pdf([job], task);
  if (made.ok) await keep(books, { id: key, invoiceId: id, state, bytes: made.value });
  return made;
}

/** An issued document is what it is as long as its `rev` stands; what a draft prints depends on more than itself. */
const stateOf = (head: Head | undefined, invoice: Invoice | undefined, edition: string): string =>
  head && invoice && invoice.number !== null ? `${head.epoch} ${invoice.rev} ${edition}` : '';

/** The day is enough to know what is not used any more: not every look is written down. */
function served(books: Books, cached: CachedDocument, state: string): Uint8Array {
  const usedAt = nowOf(books);
  if (cached.state !== state || cached.usedAt.slice(0, 10) !== usedAt.slice(0, 10)) {
    void touchCached(books.db, cached.id, { usedAt, state }).catch(withoutCopy);
  }
  return cached.bytes;
}

async function keep(
  books: Books,
  document: Pick<CachedDocument, 'id' | 'invoiceId' | 'state' | 'bytes'>,
): Promise<void> {
  const at = nowOf(books);
  await putCached(books.db, { ...document, madeAt: at, usedAt: at }).catch(withoutCopy);
}

/** No room for a copy, or the books are being closed: the document is there all the same. */
const withoutCopy = () => undefined;
