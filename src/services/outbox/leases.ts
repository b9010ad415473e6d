import { isHeld, leaseFrom } from '@domain/outbox/lease.ts';
import { NEVER, type OutboxLease, type OutboxMessage } from '@domain/outbox/message.ts';
import type { Sending } from './sending.ts';

const PERSON = 'person';
/** For the two questions that the relay may be asked meanwhile. */
const PERSON_MS = 90_000;

/** A sender's hold of a message or of its place; neither a person's nor a rest, which holds itself. */
export const isOfSender = ({ id, holder }: OutboxLease): boolean => holder !== PERSON && holder !== id;

/**
 * O8: takes hold of a message that still waits, or of none. One transaction decides between two senders. What a sender
 * left behind is freed first (O14).
 */
export async function takeLease(
  { db, deps }: Sending,
  id: string,
  holder: string,
): Promise<OutboxMessage | null> {
  return db.transaction('rw', db.outbox, db.outboxLeases, async () => {
    const [message, lease, sender] = await Promise.all([
      db.outbox.get(id),
      db.outboxLeases.get(id),
      db.outboxLeases.get('sender'),
    ]);
    if (message?.state !== 'waiting' || message.nextAt === NEVER || !isOrNobody(sender, holder)) return null;
    const now = deps.clock.now();
    if (lease && lease.holder !== holder && (isOfSender(lease) || isHeld(lease, now))) return null;
    await db.outboxLeases.bulkPut([leaseFrom(id, holder, now), leaseFrom('sender', holder, now)]);
    return message;
  });
}

/** For a person's command: nobody sends it while it is asked back. False when a sender holds it. */
export async function holdBack({ db, deps }: Sending, id: string): Promise<boolean> {
  return db.transaction('rw', db.outboxLeases, async () => {
    const now = deps.clock.now();
    if (isHeld(await db.outboxLeases.get(id), now)) return false;
    await db.outboxLeases.put(leaseFrom(id, PERSON, now, PERSON_MS));
    return true;
  });
}

export const dropLease = ({ db }: Pick<Sending, 'db'>, id: string): Promise<void> =>
  db.outboxLeases.delete(id);

const isOrNobody = (sender: OutboxLease | undefined, holder: string): boolean =>
  sender === undefined || sender.holder === holder;

/** False when another sender has taken over while this one slept. */
export const isStillSender = async ({ db }: Pick<Sending, 'db'>, holder: string): Promise<boolean> =>
  isOrNobody(await db.outboxLeases.get('sender'), holder);

/** Whoever sends this moment hands nothing more over. */
export async function takeSenderPlace(
  { db }: Pick<Sending, 'db'>,
  holder: string,
  now: number,
): Promise<void> {
  await db.outboxLeases.put(leaseFrom('sender', holder, now));
}

/** O14: ids of the messages that somebody holds, or that a sender held that may have handed them over. */
export async function heldOrLeft({ db }: Pick<Sending, 'db'>, now: number): Promise<Set<string>> {
  const leases = await db.outboxLeases.toArray();
  return new Set(leases.filter((lease) => isOfSender(lease) || isHeld(lease, now)).map(({ id }) => id));
}

/** Ids of the messages that a sender holds this moment. */
export async function heldNow({ db }: Pick<Sending, 'db'>, now: number): Promise<Set<string>> {
  const leases = await db.outboxLeases.toArray();
  return new Set(leases.filter((lease) => isHeld(lease, now)).map(({ id }) => id));
}
