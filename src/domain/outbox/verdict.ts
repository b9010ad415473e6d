import type { RelayAnswer, RelayWord } from './relay-answer.ts';
import { keyTroubles, OTHER_VERSION, type TroubleReason } from './trouble.ts';

/** What an answer to a message means for it and for those behind it. */
export type Verdict =
  | { next: 'taken'; word: RelayWord }
  | {
      next: 'later';
      code: number | null;
      said: string;
      askedMs: number | null;
      /** The relay itself is in trouble: it is left in peace, the others are not tried either. */
      isRelayDown: boolean;
      /** The relay may have it all the same. */
      mayBeThere: boolean;
      /** After so many tries a person is asked, with this reason. */
      most: number;
      reason: TroubleReason;
    }
  | {
      next: 'person';
      reason: TroubleReason;
      code: number | null;
      said: string;
      isKeyRefused: boolean;
      /** The relay holds something under this id. */
      mayBeThere: boolean;
    };

type Cap = Pick<Extract<Verdict, { next: 'later' }>, 'most' | 'reason'>;

const cap = (most: number, reason: TroubleReason): Cap => ({ most, reason });
const triesUsedUp = cap(50, 'tries-used-up');
const noRelay = cap(12, 'not-a-relay');

/** Errors of the contract that only a person can mend, by the key of `outbox` messages that says it. */
const forAPerson: Record<string, TroubleReason> = {
  'key-missing': 'key-refused',
  'key-unknown': 'key-refused',
  'key-revoked': 'key-revoked',
  'origin-refused': 'origin-refused',
  'sender-refused': 'sender-refused',
  'too-many-recipients': 'too-many-recipients',
  'too-large': 'too-large',
  'body-differs': 'body-differs',
  invalid: 'relay-invalid',
};

/** The same by status, from a proxy in front of the relay that has no words of the contract. */
const statusForAPerson: Record<number, TroubleReason> = {
  401: 'key-refused',
  403: 'key-refused',
  413: 'too-large',
};

const isOfARelay = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** O3, O4 */
export function verdictOn(answer: RelayAnswer<RelayWord>): Verdict {
  if (answer.kind === 'answered') return { next: 'taken', word: answer.value };
  if (answer.kind === 'no-answer') return later(null, answer.said, null, true);
  if (answer.kind === 'garbage') return ofAStranger(answer.status, answer.said);
  const { status, code, said, retryAfterMs } = answer;
  const reason = forAPerson[code] ?? statusForAPerson[status];
  if (reason !== undefined) {
    const isKeyRefused = keyTroubles.includes(reason);
    return { next: 'person', reason, code: status, said, isKeyRefused, mayBeThere: reason === OTHER_VERSION };
  }
  if (!isOfARelay(status)) return ofAStranger(status, said);
  // One message that the relay trips over must not hold the others up.
  return later(status, said, retryAfterMs, status === 429 || status === 503 || status === 408);
}

const later = (code: number | null, said: string, askedMs: number | null, isRelayDown: boolean): Verdict => ({
  next: 'later',
  code,
  said,
  askedMs,
  isRelayDown,
  mayBeThere: code !== 429,
  ...triesUsedUp,
});

const ofAStranger = (code: number, said: string): Verdict => ({
  next: 'later',
  code,
  said,
  askedMs: null,
  isRelayDown: true,
  // A portal may stand in for the answer of a relay that did take it.
  mayBeThere: code < 400,
  ...noRelay,
});
