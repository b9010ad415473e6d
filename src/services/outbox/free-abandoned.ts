import { ok } from '@domain/result.ts';
import { isOfSender } from './leases.ts';
import { subjectsOf } from './record-answer.ts';
import { committed, type Sending } from './sending.ts';

/**
 * O14: frees what a sender held that is gone, a window that was closed or loaded anew. Only for whoever has the lock
 * alone. Nobody knows whether the relay got it: it goes out again under its id, and is asked back there before it is
 * changed (O6).
 */
export async function freeAbandoned(sending: Sending): Promise<void> {
  const left = (await sending.db.outboxLeases.toArray()).filter(isOfSender).map(({ id }) => id);
  if (left.length === 0) return;
  await committed(sending, 'deliver-outbox', async (writer) => {
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
