import type { OutboxMessage } from '@domain/outbox/message.ts';
import type { Writer } from '@storage/journal/writer.ts';

type Known = Pick<OutboxMessage, 'id' | 'kind' | 'subject'>;

const sameDocument = (a: Known, b: Known): boolean => a.kind === b.kind && a.subject.id === b.subject.id;

/** O12: the messages that carry one of these records and have come to no end. */
export async function onTheirWay(writer: Writer, subjectIds: readonly string[]): Promise<OutboxMessage[]> {
  const ids = [...new Set(subjectIds)].filter((id) => id !== '');
  if (ids.length === 0) return [];
  // One request per record, all under way at once: a cursor would take a turn for each.
  const found = await Promise.all(ids.map((id) => writer.db.outbox.where('subject.id').equals(id).toArray()));
  return found.flat().filter(({ state }) => state === 'waiting' || state === 'at-relay');
}

export const twinOf = (message: Known, others: readonly OutboxMessage[]): OutboxMessage | undefined =>
  message.subject.id === ''
    ? undefined
    : others.find((other) => other.id !== message.id && sameDocument(other, message));
