import type { Result } from '@domain/result.ts';
import type { BooksDatabase } from '@storage/database.ts';
import { commit, type Decision } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import type { SendingDeps } from '../ports.ts';
import { sign } from '../signature.ts';

/**
 * What sends: a page with whole books, or the service worker with no more than this. Nothing in this folder may import
 * what would make the service worker heavy.
 */
export interface Sending {
  db: BooksDatabase;
  deps: SendingDeps;
}

export const committed = <T>(
  sending: Sending,
  command: string,
  decide: (writer: Writer) => Promise<Result<Decision<T>>>,
): Promise<Result<T>> => commit(sending.db, sign(sending, command), decide);
