import { LONGEST_WAIT } from '@domain/outbox/back-off.ts';
import { NEVER, type OutboxMessage } from '@domain/outbox/message.ts';
import type { BooksDatabase } from '@storage/database.ts';

const BATCH = 100;

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

const between = (db: BooksDatabase, state: string, from: string, to: string) =>
  db.outbox.where('[state+nextAt]').between([state, from], [state, to], true, false);

/** The one that has been due the longest; O9: what is due beyond any wait is due as well. */
export async function nextDue(
  db: BooksDatabase,
  now: number,
  tried: ReadonlySet<string>,
): Promise<OutboxMessage | undefined> {
  const isUntried = ({ id }: OutboxMessage) => !tried.has(id);
  const due = await between(db, 'waiting', '', instant(now + 1))
    .filter(isUntried)
    .first();
  return (
    due ??
    between(db, 'waiting', instant(now + LONGEST_WAIT), NEVER)
      .filter(isUntried)
      .first()
  );
}

/** At the relay, to be asked after now; `all` where the clock was set: whatever is not sealed. */
export function toAskAfter(db: BooksDatabase, now: number, all: boolean): Promise<OutboxMessage[]> {
  if (!all)
    return between(db, 'at-relay', '', instant(now + 1))
      .limit(BATCH)
      .toArray();
  return between(db, 'at-relay', '', NEVER)
    .filter(({ notBefore }) => notBefore === null || Date.parse(notBefore) <= now)
    .limit(BATCH)
    .toArray();
}

/** Milliseconds until the next message is due, at the relay or here; null = none is on its way. */
export async function msUntilDue(
  db: BooksDatabase,
  now: number,
): Promise<{ here: number | null; there: number | null }> {
  const left = async (state: string) => {
    const next = await between(db, state, '', NEVER).first();
    if (!next) return null;
    const wait = Date.parse(next.nextAt) - now;
    return state === 'waiting' && wait > LONGEST_WAIT ? 0 : Math.max(wait, 0);
  };
  return { here: await left('waiting'), there: await left('at-relay') };
}
