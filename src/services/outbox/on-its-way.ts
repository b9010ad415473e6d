import type { OutboxMessage } from '@domain/outbox/message.ts';
import type { Writer } from '@storage/journal/writer.ts';

type Known = Pick<OutboxMessage, 'id' | 'kind' | 'subject'>;

const sameDocument = (a: Known, b: Known): boolean => a.kind === b.kind && a.subject.id === b.subject.id;

/** O12: the messages that carry one of these records and have come to no end. */
export async function onTheirWay(writer: Writer, subjectIds: readonly string[]): Promise<OutboxMessage[]> {
  const ids = [...new Set(subjectIds)].filter((id) => id !== '');
  if (ids.length === 0) return [];
  const known = await writer.idsUnder('outbox', 'subject.id', ids);
  const found = known.length === 0 ? [] : await writer.db.outbox.bulkGet(known);
  return found.flatMap((message) =>
    message?.state === 'waiting' || message?.state === 'at-relay' ? [message] : [],
  );
}

export const twinOf = (message: Known, others: readonly OutboxMessage[]): OutboxMessage | undefined =>
  message.subject.id === ''
    ? undefined
    : others.find((other) => other.id !== message.id && sameDocument(other, message));
