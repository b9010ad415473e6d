import {
  archivedFileHash,
  archivedId,
  type ArchivedDocument,
  type Departure,
} from '@domain/archive/archive.ts';
import type { JournalEntry, SubjectKind } from '@domain/journal/journal.ts';
import type { Decision } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';

/** A file about to leave the house, hashed already. */
export interface HashedFile {
  fileName: string;
  bytes: Uint8Array;
  sha256: string;
}

/** Bytes are hashed by the browser, off the page, before any transaction begins. */
export async function hashed(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Which of these bytes the archive holds already, by their hashes. Inside the transaction. */
export async function heldOf(writer: Writer, files: readonly HashedFile[]): Promise<ReadonlySet<string>> {
  const hashes = [...new Set(files.map(({ sha256 }) => sha256))];
  const known = await writer.areStored('archivedFiles', hashes);
  return new Set(hashes.filter((_, at) => known[at]));
}

/** Stages the bytes that the archive does not hold yet; says what the new ones weigh. */
export const stageBytes = async (writer: Writer, files: readonly HashedFile[]): Promise<number> =>
  stageNew(writer, files, await heldOf(writer, files));

/** The same where `heldOf` was asked before. */
export function stageNew(writer: Writer, files: readonly HashedFile[], held: ReadonlySet<string>): number {
  const bytesOf = new Map(files.map(({ sha256, bytes }) => [sha256, bytes]));
  for (const sha256 of held) bytesOf.delete(sha256);
  let weight = 0;
  for (const [sha256, bytes] of bytesOf) {
    writer.put('archivedFiles', { id: sha256, bytes }, archivedFileHash(sha256));
    weight += bytes.length;
  }
  return weight;
}

interface FactOfFile {
  subject: { kind: SubjectKind; id: string };
  fileName: string;
  sha256: string;
  size: number;
}

/** Stages that these files left now; a file that left before only gets another departure. */
export async function stageDepartures(
  writer: Writer,
  facts: readonly FactOfFile[],
  departure: ArchivedDocument['departures'][number] | null,
): Promise<void> {
  const byId = new Map(facts.map((fact) => [archivedId(fact.subject.id, fact.sha256), fact]));
  const known = await writer.getMany('archive', [...byId.keys()]);
  let fresh = 0;
  for (const [at, [id, fact]] of [...byId].entries()) {
    const before = known[at];
    if (!before) fresh += 1;
    const departures = [...(before?.departures ?? []), ...(departure ? [departure] : [])];
    writer.put('archive', { ...fact, id, departures });
  }
  await addToTotals(writer, fresh, 0);
}

/** What the archive holds is kept up in a counter: counting would walk it. */
export async function addToTotals(writer: Writer, documents: number, bytes: number): Promise<void> {
  if (documents === 0 && bytes === 0) return;
  const before = await writer.get('counters', 'archived-document');
  writer.put('counters', {
    id: 'archived-document',
    next: (before?.next ?? 1) + documents,
    bytes: (before?.bytes ?? 0) + bytes,
  });
}

/** Ways out that a person takes by hand. */
export type HandedOut = Exclude<Departure, 'mailed' | 'saved'>;

/** All ways that one call of the archive can note. */
export type LeavingBy = HandedOut | 'saved';

const said = {
  downloaded: (count: number) => ({ summary: { key: 'documents-downloaded', params: { count } } }),
  printed: (count: number) => ({ summary: { key: 'documents-printed', params: { count } } }),
  shared: (count: number) => ({ summary: { key: 'documents-shared', params: { count } } }),
  saved: (count: number) => ({ summary: { key: 'documents-saved', params: { count } } }),
};

/** What the journal says of it. */
export const leavingDecision = (how: LeavingBy, subjects: JournalEntry['subjects']): Decision<void> => ({
  value: undefined,
  subjects,
  ...said[how](subjects.length),
});
