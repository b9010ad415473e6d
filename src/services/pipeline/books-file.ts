import { booksColumns, customerRows, productRows } from '@domain/pipeline/books-rows.ts';
import type { FileToRead, SourceLook } from '@domain/pipeline/job.ts';
import { wantedOf } from '@domain/pipeline/references.ts';
import type { BooksSource, PipelineSetup, PipelineSource } from '@domain/pipeline/setup.ts';
import type { Result } from '@domain/result.ts';
import type { Books } from '../books.ts';

async function textOf({ db }: Books, books: BooksSource, names: readonly string[]): Promise<string> {
  return books === 'customers'
    ? customerRows(await db.customers.toArray(), names)
    : productRows(await db.products.toArray(), names);
}

/** BR29: the records of these books as they stand now, with the columns that the setup reads and no other. */
export async function booksFile(
  books: Books,
  setup: PipelineSetup,
  source: PipelineSource & { books: BooksSource },
): Promise<FileToRead> {
  const text = await textOf(books, source.books, wantedOf(setup, source).names);
  return { source: source.name, name: `${source.name}.csv`, file: new Blob([text]) };
}

/** What there is to choose from: of a file, or of the customers or products of these books. */
export async function lookAtSource(books: Books, asked: File | BooksSource): Promise<Result<SourceLook>> {
  const { pipelineReader } = books.deps;
  if (typeof asked !== 'string') return pipelineReader.look(asked, asked.name);
  const text = await textOf(books, asked, booksColumns[asked]);
  return pipelineReader.look(new Blob([text]), `${asked}.csv`);
}
