import type { OutboxMessage } from '@domain/outbox/message.ts';
import type { Writer } from '@storage/journal/writer.ts';

/** What tells one document to one reader from another. */
export type Known = Pick<
  OutboxMessage,
  'id' | 'kind' | 'subject' | 'subjectName' | 'managerId' | 'statement'
>;

/**
 * One document to one reader: a report goes to each manager for himself, a customer has a statement for each period and
 * currency (of an older mail only the period is known).
 */
const sameDocument = (a: Known, b: Known): boolean =>
  a.kind === b.kind &&
  a.subject.id === b.subject.id &&
  a.managerId === b.managerId &&
  (a.kind !== 'statement' || a.subjectName === b.subjectName) &&
  (!a.statement || !b.statement || a.statement.currency === b.statement.currency);

/** Every message that carries one of these records, whatever became of it, and as the writer has changed it so far. */
export async function messagesWith(writer: Writer, subjectIds: readonly string[]): Promise<OutboxMessage[]> {
  const ids = [...new Set(subjectIds)].filter((id) => id !== '');
  if (ids.length === 0) return [];
  const known = await writer.idsUnder('outbox', 'subject.id', ids);
  const found = known.length === 0 ? [] : await writer.getMany('outbox', known);
  return found.flatMap((message) => message ?? []);
}

/** O12: it has come to no end. */
export const isOnItsWay = ({ state }: Pick<OutboxMessage, 'state'>): boolean =>
  state === 'waiting' || state === 'at-relay';

export const onTheirWay = async (writer: Writer, subjectIds: readonly string[]): Promise<OutboxMessage[]> =>
  (await messagesWith(writer, subjectIds)).filter(isOnItsWay);

export const twinOf = <T extends Known>(message: Known, others: readonly T[]): T | undefined =>
  message.subject.id === ''
    ? undefined
    : others.find((other) => other.id !== message.id && sameDocument(other, message));
