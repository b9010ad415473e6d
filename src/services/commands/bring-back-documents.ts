import type { DocumentRecord, SealedRecord } from '@domain/records/document-record.ts';
import type { Company } from '@domain/parties/parties.ts';
import { isSameSeller } from '@domain/records/same-seller.ts';
import { missingNumbers } from '@domain/records/series-of.ts';
import { ok, refuse, type Refusal, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { addToTotals, hashed, stageBytes, stageDepartures } from '../archive/leaving-files.ts';
import { companyOf, lockFault, sign, type Books } from '../books.ts';
import { breather } from '../columns/breathe.ts';
import type { BroughtBack, PaperFile } from '../contracts/papers.ts';
import { stageDaysOfLines } from '../papers/days-of-lines.ts';
import { daysToCheck } from '../papers/days-to-check.ts';
import { stageFreedDays } from '../papers/freed-days.ts';
import { FoundLogos } from '../papers/found-logos.ts';
import { readPaper } from '../papers/read-paper.ts';
import { RestoreRun } from '../papers/restore-run.ts';
import { rowsOfLines, stageRowsOfLines } from '../papers/rows-of-lines.ts';
import type { LongTask } from '../ports.ts';
import { daysSaid } from '../papers/unlisted-days.ts';
import { openLedger } from '../receivables/ledger.ts';
import { releaseWaived } from '../receivables/release-waived.ts';
import { bindRowsOf } from './bind-rows.ts';

/** A document and the file it was found in; the file is read again when its turn comes. */
interface Found {
  sealed: SealedRecord;
  file: PaperFile;
}

type Refused = BroughtBack['refused'][number];

/** Documents of one transaction. Each is whole: a run that was stopped goes on with the same folder. */
const CHUNK = 100;

/** B25: invoices, customers and the numbers come back out of our own PDFs; their files go into the archive. */
export async function bringBackDocuments(
  books: Books,
  files: PaperFile[],
  task?: LongTask,
): Promise<Result<BroughtBack>> {
  const read = await readAll(books, files, task);
  if (!read.ok) return read;
  const { found, refused } = read.value;
  const [newest] = found.toSorted((a, b) => (issuedAt(a) < issuedAt(b) ? 1 : -1));
  if (!newest) {
    return ok({
      invoices: 0,
      customers: 0,
      alreadyThere: 0,
      rows: 0,
      alike: [],
      days: [],
      missing: [],
      refused,
    });
  }
  const company = await companyOf(books);
  const seller = company ?? newest.sealed.record.seller;
  const stranger = found.find(({ sealed }) => !isSameSeller(seller, sealed.record.seller));
  if (stranger) {
    return refuse('InvalidState', 'records-of-two', {
      one: seller.name,
      other: stranger.sealed.record.seller.name,
    });
  }
  const known = await knownNumbers(books, found);
  const fresh = found.filter(({ sealed }) => !known.ids.has(sealed.record.invoice.id));
  const taken = fresh.filter(({ sealed }) => known.numbers.has(sealed.record.invoice.number ?? ''));
  const free = fresh.filter((one) => !taken.includes(one));
  const locked = free.flatMap((one) => lockedOut(company, one) ?? []);
  const coming = free.filter((one) => !lockedOut(company, one));
  const logos = new FoundLogos(books);
  for (const { sealed, file } of [newest, ...coming]) await logos.lookIn(sealed.record, file.blob);
  const stored = await storeAll(books, coming, { newest: newest.sealed.record, logos }, task);
  if (!stored.ok) return stored;
  const ids = found.map(({ sealed }) => sealed.record.invoice.id);
  const late = await bindRowsOf(books, ids);
  if (!late.ok) return late;
  return ok({
    ...stored.value,
    rows: stored.value.rows + late.value.rows,
    alike: late.value.alike,
    days: await daysToCheck(books, ids),
    alreadyThere: found.length - fresh.length,
    missing: missingNumbers(found.map(({ sealed }) => sealed.record)),
    refused: [
      ...refused,
      ...taken.map(({ file, sealed }) => ({ name: file.name, refusal: isTaken(sealed) })),
      ...locked,
    ],
  });
}

const issuedAt = ({ sealed }: Found): string => sealed.record.invoice.issuedAt ?? '';

const isTaken = ({ record }: SealedRecord): Refusal => ({
  name: 'Conflict',
  reason: 'number-taken',
  params: { number: record.invoice.number ?? '' },
});

/** B23: a document of a closed period does not come into it. */
function lockedOut(company: Company | undefined, { file, sealed }: Found): Refused | null {
  const fault = company && lockFault(company, [sealed.record.invoice.issueDate ?? '']);
  return fault && !fault.ok ? { name: file.name, refusal: fault.error } : null;
}

async function readAll(
  books: Books,
  files: readonly PaperFile[],
  task?: LongTask,
): Promise<Result<{ found: Found[]; refused: BroughtBack['refused'] }>> {
  const byId = new Map<string, Found>();
  const refused: BroughtBack['refused'] = [];
  const breathe = breather();
  for (const [at, file] of files.entries()) {
    if (task?.signal?.aborted) return refuse('Cancelled', 'cancelled');
    await breathe();
    const read = await readPaper(books, file.blob);
    if (!read.ok) refused.push({ name: file.name, refusal: read.error });
    else for (const sealed of read.value.records) keepBest(byId, { sealed, file });
    task?.onProgress?.({ phase: 'read', done: at + 1, total: files.length });
  }
  return ok({ found: [...byId.values()].toSorted(inOrder), refused });
}

/** Two files of one document: the one that knows that it is void came later. */
function keepBest(byId: Map<string, Found>, one: Found): void {
  const { id } = one.sealed.record.invoice;
  const before = byId.get(id);
  if (!before || (one.sealed.record.voided && !before.sealed.record.voided)) byId.set(id, one);
}

/**
 * As they were issued, and what is credited before what credits it. R21: days are guessed once all are back that
 * say theirs.
 */
const inOrder = (a: Found, b: Found): number => (orderOf(a) < orderOf(b) ? -1 : 1);
const orderOf = ({ sealed: { record } }: Found): string =>
  `${turnOf(record)} ${record.invoice.issueDate} ${record.invoice.number}`;

function turnOf(record: DocumentRecord): number {
  if (record.invoice.kind !== 'invoice') return 2;
  return daysSaid(record) === 'none' ? 1 : 0;
}

async function knownNumbers(books: Books, found: readonly Found[]) {
  const ids = found.map(({ sealed }) => sealed.record.invoice.id);
  const numbers = found.map(({ sealed }) => sealed.record.invoice.number ?? '');
  const [byId, byNumber] = await Promise.all([
    books.db.invoices.where('id').anyOf(ids).toArray(),
    books.db.invoices.where('number').anyOf(numbers).toArray(),
  ]);
  // A draft keeps its id when it is issued: only what has a number is the document.
  const issued = byId.filter(({ number }) => number !== null);
  return {
    ids: new Set(issued.map(({ id }) => id)),
    numbers: new Set(byNumber.map(({ number }) => number ?? '')),
  };
}

/** What the documents that come back share. */
interface Around {
  newest: DocumentRecord;
  logos: FoundLogos;
}

type StoredSum = Pick<BroughtBack, 'invoices' | 'customers' | 'rows'>;

async function storeAll(
  books: Books,
  coming: readonly Found[],
  around: Around,
  task?: LongTask,
): Promise<Result<StoredSum>> {
  const sum: StoredSum = { invoices: 0, customers: 0, rows: 0 };
  for (let start = 0; start < coming.length; start += CHUNK) {
    task?.onProgress?.({ phase: 'store', done: start, total: coming.length });
    const stored = await storeChunk(books, coming.slice(start, start + CHUNK), around, task?.signal);
    if (!stored.ok) return stored.error.name === 'Cancelled' ? stoppedAfter(sum.invoices) : stored;
    sum.invoices += stored.value.invoices;
    sum.customers += stored.value.customers;
    sum.rows += stored.value.rows;
  }
  return ok(sum);
}

/** What is back stays: the same folder goes on from there. */
const stoppedAfter = (count: number) =>
  count === 0 ? refuse('Cancelled', 'cancelled') : refuse('Cancelled', 'papers-stopped', { count });

async function storeChunk(
  books: Books,
  chunk: readonly Found[],
  { newest, logos }: Around,
  signal?: AbortSignal,
): Promise<Result<StoredSum>> {
  const files = await Promise.all(
    chunk.map(async ({ sealed, file }) => {
      const bytes = new Uint8Array(await file.blob.arrayBuffer());
      return { id: sealed.record.invoice.id, fileName: file.name, bytes, sha256: await hashed(bytes) };
    }),
  );
  const customers = await books.columns.customers.entries();
  const decide = async (writer: Writer) => {
    const device = await writer.db.metaRow('device');
    const run = new RestoreRun(writer, device?.id ?? '', () => books.deps.ids.next(), logos);
    await run.company(newest);
    for (const { sealed } of chunk) {
      const back = await run.document(sealed);
      if (!back.ok) return back;
    }
    const released = await releaseAll(books, writer, run.credited, customers);
    if (!released.ok) return released;
    await stageDaysOfLines(writer, run.cameBack);
    await stageFreedDays(
      writer,
      run.cameBack.map(({ invoice }) => invoice),
    );
    const { same } = await rowsOfLines(writer, run.cameBack, customers);
    const { rows } = await stageRowsOfLines(writer, same);
    const weight = await stageBytes(writer, files);
    const facts = files.map(({ id, fileName, sha256, bytes }) => ({
      subject: { kind: 'invoice' as const, id },
      fileName,
      sha256,
      size: bytes.length,
    }));
    await stageDepartures(writer, facts, null);
    await addToTotals(writer, 0, weight);
    return ok({
      value: { invoices: chunk.length, customers: run.customers, rows },
      subjects: facts.map(({ subject }) => subject),
      summary: { key: 'documents-brought-back', params: { count: chunk.length } },
    });
  };
  return commit(books.db, sign(books, 'bring-back-documents'), decide, { signal });
}

/** P12: books of a backup may hold as written off what a credit note of later takes away. */
async function releaseAll(
  books: Books,
  writer: Writer,
  credited: RestoreRun['credited'],
  customers: Parameters<typeof openLedger>[2],
): Promise<Result<void>> {
  const ledger = await openLedger(books, writer, customers);
  if (!ledger.ok) return ledger;
  const nextId = () => books.deps.ids.next();
  for (const [invoiceId, { number, issueDate }] of credited) {
    const terms = { date: issueDate ?? '', reason: number ?? '', nextId };
    const released = await releaseWaived(ledger.value, invoiceId, terms);
    if (!released.ok) return released;
  }
  return ok(undefined);
}
