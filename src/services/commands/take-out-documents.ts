import { ok, refuse, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import { pdfOf } from '../documents/cached-document.ts';
import { fileNameOf, renderJob } from '../documents/render-job.ts';
import type { LongTask, RenderJob } from '../ports.ts';
import type { HandedOut } from '../archive/leaving-files.ts';
import { archiveDocument, archiveOfMany } from './archive-documents.ts';

export interface TakenOut {
  file: Blob;
  fileName: string;
}

const asSubject = (id: string) => ({ kind: 'invoice' as const, id });

const asPdf = (bytes: Uint8Array): Blob =>
  new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });

/** To look at: nothing leaves the house. */
export async function previewDocument(books: Books, id: string, task?: LongTask): Promise<Result<Blob>> {
  const fault = await missingFault(books, [id]);
  if (fault) return fault;
  const made = await pdfOf(books, id, task);
  return made.ok ? ok(asPdf(made.value)) : made;
}

/** One document and its name, in the archive before it leaves. */
export async function takeOutDocument(
  books: Books,
  id: string,
  how: HandedOut,
  task?: LongTask,
): Promise<Result<TakenOut>> {
  const fault = await missingFault(books, [id]);
  if (fault) return fault;
  const made = await pdfOf(books, id, task);
  if (!made.ok) return made;
  const bytes = made.value;
  const fileName = await documentName(books, id);
  const archived = await archiveDocument(books, { subjects: [asSubject(id)], fileName, bytes }, how);
  return archived.ok ? ok({ file: asPdf(bytes), fileName }) : archived;
}

/** One PDF of one or several documents. */
export async function takeOutPdf(books: Books, ids: string[], task?: LongTask): Promise<Result<Blob>> {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) {
    const taken = await takeOutDocument(books, only, 'downloaded', task);
    return taken.ok ? ok(taken.value.file) : taken;
  }
  const fault = await missingFault(books, ids);
  if (fault) return fault;
  const jobs: RenderJob[] = [];
  for (const id of ids) jobs.push(await renderJob(books, id));
  const made = await books.deps.renderer.pdf(jobs, task);
  if (!made.ok) return made;
  const file = {
    subjects: [...new Set(ids)].map(asSubject),
    fileName: `Invoices_${ids.length}.pdf`,
    bytes: made.value,
  };
  const archived = await archiveDocument(books, file, 'downloaded');
  return archived.ok ? ok(asPdf(made.value)) : archived;
}

/** One PDF each, in a zip; each document is read when its turn comes, and archived while the next is made. */
export async function takeOutZip(books: Books, ids: string[], task?: LongTask): Promise<Result<Blob>> {
  const fault = await missingFault(books, ids);
  if (fault) return fault;
  const jobAt = async (index: number) => {
    const job = await renderJob(books, ids[index]!);
    return { job, fileName: fileNameOf(job.invoice) };
  };
  const archive = archiveOfMany(books);
  const take = (index: number, fileName: string, bytes: Uint8Array) =>
    archive.take(ids[index]!, fileName, bytes);
  const made = await books.deps.renderer.zip(ids.length, jobAt, task, take);
  if (!made.ok) return made;
  const archived = await archive.depart('downloaded');
  return archived.ok ? made : archived;
}

export async function documentName(books: Books, id: string): Promise<string> {
  const invoice = await books.db.invoices.get(id);
  return fileNameOf(invoice ?? { number: null, no: 0 });
}

async function missingFault(books: Books, ids: string[]): Promise<Result<never> | null> {
  if (ids.length === 0) return refuse('ValidationError', 'nothing-selected', {}, 'ids');
  const found = await books.db.invoices.where('id').anyOf(ids).count();
  return found < new Set(ids).size ? refuse('NotFound', 'invoice-missing') : null;
}
