import type { OutboxMessage } from '@domain/outbox/message.ts';
import { refusedBoxes } from '@domain/outbox/recipients.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { nowOf, type Books } from '../books.ts';
import type { MessageChanges } from '../contracts/outbox.ts';
import { sealedUntil, withChanges } from '../mail/changed-message.ts';
import { messagesWith } from '../outbox/on-its-way.ts';
import { subjectsOf } from '../outbox/record-answer.ts';
import { committed } from '../outbox/sending.ts';
import { headOf, idsFor, untried } from './queue-messages.ts';
import { whyNotAgain } from './retry-messages.ts';

/** O16: the same mail as one of its own, to those only for whom the mail server did not take it. */
export async function resendToRefused(
  books: Books,
  id: string,
  changes: MessageChanges = {},
): Promise<Result<OutboxMessage>> {
  const notBefore = sealedUntil(changes.notBefore, books.deps.clock.now());
  if (!notBefore.ok) return notBefore;
  const resent = await committed(books, 'queue-messages', async (writer) => {
    const before = await writer.get('outbox', id);
    if (!before) return refuse('NotFound', 'message-missing');
    const { no, subjectName: name } = before;
    const to = refusedBoxes(before);
    if (before.state !== 'accepted' || to.length === 0)
      return refuse('InvalidState', 'message-none-refused', { no, name });
    const changed = withChanges({ ...before, to, cc: [], bcc: [] }, changes);
    if (!changed.ok) return changed;
    const [anchor, known] = [await headOf(writer), await messagesWith(writer, [before.subject.id])];
    const ids = idsFor(books, before, known, anchor);
    const next = { ...changed.value, ...untried, ...ids, notBefore: notBefore.value };
    const fault = await whyNotAgain(writer, next);
    if (fault) return fault;
    const [at, nextNo] = [nowOf(books), await writer.nextNo('message')];
    writer.put('outbox', { ...before, trouble: null });
    return ok({
      value: writer.put('outbox', {
        ...next,
        no: nextNo,
        anchor,
        queuedAt: at,
        state: 'waiting',
        nextAt: at,
      }),
      subjects: subjectsOf([before, next]),
      summary: { key: 'messages-queued', params: { count: 1 } },
    });
  });
  if (resent.ok) books.deps.bell.ring();
  return resent;
}
