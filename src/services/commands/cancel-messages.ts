import { cancelled, takeBackWay } from '@domain/outbox/transitions.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { nowOf, type Books } from '../books.ts';
import { freeAbandoned } from '../outbox/free-abandoned.ts';
import { faultSince, heldBack } from '../outbox/held-back.ts';
import { heldNow } from '../outbox/leases.ts';
import { subjectsOf } from '../outbox/record-answer.ts';
import { committed } from '../outbox/sending.ts';

/**
 * What is still here goes at once, all of it or none; then what may be at the relay, one after the other. The first that
 * is not given back is told: those before it are cancelled.
 */
export async function cancelMessages(books: Books, ids: readonly string[]): Promise<Result<OutboxMessage[]>> {
  if (ids.length === 0) return refuse('ValidationError', 'nothing-selected', {}, 'ids');
  const freed = await freeAbandoned(books, false);
  if (!freed.ok) return freed;
  const here = await cancelHere(books, [...new Set(ids)]);
  if (!here.ok) return here;
  const { done, away } = here.value;
  for (const id of away) {
    const one = await heldBack(books, id, (seen) => cancelOne(books, seen));
    if (!one.ok) return one;
    done.push(one.value);
  }
  return ok(done);
}

type Halves = { done: OutboxMessage[]; away: string[] };

function cancelHere(books: Books, ids: readonly string[]): Promise<Result<Halves>> {
  return committed(books, 'cancel-messages', async (writer) => {
    const value: Halves = { done: [], away: [] };
    const held = await heldNow(writer, books.deps.clock.now());
    for (const message of await writer.getMany('outbox', ids)) {
      if (!message) return refuse('NotFound', 'message-missing');
      const way = takeBackWay(message, { isSending: held.has(message.id) });
      if (!way.ok) return way;
      if (way.value === 'here') value.done.push(staged(books, writer, message));
      else value.away.push(message.id);
    }
    return ok({
      value,
      subjects: subjectsOf(value.done),
      summary: { key: 'messages-cancelled', params: { count: value.done.length } },
    });
  });
}

function cancelOne(books: Books, seen: OutboxMessage): Promise<Result<OutboxMessage>> {
  return committed(books, 'cancel-messages', async (writer) => {
    const message = await writer.get('outbox', seen.id);
    if (!message) return refuse('NotFound', 'message-missing');
    const fault = faultSince(seen, message);
    if (fault) return fault;
    return ok({
      value: staged(books, writer, message),
      subjects: subjectsOf([message]),
      summary: { key: 'messages-cancelled', params: { count: 1 } },
    });
  });
}

const staged = (books: Books, writer: Writer, message: OutboxMessage): OutboxMessage =>
  writer.put('outbox', cancelled(message, nowOf(books)));
