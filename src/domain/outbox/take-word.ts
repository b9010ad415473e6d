import type { Instant } from '../dates/plain-date.ts';
import type { DeliveryAttempt, DeliveryReceipt, MessageTrouble, OutboxMessage } from './message.ts';
import type { RelayWord } from './relay-answer.ts';
import { OTHER_VERSION, troubleOf } from './trouble.ts';

/** The relay's own plans count up to here. */
const LATEST_ASK = 60 * 60_000;

type Taken = Omit<OutboxMessage, 'rev'>;

/** O10: what the message is after this word of the relay; null when it says nothing new. */
export function takeWord(
  message: OutboxMessage,
  word: RelayWord,
  context: { now: number; relay: string },
): Taken | null {
  if (word.id !== message.sendId || !isOpen(message, word)) return null;
  const at = new Date(context.now).toISOString();
  if (message.trouble?.reason === OTHER_VERSION) return otherVersion(message, word, at);
  const fresh = word.attempts.filter((attempt) => !isKnown(message, attempt));
  const receipt = receiptOf(message, word, at, context.relay);
  const nextAt = word.state === 'at-relay' ? nextAsk(message, word, context.now) : at;
  if (receipt === null && fresh.length === 0 && message.state === word.state) return null;
  return {
    ...message,
    state: word.state,
    nextAt,
    trouble: troubleIn(word),
    attempts: [...message.attempts, ...fresh.map((attempt) => ({ ...attempt, by: 'relay' as const }))],
    receipts: receipt ? [...message.receipts, receipt] : message.receipts,
    refusedRecipients: word.refusedRecipients,
  };
}

/** O5: the word is about another version. Once that one came to its end, a person has to decide about this one. */
function otherVersion(message: OutboxMessage, word: RelayWord, at: Instant): Taken | null {
  const { state, attempts } = word;
  if (state === 'at-relay' || state === 'cancelled') return null;
  if (state === 'refused') return { ...message, state, nextAt: at, trouble: troubleIn(word) };
  const last = attempts.at(-1);
  const trouble = troubleOf('other-version-left', last?.code ?? null, last?.reason ?? '');
  return { ...message, state: 'unknown', nextAt: at, trouble };
}

/** An end stays an end; only what was unknown may turn out to be something. */
const isOpen = ({ state }: OutboxMessage, word: RelayWord): boolean =>
  state === 'waiting' || state === 'at-relay' || (state === 'unknown' && word.state !== 'at-relay');

const isKnown = (message: OutboxMessage, attempt: RelayWord['attempts'][number]): boolean =>
  message.attempts.some(
    ({ by, at, outcome, code }: DeliveryAttempt) =>
      by === 'relay' && at === attempt.at && outcome === attempt.outcome && code === attempt.code,
  );

function receiptOf(
  message: OutboxMessage,
  { messageId, digest, anchor }: RelayWord,
  at: Instant,
  relay: string,
): DeliveryReceipt | null {
  const isKnownReceipt = message.receipts.some(
    (receipt) => receipt.messageId === messageId && receipt.digest === digest,
  );
  return isKnownReceipt ? null : { at, relay, messageId, digest, anchor };
}

/**
 * O9: a sealed one is not asked after before its time. Any other waits as long as the relay does, measured by the relay's
 * own clock: it may be set otherwise than ours.
 */
function nextAsk({ notBefore }: OutboxMessage, word: RelayWord, now: number): Instant {
  const sealedUntil = notBefore === null ? 0 : Date.parse(notBefore);
  if (sealedUntil > now) return new Date(sealedUntil).toISOString();
  const lastEvent = word.attempts.at(-1)?.at ?? word.receivedAt;
  const planned = word.nextTryAt === null ? 0 : Date.parse(word.nextTryAt) - Date.parse(lastEvent);
  return new Date(now + Math.min(Math.max(planned, 0), LATEST_ASK)).toISOString();
}

function troubleIn({ state, attempts, refusedRecipients }: RelayWord): MessageTrouble | null {
  // O16: it is delivered, and yet somebody who should have it has not.
  if (state === 'accepted' && refusedRecipients.length > 0) return troubleOf('some-refused');
  // Withdrawn there by nobody of these books, or in a change that was not stored: it leaves no more, and somebody must know.
  if (state === 'cancelled') return troubleOf('withdrawn-there');
  if (state !== 'refused' && state !== 'unknown') return null;
  const last = attempts.at(-1);
  const reason = state === 'refused' ? 'refused-by-server' : 'maybe-delivered';
  return troubleOf(reason, last?.code ?? null, last?.reason ?? '');
}
