import { takeBackWay } from '@domain/outbox/transitions.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { refuse, type Result } from '@domain/result.ts';
import { freeAbandoned } from './free-abandoned.ts';
import { dropLease, holdBack } from './leases.ts';
import type { Sending } from './sending.ts';
import { takeBack } from './take-back.ts';

/**
 * Does something with a message that nobody sends meanwhile, and that has been asked back where the relay may have it.
 * `work` looks at the message again in its transaction, with `faultSince`.
 */
export async function heldBack<T>(
  sending: Sending,
  id: string,
  work: (seen: OutboxMessage) => Promise<Result<T>>,
): Promise<Result<T>> {
  const freed = await freeAbandoned(sending, false);
  if (!freed.ok) return freed;
  const isHeld = await holdBack(sending, id);
  try {
    // Read only now: until it was held a sender could still hand it over.
    const message = await sending.db.outbox.get(id);
    if (!message) return refuse('NotFound', 'message-missing');
    const way = takeBackWay(message, { isSending: !isHeld });
    if (!way.ok) return way;
    if (way.value === 'ask-relay') {
      const back = await takeBack(sending, message);
      if (!back.ok) return back;
    }
    return await work(message);
  } finally {
    if (isHeld) await dropLease(sending, id);
  }
}

/** O6: it changed since it was looked at and asked back; what it is now may be something else. */
export function faultSince(seen: OutboxMessage, message: OutboxMessage): Result<never> | null {
  if (message.rev === seen.rev) return null;
  const way = takeBackWay(message, { isSending: true });
  return way.ok ? null : way;
}
