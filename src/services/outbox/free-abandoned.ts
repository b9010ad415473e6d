import { isHeld } from '@domain/outbox/lease.ts';
import type { OutboxLease } from '@domain/outbox/message.ts';
import { ok, type Result } from '@domain/result.ts';
import { isOfSender } from './leases.ts';
import { subjectsOf } from './record-answer.ts';
import { committed, type Sending } from './sending.ts';

/**
 * O14: frees what a sender held that is gone, a window that was closed or loaded anew: whatever was held for whoever has
 * the lock alone (`isSole`), for all others what has run out. Nobody knows whether the relay got it: it goes out again
 * under its id, and is asked back there before it is changed (O6).
 */
export async function freeAbandoned(sending: Sending, isSole: boolean): Promise<Result<void>> {
  const now = sending.deps.clock.now();
  const isLeft = (lease: OutboxLease) => isOfSender(lease) && (isSole || !isHeld(lease, now));
  const leftIn = async ({ db }: Pick<Sending, 'db'>) =>
    (await db.outboxLeases.toArray()).filter((lease) => isLeft(lease) && lease.id !== 'sender');
  if ((await leftIn(sending)).length === 0) return ok(undefined);
  return committed(sending, 'deliver-outbox', async (writer) => {
    const left = (await leftIn(writer)).map(({ id }) => id);
    await writer.db.outboxLeases.bulkDelete(left);
    const messages = await writer.getMany('outbox', left);
    const freed = messages.flatMap((message) =>
      message?.state === 'waiting' && !message.isExposed
        ? [writer.put('outbox', { ...message, isExposed: true })]
        : [],
    );
    return ok({
      value: undefined,
      subjects: subjectsOf(freed),
      summary: { key: 'messages-interrupted', params: { count: freed.length } },
    });
  });
}
