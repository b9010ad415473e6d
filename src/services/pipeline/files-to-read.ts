import type { FileToRead } from '@domain/pipeline/job.ts';
import type { PipelineRun, PipelineSetup } from '@domain/pipeline/setup.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import { booksFile } from './books-file.ts';
import type { PipelineRunRequest } from '../contracts/pipeline.ts';

/**
 * The files of a run, in the order of the sources; a source that got none is read again as it was last read, and one of
 * the books from the books.
 */
export async function filesToRead(
  books: Books,
  setup: PipelineSetup,
  given: NonNullable<PipelineRunRequest['files']>,
  runs: readonly PipelineRun[],
): Promise<Result<FileToRead[]>> {
  const names = new Set(setup.sources.flatMap((source) => (source.books ? [] : source.name)));
  const stranger = given.find(({ source }) => !names.has(source));
  if (stranger) return refuse('NotFound', 'pipeline-file-unknown', { source: stranger.source }, 'files');
  const files: FileToRead[] = [];
  for (const { books: ofBooks, ...rest } of setup.sources) {
    const source = rest.name;
    if (ofBooks) {
      files.push(await booksFile(books, setup, { ...rest, books: ofBooks }));
      continue;
    }
    const own = given.filter((file) => file.source === source);
    files.push(...own.map(({ file }) => ({ source, name: file.name, file })));
    if (own.length > 0) continue;
    const last = runs.findLast(({ filesIn }) => filesIn.some((file) => file.source === source));
    const read = last?.filesIn.filter((file) => file.source === source) ?? [];
    const stored = await books.db.archivedFiles.bulkGet(read.map(({ sha256 }) => sha256));
    if (read.length === 0 || stored.includes(undefined)) {
      return refuse('InvalidState', 'pipeline-file-missing', { source }, 'files');
    }
    read.forEach(({ name }, at) => {
      files.push({ source, name, file: new Blob([stored[at]!.bytes as Uint8Array<ArrayBuffer>]) });
    });
  }
  return ok(files);
}
