import { nextSendId } from '@domain/outbox/send-id.ts';
import { mayBeAtRelay, startedAnew } from '@domain/outbox/transitions.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { nowOf, type Books } from '../books.ts';
import type { MessageChanges } from '../contracts/outbox.ts';
import { sealedUntil, withChanges } from '../mail/changed-message.ts';
import { faultSince, heldBack } from '../outbox/held-back.ts';
import { subjectsOf } from '../outbox/record-answer.ts';
import { committed } from '../outbox/sending.ts';
import { headOf } from './queue-messages.ts';
import { whyNotAgain } from './retry-messages.ts';

/** Its state begins anew; what may have been at the relay goes under a new id from now on (O5). */
export async function editMessage(
  books: Books,
  id: string,
  changes: MessageChanges,
): Promise<Result<OutboxMessage>> {
  const before = await books.db.outbox.get(id);
  if (!before) return refuse('NotFound', 'message-missing');
  const checked = withChanges(before, changes);
  if (!checked.ok) return checked;
  const seal = sealedUntil(changes.notBefore, books.deps.clock.now());
  if (!seal.ok) return seal;
  const edited = await heldBack(books, id, (seen) => editOne(books, seen, changes));
  if (edited.ok) books.deps.bell.ring();
  return edited;
}

function editOne(books: Books, seen: OutboxMessage, changes: MessageChanges): Promise<Result<OutboxMessage>> {
  return committed(books, 'edit-message', async (writer) => {
    const message = await writer.get('outbox', seen.id);
    if (!message) return refuse('NotFound', 'message-missing');
    const fault = faultSince(seen, message) ?? (await whyNotAgain(writer, message));
    if (fault) return fault;
    const changed = withChanges(message, changes);
    if (!changed.ok) return changed;
    const asked = 'notBefore' in changes ? changes.notBefore : message.notBefore;
    const notBefore = sealedUntil(asked, books.deps.clock.now());
    if (!notBefore.ok) return notBefore;
    const isFresh = message.state === 'waiting' && !mayBeAtRelay(message);
    const sendId = isFresh ? message.sendId : nextSendId(message.sendId);
    const anchor = await headOf(writer);
    const next = { ...changed.value, notBefore: notBefore.value, anchor };
    return ok({
      value: writer.put('outbox', startedAnew(next, nowOf(books), sendId)),
      subjects: subjectsOf([message]),
      summary: { key: 'message-edited', params: { no: message.no } },
    });
  });
}
