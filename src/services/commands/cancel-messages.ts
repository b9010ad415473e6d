import { cancelled } from '@domain/outbox/transitions.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { nowOf, type Books } from '../books.ts';
import { heldBack } from '../outbox/held-back.ts';
import { subjectsOf } from '../outbox/record-answer.ts';
import { committed } from '../outbox/sending.ts';

/** One after the other; the first that cannot be cancelled is told, those before it are cancelled. */
export async function cancelMessages(books: Books, ids: readonly string[]): Promise<Result<OutboxMessage[]>> {
  if (ids.length === 0) return refuse('ValidationError', 'nothing-selected', {}, 'ids');
  const done: OutboxMessage[] = [];
  for (const id of new Set(ids)) {
    const one = await heldBack(books, id, () => cancelOne(books, id));
    if (!one.ok) return one;
    done.push(one.value);
  }
  return ok(done);
}

function cancelOne(books: Books, id: string): Promise<Result<OutboxMessage>> {
  return committed(books, 'cancel-messages', async (writer) => {
    const message = await writer.get('outbox', id);
    if (!message) return refuse('NotFound', 'message-missing');
    return ok({
      value: writer.put('outbox', cancelled(message, nowOf(books))),
      subjects: subjectsOf([message]),
      summary: { key: 'message-cancelled', params: { no: message.no } },
    });
  });
}
