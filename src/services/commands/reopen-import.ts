import type { OpenImportOptions } from '@domain/intake/open-options.ts';
import type { ImportPreview } from '@domain/intake/plan.ts';
import type { Result } from '@domain/result.ts';
import { companyOf, noCompany, type Books } from '../books.ts';
import { intakeContext } from '../imports/context.ts';
import { isBehind, noteRead, otherBooksFault, readStateNow } from '../imports/read-state.ts';
import type { ImportSession, LongTask } from '../ports.ts';

/**
 * What a kind asks of the books is read with it: rentals for time sheets, transactions to find duplicates in; and what
 * has changed since the file was read.
 */
export async function reopenImport(
  books: Books,
  session: ImportSession,
  options: OpenImportOptions,
  task?: LongTask,
): Promise<Result<ImportPreview>> {
  const fault = otherBooksFault(books, session);
  if (fault) return fault;
  const state = await readStateNow(books);
  const isSameKind = session.preview().mapping.kind === options.kind;
  if (isSameKind && !(await isBehind(books.db, session, state.seq))) return session.reopen(options, task);
  const company = await companyOf(books);
  if (!company) return noCompany();
  const opened = await session.reopen(options, task, await intakeContext(books, company, options.kind));
  if (opened.ok) noteRead(session, state);
  return opened;
}
