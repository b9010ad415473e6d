import type { Delivery, Invoice } from '@domain/invoicing/invoice.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';
import { subjectsOf } from '../outbox/record-answer.ts';

/** A document, and when it was marked as sent. */
interface MarkedAsSent {
  id: string;
  at: string;
}

const without = (invoice: Invoice, isTakenBack: (delivery: Delivery) => boolean): Invoice => ({
  ...invoice,
  deliveries: invoice.deliveries.filter((delivery) => !isTakenBack(delivery)),
});

/** F6: documents that were marked as sent were not; what was noted of mails stays. */
export function undoDelivered(books: Books, marked: readonly MarkedAsSent[]): Promise<Result<Invoice[]>> {
  return commit(books.db, sign(books, 'undo-delivered'), async (writer) => {
    const invoices = await writer.getMany(
      'invoices',
      marked.map(({ id }) => id),
    );
    const value: Invoice[] = [];
    for (const [index, invoice] of invoices.entries()) {
      if (!invoice) return refuse('NotFound', 'invoice-missing');
      const isMark = ({ at, messageId }: Delivery) => at === marked[index]?.at && messageId === undefined;
      if (invoice.deliveries.some(isMark)) value.push(writer.put('invoices', without(invoice, isMark)));
    }
    return ok({
      value,
      subjects: value.map(({ id }) => ({ kind: 'invoice', id })),
      summary: { key: 'documents-not-delivered', params: { count: value.length } },
    });
  });
}

/** F6: the note that something was sent by hand goes. Which files left stays in the archive. */
export function undoByHand(books: Books, id: string): Promise<Result<OutboxMessage>> {
  return commit(books.db, sign(books, 'undo-by-hand'), async (writer) => {
    const message = await writer.get('outbox', id);
    if (message?.state !== 'by-hand') return refuse('NotFound', 'message-missing');
    writer.remove('outbox', id);
    const { subject, no } = message;
    const invoice = subject.kind === 'invoice' ? await writer.get('invoices', subject.id) : undefined;
    if (invoice)
      writer.put(
        'invoices',
        without(invoice, ({ messageId }) => messageId === id),
      );
    return ok({
      value: message,
      subjects: subjectsOf([message]),
      summary: { key: 'message-not-by-hand', params: { no } },
    });
  });
}
