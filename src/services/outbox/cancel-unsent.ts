import { packOf } from '@domain/countries/registry.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { cancelled, mayBeAtRelay } from '@domain/outbox/transitions.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import type { Company } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { nowOf, type Books } from '../books.ts';
import { heldOrLeft } from './leases.ts';

/**
 * B14: what still waits with a document that is made void does not leave any more, in the same transaction. What may
 * be at the relay or with its reader already stands in the way: it is cancelled or settled first.
 */
export async function cancelUnsent(
  books: Books,
  writer: Writer,
  invoices: readonly Invoice[],
  company: Company,
): Promise<Result<OutboxMessage[]>> {
  return cancelAll(
    books,
    writer,
    invoices.map(({ id }) => id),
    {
      onItsWay: 'void-message-on-its-way',
      ...(packOf(company.country).voidOnlyUndelivered && { unknown: 'void-message-unknown' }),
    },
  );
}

/** B12: the same with the receipt of a payment that is taken back. */
export const cancelReceipts = (
  books: Books,
  writer: Writer,
  paymentId: string,
): Promise<Result<OutboxMessage[]>> =>
  cancelAll(books, writer, [paymentId], { onItsWay: 'receipt-on-its-way' });

interface Hindrances {
  onItsWay: string;
  unknown?: string;
}

async function cancelAll(
  books: Books,
  writer: Writer,
  subjectIds: readonly string[],
  { onItsWay, unknown }: Hindrances,
): Promise<Result<OutboxMessage[]>> {
  const messages = await writer.db.outbox.where('subject.id').anyOf(subjectIds).toArray();
  const held = await heldOrLeft(writer, books.deps.clock.now());
  const done: OutboxMessage[] = [];
  for (const message of messages) {
    const params = { no: message.no, number: message.subjectName };
    if (message.state === 'unknown' && unknown !== undefined) return refuse('InvalidState', unknown, params);
    if (mayBeAtRelay(message) || held.has(message.id)) return refuse('InvalidState', onItsWay, params);
    const isToldOf = message.state === 'cancelled' && message.trouble !== null;
    if (message.state === 'waiting' || isToldOf)
      done.push(writer.put('outbox', cancelled(message, nowOf(books))));
  }
  return ok(done);
}
