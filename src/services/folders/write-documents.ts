import { archivedId } from '@domain/archive/archive.ts';
import { fileNameBy } from '@domain/archive/file-name.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { wordingOf } from '@i18n/wording/registry.ts';
import { folderOf, noteWritten } from '@storage/output-folders.ts';
import type { OutputFolder } from '@storage/tables.ts';
import type { Books } from '../books.ts';
import { archiveBytes, noteSaved, type KnownFile } from '../commands/archive-documents.ts';
import type { WrittenFiles } from '../contracts/output-folders.ts';
import { renderJob } from '../documents/render-job.ts';
import type { LongTask } from '../ports.ts';
import { issuedSince } from './folder-status.ts';

/** Documents made and held at a time. */
const AT_A_TIME = 32;

interface MadeFile {
  subject: { kind: 'invoice'; id: string };
  fileName: string;
  bytes: Uint8Array;
}

/** A5: documents of issued invoices into their folder, by its pattern. */
export async function writeInvoices(
  books: Books,
  ids: readonly string[],
  task: LongTask = {},
): Promise<Result<WrittenFiles>> {
  const folder = await openFolder(books);
  if (!folder.ok) return folder;
  if (ids.length === 0) return refuse('ValidationError', 'nothing-selected', {}, 'ids');
  const invoices = await books.db.invoices.bulkGet([...new Set(ids)]);
  const issued = invoices.filter((invoice) => invoice !== undefined && invoice.number !== null);
  if (issued.length === 0) return refuse('InvalidState', 'folder-drafts-only');
  return writeAll(books, folder.value, issued as Invoice[], task);
}

/** What was issued since the last time; two windows that come at once write equal files, so nothing is doubled. */
export async function writeWaiting(books: Books, task: LongTask = {}): Promise<Result<WrittenFiles>> {
  const nothing: WrittenFiles = { written: 0, same: 0, renamed: [] };
  const chosen = await folderOf(books.db, 'invoices');
  if (!chosen?.isAutomatic) return ok(nothing);
  const { ids, seq } = await issuedSince(books, chosen);
  const written = ids.length === 0 ? ok(nothing) : await writeInvoices(books, ids, task);
  if (written.ok) await noteWritten(books.db, 'invoices', seq);
  return written;
}

async function openFolder(books: Books): Promise<Result<OutputFolder>> {
  if (!books.deps.folders.isOffered) return refuse('Unsupported', 'folders-not-offered');
  const folder = await folderOf(books.db, 'invoices');
  if (!folder) return refuse('InvalidState', 'folder-none');
  const permission = await books.deps.folders.permission(folder.handle);
  if (permission === 'granted') return ok(folder);
  return refuse('Locked', 'folder-not-allowed', { folder: folder.handle.name });
}

async function writeAll(
  books: Books,
  folder: OutputFolder,
  invoices: readonly Invoice[],
  { signal, onProgress }: LongTask,
): Promise<Result<WrittenFiles>> {
  const sum: WrittenFiles = { written: 0, same: 0, renamed: [] };
  for (let start = 0; start < invoices.length; start += AT_A_TIME) {
    if (signal?.aborted) return refuse('Cancelled', 'folder-stopped', { count: sum.written });
    onProgress?.({ phase: 'store', done: start, total: invoices.length });
    const files = await madeFiles(books, folder, invoices.slice(start, start + AT_A_TIME), signal);
    if (!files.ok) return files;
    const placed = await placeFiles(books, folder, files.value, sum);
    if (!placed.ok) return placed;
  }
  return ok(sum);
}

async function madeFiles(
  books: Books,
  { pattern }: OutputFolder,
  invoices: readonly Invoice[],
  signal: AbortSignal | undefined,
): Promise<Result<MadeFile[]>> {
  const files: MadeFile[] = [];
  const jobAt = async (index: number) => ({
    job: await renderJob(books, invoices[index]!.id),
    fileName: nameOf(pattern, invoices[index]!),
  });
  const take = (index: number, fileName: string, bytes: Uint8Array) => {
    files.push({ subject: { kind: 'invoice', id: invoices[index]!.id }, fileName, bytes });
  };
  const made = await books.deps.renderer.each(invoices.length, jobAt, take, { signal });
  return made.ok ? ok(files) : made;
}

function nameOf(pattern: string, { number, customerName, issueDate, kind, language }: Invoice): string {
  const { titles } = wordingOf(language, 'ZZ').words;
  const document = {
    number: number ?? '',
    customer: customerName,
    date: issueDate ?? '',
    kind: kind === 'credit-note' ? titles.creditNote : titles.invoice,
  };
  return fileNameBy(pattern, document, 'pdf');
}

/** Archive first, then the folder, then the word that they left: a crash between leaves nothing unarchived outside. */
async function placeFiles(
  books: Books,
  folder: OutputFolder,
  files: readonly MadeFile[],
  sum: WrittenFiles,
): Promise<Result<void>> {
  const known = await archiveBytes(books, files);
  if (!known.ok) return known;
  const left: KnownFile[] = [];
  for (const [at, { fileName, bytes }] of files.entries()) {
    const placed = await books.deps.folders.place(folder.handle, fileName, bytes);
    if (!placed.ok) {
      await noteLeft(books, left);
      return placed;
    }
    const { outcome, as } = placed.value;
    if (outcome === 'same') sum.same += 1;
    else sum.written += 1;
    if (outcome === 'written' && as !== fileName) sum.renamed.push({ fileName, as });
    const fact = { ...known.value[at]!, fileName: as };
    if (outcome === 'written' || !(await wasNoted(books, fact))) left.push(fact);
  }
  return noteLeft(books, left);
}

const noteLeft = async (books: Books, left: readonly KnownFile[]): Promise<Result<void>> =>
  left.length === 0 ? ok(undefined) : noteSaved(books, left);

/** Written before a crash that took the word of it away. */
async function wasNoted({ db }: Books, { subject, sha256 }: KnownFile): Promise<boolean> {
  const archived = await db.archive.get(archivedId(subject.id, sha256));
  return archived?.departures.some(({ how }) => how === 'saved') ?? false;
}
