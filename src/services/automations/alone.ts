import { isHeld, leaseFrom } from '@domain/outbox/lease.ts';
import { RUNNER } from '@storage/journal/write.ts';
import type { Books } from '../books.ts';

/** A lease is good for three minutes: who lives renews it long before. */
const RENEWED_EVERY = 30_000;

type Outcome<T> = { done: true; value: T } | { done: false };

/**
 * RU8: one runner at a time over all tabs. The lock says who may; the lease says so to those who were frozen with the
 * lock in their hand, and every transaction of a run asks for it.
 */
export async function alone<T>(books: Books, work: (holder: string) => Promise<T>): Promise<Outcome<T>> {
  const name = `automations:${books.db.name}`;
  const { senderLock } = books.deps;
  const free = await senderLock.alone(name, { steal: false }, (isSole) => withLease(books, isSole, work));
  if (free.done) return free.value;
  if (!(await isRunnerStuck(books))) return { done: false };
  const stolen = await senderLock.alone(name, { steal: true }, () => withLease(books, true, work));
  return stolen.done ? stolen.value : { done: false };
}

/** A frozen window keeps its lock: its lease says when that is over. */
async function isRunnerStuck({ db, deps }: Books): Promise<boolean> {
  const runner = await db.automationLeases.get(RUNNER);
  return runner !== undefined && !isHeld(runner, deps.clock.now());
}

async function withLease<T>(
  books: Books,
  isSole: boolean,
  work: (holder: string) => Promise<T>,
): Promise<Outcome<T>> {
  const holder = books.deps.ids.next();
  if (!(await take(books, holder, isSole))) return { done: false };
  const renewing = setInterval(() => void renew(books, holder).catch(() => undefined), RENEWED_EVERY);
  try {
    return { done: true, value: await work(holder) };
  } finally {
    clearInterval(renewing);
    await leave(books, holder);
  }
}

/** Who has the lock freely knows that no other runner lives: what it left behind does not count. */
const take = ({ db, deps }: Books, holder: string, isSole: boolean): Promise<boolean> =>
  db.transaction('rw', db.automationLeases, async () => {
    const now = deps.clock.now();
    if (!isSole && isHeld(await db.automationLeases.get(RUNNER), now)) return false;
    await db.automationLeases.put(leaseFrom(RUNNER, holder, now));
    return true;
  });

const renew = ({ db, deps }: Books, holder: string): Promise<void> =>
  db.transaction('rw', db.automationLeases, async () => {
    if ((await db.automationLeases.get(RUNNER))?.holder !== holder) return;
    await db.automationLeases.put(leaseFrom(RUNNER, holder, deps.clock.now()));
  });

/** The books may have been closed meanwhile: the lease runs out by itself then. */
const leave = ({ db }: Books, holder: string): Promise<void> =>
  db
    .transaction('rw', db.automationLeases, async () => {
      if ((await db.automationLeases.get(RUNNER))?.holder === holder)
        await db.automationLeases.delete(RUNNER);
    })
    .catch(() => undefined);

/** False once another window has taken over. */
export const isStillRunner = async ({ db }: Books, holder: string): Promise<boolean> =>
  (await db.automationLeases.get(RUNNER))?.holder === holder;
