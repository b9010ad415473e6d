import type { OpenImportOptions } from '@domain/intake/open-options.ts';
import type { Result } from '@domain/result.ts';
import { companyOf, noCompany, type Books } from '../books.ts';
import { intakeContext } from '../imports/context.ts';
import { noteRead, readStateNow } from '../imports/read-state.ts';
import type { ImportSession, LongTask } from '../ports.ts';

export async function openImport(
  books: Books,
  file: Blob,
  fileName: string,
  options: OpenImportOptions,
  task?: LongTask,
): Promise<Result<ImportSession>> {
  const state = await readStateNow(books);
  const company = await companyOf(books);
  if (!company) return noCompany();
  const context = await intakeContext(books, company, options.kind);
  const session = await books.deps.importReader.open(file, fileName, options, context, task);
  if (session.ok) noteRead(session.value, state);
  return session;
}
