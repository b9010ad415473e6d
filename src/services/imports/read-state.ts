import type { ImportPreview } from '@domain/intake/plan.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { BooksDatabase } from '@storage/database.ts';
import { entriesBetween } from '@storage/journal/feed.ts';
import { companyOf, markOf, noCompany, type Books } from '../books.ts';
import type { ImportSession, LongTask } from '../ports.ts';
import { contextTables, intakeContext } from './context.ts';

/** Which books a session was read for, and up to which entry of their journal it knows them. */
export interface ReadState {
  mark: string;
  seq: number;
}

const states = new WeakMap<ImportSession, ReadState>();

/** Taken before the books are read: what changes meanwhile is looked at again. */
export const readStateNow = async ({ db }: Books): Promise<ReadState> => ({
  mark: markOf({ db }),
  seq: (await db.metaRow('head'))?.seq ?? 0,
});

export const noteRead = (session: ImportSession, state: ReadState): void => void states.set(session, state);

/** I45: what was read for one set of books never becomes part of another. */
export function otherBooksFault(books: Books, session: ImportSession): Result<never> | null {
  const state = states.get(session);
  return state && state.mark !== markOf(books) ? refuse('Conflict', 'file-of-other-books') : null;
}

/** Whether anything that the session was judged by has changed up to this entry. */
export async function isBehind(db: BooksDatabase, session: ImportSession, upTo: number): Promise<boolean> {
  const state = states.get(session);
  if (!state) return false;
  const tables = contextTables(session.preview().mapping.kind);
  for await (const slice of entriesBetween(db, state.seq, upTo)) {
    if (slice.some(({ writes }) => writes.some(([table]) => tables.has(table)))) return true;
  }
  return false;
}

/**
 * I46: the rows are judged by the books as they are now. Where that makes another picture than the one that was looked
 * at, it refuses with both: the session holds the new one.
 */
export async function bringUpToDate(
  books: Books,
  session: ImportSession,
  task: LongTask = {},
): Promise<Result<void>> {
  const fault = otherBooksFault(books, session);
  if (fault) return fault;
  const state = await readStateNow(books);
  if (!(await isBehind(books.db, session, state.seq))) return ok(undefined);
  const company = await companyOf(books);
  if (!company) return noCompany();
  const before = session.preview();
  const context = await intakeContext(books, company, before.mapping.kind);
  const judged = await session.refresh(context, task);
  if (!judged.ok) return judged;
  noteRead(session, state);
  return isSamePicture(before, judged.value)
    ? ok(undefined)
    : refuse('Conflict', 'books-changed', figuresOf(before, judged.value));
}

const isSamePicture = (before: ImportPreview, now: ImportPreview): boolean =>
  JSON.stringify({ ...before, changedRows: 0 }) === JSON.stringify({ ...now, changedRows: 0 });

function figuresOf(before: ImportPreview, now: ImportPreview) {
  const [was, is] = [before.control, now.control];
  return {
    createdBefore: was.created.rows,
    created: is.created.rows,
    updatedBefore: was.updated.rows,
    updated: is.updated.rows,
    duplicateBefore: was.duplicate.rows,
    duplicate: is.duplicate.rows,
    rejectedBefore: was.rejected.rows,
    rejected: is.rejected.rows,
    customersBefore: before.unknownCustomerCount,
    customers: now.unknownCustomerCount,
  };
}
