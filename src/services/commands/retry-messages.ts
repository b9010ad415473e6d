import { nextSendId } from '@domain/outbox/send-id.ts';
import { retryWay, startedAnew } from '@domain/outbox/transitions.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { nowOf, type Books } from '../books.ts';
import { heldNow } from '../outbox/leases.ts';
import { onTheirWay, twinOf } from '../outbox/on-its-way.ts';
import { endRest } from '../outbox/pause.ts';
import { subjectsOf } from '../outbox/record-answer.ts';
import { committed } from '../outbox/sending.ts';

/** Now, whatever the next try was; all of them or none. What came to its end goes under a new id (O5). */
export async function retryMessages(books: Books, ids: readonly string[]): Promise<Result<OutboxMessage[]>> {
  if (ids.length === 0) return refuse('ValidationError', 'nothing-selected', {}, 'ids');
  const retried = await committed(books, 'retry-messages', async (writer) => {
    const held = await heldNow(writer, books.deps.clock.now());
    const messages = await writer.getMany('outbox', [...new Set(ids)]);
    const value: OutboxMessage[] = [];
    for (const message of messages) {
      if (!message) return refuse('NotFound', 'message-missing');
      const way = retryWay(message, { isSending: held.has(message.id) });
      if (!way.ok) return way;
      const fault = await whyNotAgain(writer, message);
      if (fault) return fault;
      const sendId = way.value === 'again' ? nextSendId(message.sendId) : message.sendId;
      value.push(writer.put('outbox', startedAnew(message, nowOf(books), sendId)));
    }
    return ok({
      value,
      subjects: subjectsOf(value),
      summary: { key: 'messages-retried', params: { count: value.length } },
    });
  });
  if (!retried.ok) return retried;
  await endRest(books, 'pause');
  books.deps.bell.ring();
  return retried;
}

/** The document was made void or the payment taken back since, or another message carries it already (O12). */
export async function whyNotAgain(writer: Writer, message: OutboxMessage): Promise<Result<never> | null> {
  const params = { no: message.no, name: message.subjectName, number: message.subjectName };
  if (message.subject.kind === 'invoice') {
    const invoice = await writer.get('invoices', message.subject.id);
    if (invoice?.voided) return refuse('InvalidState', 'invoice-void', params);
  }
  if (message.kind === 'receipt' && (await isTakenBackSince(writer, message)))
    return refuse('InvalidState', 'receipt-taken-back', params);
  const twin = twinOf(message, await onTheirWay(writer, [message.subject.id]));
  return twin ? refuse('Conflict', 'message-on-its-way', { ...params, no: twin.no }) : null;
}

/** A receipt that was made afterwards says so itself. */
async function isTakenBackSince({ db }: Writer, { subject, queuedAt }: OutboxMessage): Promise<boolean> {
  const counter = await db.payments.where('corrects').equals(subject.id).first();
  return counter !== undefined && counter.recordedAt >= queuedAt;
}
