import { ok, refuse, type Refusal, type Result } from '@domain/result.ts';
import type { WatchedSource } from '@storage/tables.ts';
import type { Books } from '../books.ts';
import type { WatchedSourceStatus } from '../contracts/automations.ts';

/** What this device watches (D7), with what the browser lets it read now. */
export async function watchedSources({ db, deps }: Books): Promise<WatchedSourceStatus[]> {
  const sources = await db.watchedSources.toArray();
  return Promise.all(
    sources.map(async ({ id, name, handle }) => ({
      id,
      name,
      isFolder: handle.kind === 'directory',
      permission: await deps.sources.permission(handle),
    })),
  );
}

/** Opens the browser's dialog. What is watched already, the very same file, keeps its id. */
export async function watchSource(
  { db, deps }: Books,
  what: 'file' | 'folder',
): Promise<Result<{ id: string; name: string }>> {
  const chosen = await deps.sources.choose(what);
  if (!chosen.ok) return chosen;
  const handle = chosen.value;
  const id = (await knownAs(await db.watchedSources.toArray(), handle)) ?? deps.ids.next();
  await db.watchedSources.put({ id, name: handle.name, handle });
  return ok({ id, name: handle.name });
}

async function knownAs(
  sources: readonly WatchedSource[],
  handle: WatchedSource['handle'],
): Promise<string | undefined> {
  for (const source of sources) if (await source.handle.isSameEntry(handle)) return source.id;
  return undefined;
}

/** The browser wants to be asked again, after it was closed: only inside a gesture. */
export async function allowSource({ db, deps }: Books, id: string): Promise<Result<void>> {
  const source = await db.watchedSources.get(id);
  if (!source) return refuse('NotFound', 'source-missing');
  if ((await deps.sources.ask(source.handle)) !== 'granted')
    return refuse('Locked', 'source-not-allowed', { name: source.name });
  // Its permission is no record of the database: writing it anew tells every screen that asks.
  await db.watchedSources.put(source);
  return ok(undefined);
}

export const unwatchSource = ({ db }: Books, id: string): Promise<void> => db.watchedSources.delete(id);

/** What lies at a source now; refused where only a person can help, with what to do. */
export async function filesOfSource(
  { db, deps }: Books,
  id: string,
): Promise<Result<{ name: string; files: File[] }>> {
  const source = await db.watchedSources.get(id);
  if (!source) {
    const reason = deps.sources.isOffered ? 'needs-file' : 'watching-not-offered';
    return refuse('InvalidState', reason);
  }
  const { name, handle } = source;
  if ((await deps.sources.permission(handle)) !== 'granted')
    return refuse('Locked', 'source-not-allowed', { name });
  const files = await deps.sources.read(handle);
  return files.ok ? ok({ name, files: files.value }) : files;
}

/** Whatever this device may read now of all that it watches, and why it may not read the rest. */
export async function watchedFiles(books: Books): Promise<{ files: File[]; refusals: Refusal[] }> {
  const sources = await books.db.watchedSources.toArray();
  const read = await Promise.all(sources.map(({ id }) => filesOfSource(books, id)));
  return {
    files: read.flatMap((source) => (source.ok ? source.value.files : [])),
    refusals: read.flatMap((source) => (source.ok ? [] : source.error)),
  };
}
