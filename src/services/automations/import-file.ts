import type { ImportBatch, ImportChoices, ImportPreview } from '@domain/intake/plan.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { hashed } from '../archive/leaving-files.ts';
import type { Books } from '../books.ts';
import { commitImport } from '../commands/commit-import.ts';
import { openImport } from '../commands/open-import.ts';
import type { LongTask } from '../ports.ts';

const usual: ImportChoices = {
  invalid: 'skip',
  duplicates: 'skip',
  unknownCustomers: 'create',
  noCustomer: 'unassigned',
};

export interface NewFile {
  file: File;
  sha256: string;
}

/** ST10: of these files those whose very bytes no import of these books has read, the same bytes once. */
export async function newFiles({ db }: Books, files: readonly File[]): Promise<NewFile[]> {
  const fresh = new Map<string, File>();
  for (const file of files) {
    const sha256 = await hashed(new Uint8Array(await file.arrayBuffer()));
    if (!fresh.has(sha256)) fresh.set(sha256, file);
  }
  const known = await db.importBatches
    .where('fileSha256')
    .anyOf([...fresh.keys()])
    .toArray();
  for (const { fileSha256 } of known) fresh.delete(fileSha256);
  return [...fresh].map(([sha256, file]) => ({ file, sha256 }));
}

/** How often the books may change under the reading of a file. */
const ATTEMPTS = 3;

/**
 * Reads and stores a file as a person confirmed its columns once (gate A): what has other columns is refused with
 * `file-unknown-columns`.
 */
export async function importKnownFile(
  books: Books,
  file: File,
  options: { kind: string; invalid: ImportChoices['invalid'] },
  task: LongTask,
): Promise<Result<string>> {
  for (let attempt = 1; ; attempt += 1) {
    const done = await tryImport(books, file, options, task);
    if (done.ok || done.error.reason !== 'books-changed' || attempt === ATTEMPTS) return done;
  }
}

async function tryImport(
  books: Books,
  file: File,
  { kind, invalid }: { kind: string; invalid: ImportChoices['invalid'] },
  task: LongTask,
): Promise<Result<string>> {
  const session = await openImport(books, file, file.name, { kind }, task);
  if (!session.ok) return session;
  try {
    const preview = session.value.preview();
    if (preview.recognised.state !== 'known')
      return refuse('InvalidState', 'file-unknown-columns', { name: file.name });
    const choices = { ...(await choicesBefore(books, preview)), invalid };
    await session.value.choose(choices);
    const stored = await commitImport(
      books,
      session.value,
      { name: file.name, size: file.size },
      choices,
      task,
    );
    return stored.ok ? ok(stored.value.batchId) : stored;
  } finally {
    session.value.close();
  }
}

/** More imports than this are not looked through: the columns' last one is among them. */
const LOOKED_THROUGH = 200;

/** What a person chose the last time that these columns were imported. */
async function choicesBefore({ db }: Books, { headers, mapping }: ImportPreview): Promise<ImportChoices> {
  const isAlike = (batch: ImportBatch) =>
    batch.kind === mapping.kind && batch.headers.join('\n') === headers.join('\n');
  let found: ImportChoices | undefined;
  await db.importBatches
    .orderBy('id')
    .reverse()
    .limit(LOOKED_THROUGH)
    .until(() => found !== undefined)
    .each((batch) => {
      if (isAlike(batch)) found = batch.choices;
    });
  return found ?? usual;
}
