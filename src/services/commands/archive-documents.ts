import type { ArchivedDocument } from '@domain/archive/archive.ts';
import { ok, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import {
  addToTotals,
  hashed,
  stageBytes,
  stageDepartures,
  leavingDecision,
  type HandedOut,
  type LeavingBy,
  type HashedFile,
} from '../archive/leaving-files.ts';
import { nowOf, sign, type Books } from '../books.ts';

type Subject = ArchivedDocument['subject'];

/** A file of one document, or one file of several. */
export interface LeavingFile {
  subjects: readonly Subject[];
  fileName: string;
  bytes: Uint8Array;
}

/** B7: the bytes and that they leave now, in one transaction, before they are handed out. */
export async function archiveDocument(
  books: Books,
  { subjects, fileName, bytes }: LeavingFile,
  how: HandedOut,
): Promise<Result<void>> {
  const file = { fileName, bytes, sha256: await hashed(bytes) };
  return commit(books.db, sign(books, 'archive-documents'), async (writer) => {
    await addToTotals(writer, 0, await stageBytes(writer, [file]));
    return depart(
      writer,
      books,
      subjects.map((subject) => ({ ...factOf(file), subject })),
      how,
    );
  });
}

/** Bytes first, with no word of leaving yet: what is written next is in the archive whatever happens then. */
export async function archiveBytes(
  books: Books,
  files: readonly { subject: Subject; fileName: string; bytes: Uint8Array }[],
): Promise<Result<KnownFile[]>> {
  const named = await Promise.all(files.map(async (file) => ({ ...file, sha256: await hashed(file.bytes) })));
  const stored = await storeBytes(books, named);
  return stored.ok ? ok(named.map((file) => ({ ...factOf(file), subject: file.subject }))) : stored;
}

/** A5: these files lie in a folder now. */
export const noteSaved = (books: Books, files: readonly KnownFile[]): Promise<Result<void>> =>
  commit(books.db, sign(books, 'archive-documents'), (writer) => depart(writer, books, files, 'saved'));

/** The file itself, once it is in the archive as downloaded. */
export async function handOut(
  books: Books,
  leaving: LeavingFile,
): Promise<Result<{ file: Blob; fileName: string }>> {
  const archived = await archiveDocument(books, leaving, 'downloaded');
  if (!archived.ok) return archived;
  const { bytes, fileName } = leaving;
  return ok({ file: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }), fileName });
}

export interface KnownFile {
  subject: Subject;
  fileName: string;
  sha256: string;
  size: number;
}

const factOf = ({ fileName, sha256, bytes }: HashedFile) => ({ fileName, sha256, size: bytes.length });

/** Files that are put in the archive at a time: little enough to hold while the next ones are made. */
const CHUNK = 64;

/**
 * The archive of a zip. Bytes go in while the next documents are being made; that they left is one entry when the zip
 * is whole. What was stopped before has left no trace but bytes that the next try finds there.
 */
export function archiveOfMany(books: Books) {
  const known: KnownFile[] = [];
  let waiting: HashedFile[] = [];
  let storing: Promise<Result<void>> = Promise.resolve(ok(undefined));
  const store = () => {
    const files = waiting;
    waiting = [];
    storing = storing.then((before) => (before.ok ? storeBytes(books, files) : before));
  };
  const hashing: Promise<void>[] = [];
  return {
    take: (invoiceId: string, fileName: string, bytes: Uint8Array): void => {
      const take = async () => {
        const file = { fileName, bytes, sha256: await hashed(bytes) };
        known.push({ ...factOf(file), subject: { kind: 'invoice', id: invoiceId } });
        if (waiting.push(file) >= CHUNK) store();
      };
      hashing.push(take());
    },
    depart: async (how: HandedOut): Promise<Result<void>> => {
      await Promise.all(hashing);
      store();
      const stored = await storing;
      if (!stored.ok) return stored;
      return commit(books.db, sign(books, 'archive-documents'), (writer) =>
        depart(writer, books, known, how),
      );
    },
  };
}

function storeBytes(books: Books, files: readonly HashedFile[]): Promise<Result<void>> {
  return commit(books.db, sign(books, 'archive-files'), async (writer) => {
    await addToTotals(writer, 0, await stageBytes(writer, files));
    return ok({
      value: undefined,
      subjects: [],
      summary: { key: 'files-archived', params: { count: files.length } },
    });
  });
}

async function depart(writer: Writer, books: Books, files: readonly KnownFile[], how: LeavingBy) {
  const at = nowOf(books);
  await stageDepartures(writer, files, { at, how });
  if (how === 'shared') await noteDeliveries(writer, files, at);
  return ok(
    leavingDecision(
      how,
      files.map(({ subject }) => subject),
    ),
  );
}

/** What was shared has reached somebody: an issued document knows it (L5). */
async function noteDeliveries(writer: Writer, files: readonly KnownFile[], at: string): Promise<void> {
  const invoices = await writer.getMany(
    'invoices',
    files.filter(({ subject }) => subject.kind === 'invoice').map(({ subject }) => subject.id),
  );
  for (const invoice of invoices) {
    if (!invoice || invoice.number === null) continue;
    writer.put('invoices', { ...invoice, deliveries: [...invoice.deliveries, { at, how: 'shared' }] });
  }
}
