import { isForSome, settleFault } from '@domain/outbox/transitions.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { nowOf, type Books } from '../books.ts';
import { subjectsOf } from '../outbox/record-answer.ts';
import { committed } from '../outbox/sending.ts';
import { byMail, noteDelivered } from '../outbox/settle.ts';

/** A person knows that it arrived: as good as the mail server's word. O16: or it is enough that some have it. */
export function settleUnknown(books: Books, id: string): Promise<Result<OutboxMessage>> {
  return committed(books, 'settle-unknown', async (writer) => {
    const message = await writer.get('outbox', id);
    if (!message) return refuse('NotFound', 'message-missing');
    const fault = settleFault(message);
    if (fault) return fault;
    const at = isForSome(message) ? message.nextAt : nowOf(books);
    // One that some got is noted as delivered already.
    if (!isForSome(message)) await noteDelivered(writer, message, at, byMail);
    return ok({
      value: writer.put('outbox', { ...message, state: 'accepted', nextAt: at, trouble: null }),
      subjects: subjectsOf([message]),
      summary: { key: 'message-settled-by-hand', params: { no: message.no } },
    });
  });
}
