import type { RelayAttempt } from '../../contract/message.ts';
import type { Config } from '../config.ts';
import type { Ending, Moment, TakenMessage } from '../store/store.ts';
import type { Answer, Handover } from './carrier.ts';

const SPREAD = 0.2;

/** Doubled each time up to the longest, and a fifth earlier or later, so that not all come back at once. */
export function backOff(tries: number, { first, longest }: Config['retry'], random = Math.random()): number {
  const wait = Math.min(longest, first * 2 ** Math.min(tries, 30));
  return Math.round(wait * (1 - SPREAD + 2 * SPREAD * random));
}

/**
 * How long a mail has been tried, for giving it up: as the clock says, which may have been set since, and so for at most
 * twice and at least as long as the relay has run since (RL12). While its server is away a mail is tried by those that
 * knock for it (RL10).
 */
export function triedFor(
  { dueSince, ranSince }: Pick<TakenMessage, 'dueSince' | 'ranSince'>,
  { now, ran }: Moment,
): number {
  const running = ran - ranSince;
  return Math.min(Math.max(now - dueSince, running), 2 * running);
}

/** No wait is longer. */
export const longestWait = ({ longest }: Config['retry']): number => Math.ceil(longest * (1 + SPREAD));

const outcomes = {
  sent: 'accepted',
  refused: 'refused',
  deferred: 'deferred',
  unknown: 'unknown',
} as const satisfies Record<Handover['kind'], RelayAttempt['outcome']>;

const ended = { sent: 'accepted', refused: 'refused', unknown: 'unknown' } as const;

/** What a handover makes of the message: its end, or the next try. */
export function endingOf(
  message: TakenMessage,
  handover: Handover,
  moment: Moment,
  retry: Config['retry'],
): Ending {
  const { kind, code, reason } = handover;
  const attempt: RelayAttempt = {
    at: new Date(moment.now).toISOString(),
    outcome: outcomes[kind],
    code,
    reason,
  };
  const refused = 'refused' in handover ? handover.refused : [];
  const again =
    kind === 'sent'
      ? handover.deferred
      : kind === 'deferred'
        ? message.recipients.filter((address) => !refused.includes(address))
        : [];
  const isServed = message.wasServed || kind === 'sent';
  const wait = backOff(message.tries, retry);
  const next = { now: moment.now + wait, ran: moment.ran + wait };
  if (again.length > 0 && triedFor(message, next) < retry.giveUpAfter)
    return { stand: 'waiting', attempt, dueAt: next.now, recipients: again, refusedRecipients: refused };
  if (kind !== 'deferred') {
    // Those that have got it must not get it again for the sake of the others, whatever became of these.
    const stand = isServed ? 'accepted' : ended[kind];
    const left = kind !== 'sent' && isServed ? message.recipients : again;
    return { stand, attempt, dueAt: null, recipients: [], refusedRecipients: [...refused, ...left] };
  }
  return givenUp(message, attempt, refused);
}

/** Its time is over: whoever has not got it will not. `refused` for good, those of its last try. */
function givenUp(
  { recipients, wasServed }: TakenMessage,
  attempt: RelayAttempt,
  refused: readonly string[] = [],
): Ending {
  return {
    stand: wasServed ? 'accepted' : 'refused',
    attempt: { ...attempt, outcome: 'refused', reason: `Given up after ${attempt.reason}` },
    dueAt: null,
    recipients: [],
    refusedRecipients: wasServed ? recipients : [...refused],
  };
}

/** RL4: it waited behind a server that is away, as another mail has just been told, until its time was over. */
export const overdueEnding = (message: TakenMessage, { code, reason }: Answer, { now }: Moment): Ending =>
  givenUp(message, { at: new Date(now).toISOString(), outcome: 'deferred', code, reason });
