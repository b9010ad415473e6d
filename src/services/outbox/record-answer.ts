import { waitAfter } from '@domain/outbox/back-off.ts';
import { troubleOf } from '@domain/outbox/trouble.ts';
import { inTrouble, wasAtRelay } from '@domain/outbox/transitions.ts';
import type { DeliveryAttempt, OutboxMessage } from '@domain/outbox/message.ts';
import type { RelayWord } from '@domain/outbox/relay-answer.ts';
import { takeWord } from '@domain/outbox/take-word.ts';
import type { Verdict } from '@domain/outbox/verdict.ts';
import { ok, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { nowOf } from '../signature.ts';
import { committed, type Sending } from './sending.ts';
import { byMail, noteDelivered } from './settle.ts';

type Changed = Omit<OutboxMessage, 'rev'>;

/** What the try gave, with the lease gone in the same transaction. A message that changed meanwhile stays as it is. */
export function recordAnswer(
  sending: Sending,
  sent: OutboxMessage,
  verdict: Verdict,
  relay: string,
): Promise<Result<void>> {
  const [isTaken, isLater] = [verdict.next === 'taken', verdict.next === 'later'];
  return committed(sending, 'deliver-outbox', async (writer) => {
    await writer.db.outboxLeases.delete(sent.id);
    const message = await writer.get('outbox', sent.id);
    if (message && message.sendId === sent.sendId && message.state === 'waiting') {
      const tried = { ...message, tries: message.tries + 1 };
      if (verdict.next === 'taken') await stageTaken(writer, tried, verdict.word, sending, relay);
      else writer.put('outbox', notTaken(tried, verdict, sending));
    }
    return ok({
      value: undefined,
      subjects: subjectsOf([sent]),
      summary: {
        key: isTaken ? 'message-handed' : isLater ? 'message-put-off' : 'message-needs-you',
        params: { no: sent.no },
      },
    });
  });
}

/** Several words of the relay about messages that it holds. Says how many came to their end. */
export function recordWords(
  sending: Sending,
  words: readonly { id: string; word: RelayWord }[],
  relay: string,
): Promise<Result<number>> {
  return committed(sending, 'settle-messages', async (writer) => {
    const messages = await writer.getMany(
      'outbox',
      words.map(({ id }) => id),
    );
    const changed: OutboxMessage[] = [];
    for (const [at, { word }] of words.entries()) {
      const message = messages[at];
      if (message && (await stageWord(writer, message, word, sending, relay))) changed.push(message);
    }
    const settled = words.filter(({ word }) => word.state !== 'at-relay').length;
    return ok({
      value: changed.length === 0 ? 0 : settled,
      subjects: subjectsOf(changed),
      summary: { key: 'messages-settled', params: { count: changed.length } },
    });
  });
}

/** A relay that was set up anew does not know what it sent: a person has to. */
export async function recordForgotten(sending: Sending, forgotten: readonly OutboxMessage[]): Promise<void> {
  if (forgotten.length === 0) return;
  await committed(sending, 'settle-messages', async (writer) => {
    const ids = forgotten.map(({ id }) => id);
    for (const [at, message] of (await writer.getMany('outbox', ids)).entries()) {
      if (message?.sendId !== forgotten[at]?.sendId || !message || !wasAtRelay(message)) continue;
      const nextAt = new Date(sending.deps.clock.now()).toISOString();
      const unknown: OutboxMessage = { ...message, state: 'unknown', nextAt };
      writer.put('outbox', inTrouble(unknown, troubleOf('relay-forgot')));
    }
    return ok({
      value: undefined,
      subjects: subjectsOf(forgotten),
      summary: { key: 'messages-settled', params: { count: forgotten.length } },
    });
  });
}

export const subjectsOf = (messages: readonly Pick<OutboxMessage, 'id' | 'subject'>[]) =>
  messages.flatMap(({ id, subject }) => [
    { kind: 'message' as const, id },
    ...(subject.id === '' ? [] : [subject]),
  ]);

async function stageTaken(
  writer: Writer,
  message: OutboxMessage,
  word: RelayWord,
  sending: Sending,
  relay: string,
): Promise<void> {
  const handed = attempt(sending, 'at-relay', 202, '');
  const withAttempt = { ...message, attempts: [...message.attempts, handed], isExposed: true };
  if (!(await stageWord(writer, withAttempt, word, sending, relay))) writer.put('outbox', withAttempt);
}

/** Also what hangs on it: an accepted one delivered its document. */
async function stageWord(
  writer: Writer,
  message: OutboxMessage,
  word: RelayWord,
  sending: Pick<Sending, 'deps'>,
  relay: string,
): Promise<boolean> {
  const taken = takeWord(message, word, { now: sending.deps.clock.now(), relay });
  if (!taken) return false;
  writer.put('outbox', taken);
  if (taken.state === 'accepted') await noteDelivered(writer, taken, nowOf(sending), byMail);
  return true;
}

function notTaken(
  message: OutboxMessage,
  verdict: Exclude<Verdict, { next: 'taken' }>,
  sending: Sending,
): Changed {
  const { code, said, reason } = verdict;
  const isForAPerson = verdict.next === 'person';
  const tried = {
    ...message,
    isExposed: message.isExposed || verdict.mayBeThere,
    attempts: [...message.attempts, attempt(sending, isForAPerson ? 'refused' : 'deferred', code, said)],
  };
  if (isForAPerson || message.tries >= verdict.most) return inTrouble(tried, troubleOf(reason, code, said));
  const { clock, random } = sending.deps;
  const wait = waitAfter(message.tries, random(), verdict.askedMs);
  return { ...tried, nextAt: new Date(clock.now() + wait).toISOString() };
}

const attempt = (
  sending: Sending,
  outcome: DeliveryAttempt['outcome'],
  code: number | null,
  reason: string,
): DeliveryAttempt => ({ at: nowOf(sending), by: 'device', outcome, code, reason });
