import { ok, refuse, type Result } from '../result.ts';
import type { Instant } from '../dates/plain-date.ts';
import { OTHER_VERSION, troubleOf } from './trouble.ts';
import { NEVER, type MessageState, type MessageTrouble, type OutboxMessage } from './message.ts';

/** Someone may hold it this moment, at the relay it may be: what a person may do depends on both. */
export interface Hold {
  isSending: boolean;
}

/** O6: it is there, or the answer of a try under this id was lost. */
export const mayBeAtRelay = ({ state, isExposed }: Pick<OutboxMessage, 'state' | 'isExposed'>): boolean =>
  state === 'at-relay' || (state === 'waiting' && isExposed);

/** It is certain that the relay had it, or another version under its id. */
export const wasAtRelay = ({ state, trouble }: Pick<OutboxMessage, 'state' | 'trouble'>): boolean =>
  state === 'at-relay' || (state === 'waiting' && trouble?.reason === OTHER_VERSION);

const paramsOf = ({ no, subjectName }: Pick<OutboxMessage, 'no' | 'subjectName'>) => ({
  no,
  name: subjectName,
});

const endings: Record<string, string> = {
  accepted: 'message-accepted',
  'by-hand': 'message-by-hand',
  cancelled: 'message-cancelled',
  'at-relay': 'message-at-relay',
};

const ended = (message: OutboxMessage): Result<never> =>
  refuse('InvalidState', endings[message.state] ?? 'message-accepted', paramsOf(message));

const sending = (message: OutboxMessage): Result<never> =>
  refuse('InvalidState', 'message-sending', paramsOf(message));

/** A person withdrew it, and knows. */
const isWithdrawn = ({ state, trouble }: OutboxMessage): boolean => state === 'cancelled' && trouble === null;

type Way = 'here' | 'ask-relay';

/**
 * O6, O7: whether it can be cancelled or changed, and whether the relay must give it back first. An unknown one may
 * have arrived; what is changed then is another mail, sent knowingly.
 */
export function takeBackWay(message: OutboxMessage, { isSending }: Hold): Result<Way> {
  if (['accepted', 'by-hand'].includes(message.state) || isWithdrawn(message)) return ended(message);
  if (isSending) return sending(message);
  return ok(mayBeAtRelay(message) ? 'ask-relay' : 'here');
}

/** O5, O7: `again` goes under a new id, `now` under the same. */
export function retryWay(message: OutboxMessage, { isSending }: Hold): Result<'now' | 'again'> {
  if (['accepted', 'by-hand', 'at-relay'].includes(message.state)) return ended(message);
  if (isSending) return sending(message);
  // Corrected, it asks the other version back first; as it is, the relay would send it too once it forgot the other.
  if (message.state === 'waiting' && message.trouble?.reason === OTHER_VERSION)
    return refuse('InvalidState', 'message-other-version', paramsOf(message));
  return ok(message.state === 'waiting' ? 'now' : 'again');
}

/** O16: the mail server took it, but not for everybody, and nobody has seen to that. */
export const isForSome = ({
  state,
  trouble,
}: Pick<OutboxMessage, 'trouble'> & { state: MessageState }): boolean =>
  state === 'accepted' && trouble !== null;

/** O16: whether those others got it is not certain: the answer to the last try for them was lost. */
export const isInDoubt = ({ attempts }: Pick<OutboxMessage, 'attempts'>): boolean =>
  attempts.at(-1)?.outcome === 'unknown' && attempts.some(({ outcome }) => outcome === 'accepted');

/** O7 */
export function settleFault(message: OutboxMessage): Result<never> | null {
  return message.state === 'unknown' || isForSome(message)
    ? null
    : refuse('InvalidState', 'message-not-unknown', paramsOf(message));
}

type Changed = Omit<OutboxMessage, 'rev'>;

export const cancelled = (message: OutboxMessage, at: Instant): Changed => ({
  ...message,
  state: 'cancelled',
  nextAt: at,
  trouble: null,
});

/** Its state begins anew; under a new id what the relay knows of it does not count any more. */
export const startedAnew = (message: OutboxMessage, at: Instant, sendId = message.sendId): Changed => ({
  ...message,
  sendId,
  state: 'waiting',
  nextAt: at,
  tries: 0,
  // Under the same id a lost answer stays lost.
  isExposed: sendId === message.sendId && message.isExposed,
  trouble: null,
  refusedRecipients: [],
});

export const inTrouble = (message: OutboxMessage, trouble: MessageTrouble): Changed => ({
  ...message,
  trouble,
  nextAt: message.state === 'waiting' ? NEVER : message.nextAt,
});

/** O11: books of yesterday do not know what has left since: the relay may have it. */
export function heldAfterRestore(message: OutboxMessage): Changed | null {
  if (message.state !== 'waiting') return null;
  return inTrouble({ ...message, isExposed: true }, troubleOf('restored'));
}
