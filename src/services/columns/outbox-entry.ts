import type { OutboxMessage } from '@domain/outbox/message.ts';
import { fold } from '@domain/texts/search.ts';

/** What the list and the counts need of a message: not its text and its files. */
export interface OutboxEntry extends Pick<
  OutboxMessage,
  'id' | 'no' | 'state' | 'nextAt' | 'notBefore' | 'queuedAt'
> {
  subjectId: string;
  tries: number;
  needsYou: boolean;
  /** Accepted at the very first try of the relay, handed over at the first try of the device. */
  isFirstTry: boolean;
  text: string;
}

export function outboxEntry(message: OutboxMessage): OutboxEntry {
  const { id, no, state, nextAt, notBefore, queuedAt, subject, tries, trouble, attempts } = message;
  const boxes = [...message.to, ...message.cc].map(({ name, address }) => `${name}\n${address}`);
  const refused = message.state === 'refused' || message.state === 'unknown';
  return {
    id,
    no,
    state,
    nextAt,
    notBefore,
    queuedAt,
    subjectId: subject.id,
    tries,
    needsYou: trouble !== null || refused,
    isFirstTry: state === 'accepted' && !attempts.some(({ outcome }) => outcome === 'deferred'),
    text: fold([no, message.subjectName, message.recipientName, message.subjectLine, ...boxes].join('\n')),
  };
}
