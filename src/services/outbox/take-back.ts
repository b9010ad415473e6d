import { wasAtRelay } from '@domain/outbox/transitions.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import type { RelayWord } from '@domain/outbox/relay-answer.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { relayAccess } from './access.ts';
import { recordForgotten, recordWords } from './record-answer.ts';
import type { Sending } from './sending.ts';

/** O6: asks the relay to give a message back. Ok when it is certain that it will not leave from there. */
export async function takeBack(sending: Sending, message: OutboxMessage): Promise<Result<void>> {
  const params = { no: message.no, name: message.subjectName };
  const access = await relayAccess(sending);
  if (!access) return refuse('InvalidState', 'message-relay-missing', params);
  const answer = await sending.deps.relay.recall(access, message.sendId);
  if (answer.kind === 'answered') {
    if (answer.value.state === 'cancelled') return ok(undefined);
    await takeItsWord(sending, message, answer.value, access.url);
    return refuse('InvalidState', 'message-too-late', params);
  }
  if (answer.kind !== 'error' || !['not-found', 'too-late'].includes(answer.code)) {
    return refuse('InvalidState', 'message-relay-unreachable', params);
  }
  // A server in front says `not-found` as well when there is no relay behind it: only the relay lists messages. What it
  // was asked to give back and has not, it does not send when it comes later.
  const asked = await sending.deps.relay.ask(access, [message.sendId]);
  if (asked.kind !== 'answered') return refuse('InvalidState', 'message-relay-unreachable', params);
  const [word] = asked.value;
  if (!word && wasAtRelay(message)) {
    await recordForgotten(sending, [message]);
    return refuse('InvalidState', 'message-relay-forgot', params);
  }
  if (word?.state === 'cancelled') return ok(undefined);
  // A relay of before does not remember what it was asked to give back: it would still send what comes late.
  if (!word)
    return answer.isWithdrawn ? ok(undefined) : refuse('InvalidState', 'message-relay-older', params);
  await takeItsWord(sending, message, word, access.url);
  return refuse('InvalidState', 'message-too-late', params);
}

const takeItsWord = (sending: Sending, { id }: OutboxMessage, word: RelayWord, relay: string) =>
  recordWords(sending, [{ id, word }], relay);
