import type { OutboxMessage } from '@domain/outbox/message.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import { markDelivered } from '../commands/mark-delivered.ts';
import type { MessageTarget, OutboxServices } from '../contracts/outbox.ts';
import { composeMessage } from '../mail/compose-message.ts';
import { makeEml, takeOutByHand } from '../mail/hand-out.ts';
import { doing } from './asking.ts';

/** Until there is an outbox, only the invoice knows that it was sent. */
async function recordByHand(books: Books, { kind, id }: MessageTarget): Promise<Result<OutboxMessage>> {
  if (kind === 'receipt' || kind === 'statement') return ok({} as OutboxMessage);
  const marked = await markDelivered(books, [id], 'by-hand');
  return marked.ok ? ok({} as OutboxMessage) : marked;
}

export const outboxServices = (
  books: Books,
): Pick<OutboxServices, 'compose' | 'eml' | 'takeOut' | 'recordByHand' | 'enqueue'> => ({
  compose: doing(books, composeMessage),
  eml: doing(books, makeEml),
  takeOut: doing(books, takeOutByHand),
  recordByHand: doing(books, recordByHand),
  enqueue: async () => refuse('Unsupported', 'mail-kind-not-yet'),
});
