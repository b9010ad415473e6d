import type { OpenImportOptions } from '@domain/intake/open-options.ts';
import type { ImportPreview } from '@domain/intake/plan.ts';
import type { Result } from '@domain/result.ts';
import { companyOf, noCompany, type Books } from '../books.ts';
import { intakeContext } from '../imports/context.ts';
import { readBooks } from '../imports/read-state.ts';
import type { ImportSession, LongTask } from '../ports.ts';

/** What a kind asks of the books is read with it: rentals for time sheets, transactions to find duplicates in. */
export async function reopenImport(
  books: Books,
  session: ImportSession,
  options: OpenImportOptions,
  task?: LongTask,
): Promise<Result<ImportPreview>> {
  if (session.preview().mapping.kind === options.kind) return session.reopen(options, task);
  const company = await companyOf(books);
  if (!company) return noCompany();
  const seq = (await books.db.metaRow('head'))?.seq ?? 0;
  const opened = await session.reopen(options, task, await intakeContext(books, company, options.kind));
  if (opened.ok) readBooks.set(session, seq);
  return opened;
}
