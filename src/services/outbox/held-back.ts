import { takeBackWay } from '@domain/outbox/transitions.ts';
import { refuse, type Result } from '@domain/result.ts';
import { dropLease, holdBack } from './leases.ts';
import type { Sending } from './sending.ts';
import { takeBack } from './take-back.ts';

/**
 * Does something with a message that nobody sends meanwhile, and that has been asked back where the relay may have it.
 * `work` must look at the message again in its transaction.
 */
export async function heldBack<T>(
  sending: Sending,
  id: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const message = await sending.db.outbox.get(id);
  if (!message) return refuse('NotFound', 'message-missing');
  const isHeld = await holdBack(sending, id);
  try {
    const way = takeBackWay(message, { isSending: !isHeld });
    if (!way.ok) return way;
    if (way.value === 'ask-relay') {
      const back = await takeBack(sending, message);
      if (!back.ok) return back;
    }
    return await work();
  } finally {
    if (isHeld) await dropLease(sending, id);
  }
}
