import type { RelayAttempt } from '../../contract/message.ts';
import type { Config } from '../config.ts';
import type { Ending, TakenMessage } from '../store/store.ts';
import type { Handover } from './carrier.ts';

const SPREAD = 0.2;

/** Doubled each time up to the longest, and a fifth earlier or later, so that not all come back at once. */
export function backOff(tries: number, { first, longest }: Config['retry'], random = Math.random()): number {
  const wait = Math.min(longest, first * 2 ** Math.min(tries, 30));
  return Math.round(wait * (1 - SPREAD + 2 * SPREAD * random));
}

/** What so many tries have waited by plan, the wait before the next one with them. */
function plannedFor(tries: number, { first, longest }: Config['retry']): number {
  const doublings = Math.max(0, Math.ceil(Math.log2(longest / first)));
  const doubled = Array.from({ length: Math.min(tries + 1, doublings) }, (_, at) => first * 2 ** at);
  const others = Math.max(0, tries + 1 - doublings);
  return doubled.reduce((sum, wait) => sum + wait, 0) + others * longest;
}

/**
 * RL12: how long a mail has been tried, for giving it up. The clock may have been set since the first try: what it says
 * counts for at most twice and at least half of what its tries have waited by plan.
 */
function triedFor({ tries, dueSince }: TakenMessage, due: number, retry: Config['retry']): number {
  const planned = plannedFor(tries, retry);
  return Math.min(Math.max(due - dueSince, planned / 2), planned * 2);
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
  now: number,
  retry: Config['retry'],
): Ending {
  const { kind, code, reason } = handover;
  const attempt: RelayAttempt = { at: new Date(now).toISOString(), outcome: outcomes[kind], code, reason };
  const refused = 'refused' in handover ? handover.refused : [];
  const again =
    kind === 'sent'
      ? handover.deferred
      : kind === 'deferred'
        ? message.recipients.filter((address) => !refused.includes(address))
        : [];
  const isServed = message.wasServed || kind === 'sent';
  const due = now + backOff(message.tries, retry);
  if (again.length > 0 && triedFor(message, due, retry) < retry.giveUpAfter)
    return { stand: 'waiting', attempt, dueAt: due, recipients: again, refusedRecipients: refused };
  if (kind !== 'deferred') {
    const stand = isServed && kind === 'refused' ? 'accepted' : ended[kind];
    const left = kind === 'refused' && isServed ? message.recipients : again;
    return { stand, attempt, dueAt: null, recipients: [], refusedRecipients: [...refused, ...left] };
  }
  const givenUp = { ...attempt, reason: `Given up after ${attempt.reason}` };
  return {
    stand: isServed ? 'accepted' : 'refused',
    attempt: { ...givenUp, outcome: 'refused' },
    dueAt: null,
    recipients: [],
    refusedRecipients: isServed ? message.recipients : refused,
  };
}
