import type { PlainMonth } from '@domain/dates/plain-date.ts';
import { fitsPattern, nameIn } from '@domain/pipeline/name-pattern.ts';
import type { PipelineRun, PipelineSetup, PipelineSource } from '@domain/pipeline/setup.ts';
import { sourceFor } from '@domain/pipeline/source-for.ts';
import { ok, refuse, type Refusal, type Result } from '@domain/result.ts';
import { hashed } from '../archive/leaving-files.ts';
import type { Books } from '../books.ts';
import { runsOf } from '../pipeline/stored-rows.ts';
import { watchedFiles } from './watched.ts';

export interface MonthFile {
  source: string;
  file: File;
}

/** What a person gave goes before what this device watches; what neither has is read again as it was last read. */
export async function monthFiles(
  books: Books,
  setup: PipelineSetup,
  month: PlainMonth,
  given: readonly File[] = [],
): Promise<Result<MonthFile[]>> {
  const files = await withSources(books, setup, given);
  if (!files.ok) return files;
  const runs = await runsOf(books.db, setup.id);
  const watched = await watchedFiles(books);
  for (const source of setup.sources) {
    if (source.books || files.value.some((file) => file.source === source.name)) continue;
    const found = source.pattern
      ? await newestOf(source, month, watched, runs)
      : ok(asLastNamed(source, watched.files, runs));
    if (!found.ok) return found;
    files.value.push(...found.value.map((file) => ({ source: source.name, file })));
  }
  return files;
}

/** The columns of a file say what it is. */
async function withSources(
  { deps }: Books,
  setup: PipelineSetup,
  given: readonly File[],
): Promise<Result<MonthFile[]>> {
  const files: MonthFile[] = [];
  for (const file of given) {
    const look = await deps.pipelineReader.look(file, file.name);
    if (!look.ok) return look;
    files.push({ source: sourceFor(setup, look.value.columns, file.name), file });
  }
  return ok(files);
}

/** Watched files under the names that a source was last read from: all of them, or none. */
function asLastNamed(
  { name: source }: PipelineSource,
  watched: readonly File[],
  runs: readonly PipelineRun[],
) {
  const last = runs.findLast(({ filesIn }) => filesIn.some((file) => file.source === source));
  const names = last?.filesIn.filter((file) => file.source === source).map(({ name }) => name) ?? [];
  const found = names.flatMap((name) => watched.find((file) => file.name === name) ?? []);
  return found.length === names.length ? found : [];
}

/** BR25: the one new file of the month; none where its newest was read, and nothing is to be waited for. */
async function newestOf(
  { name: source, role, pattern = '' }: PipelineSource,
  month: PlainMonth,
  { files, refusals }: { files: readonly File[]; refusals: readonly Refusal[] },
  runs: readonly PipelineRun[],
): Promise<Result<File[]>> {
  const fitting = files.filter((file) => fitsPattern(pattern, file.name, month));
  const latest = Math.max(...fitting.map(({ lastModified }) => lastModified));
  const fresh = await unread(
    fitting.filter(({ lastModified }) => lastModified === latest),
    runs,
  );
  if (fresh.length > 1) {
    const names = fresh.map(({ name }) => name).join(', ');
    return refuse('InvalidState', 'pipeline-files-equal', { source, names });
  }
  const wasRead = runs.some(
    ({ period, state, filesIn }) =>
      period === month && state !== 'stopped' && filesIn.some((file) => file.source === source),
  );
  if (fresh.length === 1 || role === 'joined' || wasRead) return ok(fresh);
  const [refusal] = refusals;
  if (refusal) return { ok: false, error: refusal };
  return refuse('InvalidState', 'pipeline-file-awaited', { source, name: nameIn(pattern, month) });
}

/** The same bytes once, and none that a run has taken in. */
async function unread(files: readonly File[], runs: readonly PipelineRun[]): Promise<File[]> {
  const known = new Set(
    runs
      .filter(({ state }) => state !== 'stopped')
      .flatMap(({ filesIn }) => filesIn.map(({ sha256 }) => sha256)),
  );
  const fresh = new Map<string, File>();
  for (const file of files) {
    const sha256 = await hashed(new Uint8Array(await file.arrayBuffer()));
    if (!known.has(sha256) && !fresh.has(sha256)) fresh.set(sha256, file);
  }
  return [...fresh.values()];
}
