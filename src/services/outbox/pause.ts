import { LONGEST_WAIT, waitAfter } from '@domain/outbox/back-off.ts';
import { isHeld, leaseFrom } from '@domain/outbox/lease.ts';
import type { Sending } from './sending.ts';

/** `pause`: the relay is left in peace; `ask`: it is not asked after messages before that. */
type Rest = 'pause' | 'ask';

/** Milliseconds that are left of it; 0 = none. */
export async function restLeft({ db, deps }: Sending, id: Rest): Promise<number> {
  const now = deps.clock.now();
  const lease = await db.outboxLeases.get(id);
  return lease && isHeld(lease, now, LONGEST_WAIT) ? Date.parse(lease.until) - now : 0;
}

/** Begins a rest, longer each time in a row; says until when. */
export async function beginRest(
  { db, deps }: Sending,
  id: Rest,
  how: { askedMs?: number | null; longest?: number },
): Promise<number> {
  const now = deps.clock.now();
  const times = ((await db.outboxLeases.get(id))?.times ?? 0) + 1;
  const wait = Math.min(waitAfter(times, deps.random(), how.askedMs ?? null), how.longest ?? Infinity);
  await db.outboxLeases.put({ ...leaseFrom(id, id, now, wait), times });
  return now + wait;
}

export const endRest = ({ db }: Pick<Sending, 'db'>, ...ids: Rest[]): Promise<void> =>
  db.outboxLeases.bulkDelete(ids);
