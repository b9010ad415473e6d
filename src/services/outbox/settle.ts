import type { Departure } from '@domain/archive/archive.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import type { Delivery } from '@domain/invoicing/invoice.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { stageDepartures } from '../archive/leaving-files.ts';

/** The document reached somebody: the invoice and the archive know it in the transaction that says so (B13, L5). */
export async function noteDelivered(
  writer: Writer,
  message: Pick<OutboxMessage, 'id' | 'subject' | 'files'>,
  at: string,
  how: { delivery: Delivery['how']; departure: Departure | null },
): Promise<void> {
  const facts = message.files.map(({ fileName, sha256, size }) => ({
    subject: message.subject,
    fileName,
    sha256,
    size,
  }));
  if (message.subject.id !== '' && facts.length > 0) {
    await stageDepartures(writer, facts, how.departure === null ? null : { at, how: how.departure });
  }
  if (message.subject.kind !== 'invoice') return;
  const invoice = await writer.get('invoices', message.subject.id);
  if (!invoice || invoice.number === null) return;
  if (invoice.deliveries.some(({ messageId }) => messageId === message.id)) return;
  const delivery = { at, how: how.delivery, messageId: message.id };
  writer.put('invoices', { ...invoice, deliveries: [...invoice.deliveries, delivery] });
}

export const byMail = { delivery: 'mail', departure: 'mailed' } as const;
