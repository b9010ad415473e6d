import { isForSome } from '@domain/outbox/transitions.ts';
import { OTHER_VERSION } from '@domain/outbox/trouble.ts';
import type { OutboxRow } from '@services/services.ts';
import type { Sign } from '@ui/signs/status-sign.tsx';

/** What the badge of a message says: its state, told apart where a person must know more. */
export type ShownState =
  | 'waiting'
  | 'again'
  | 'sending'
  | 'at-relay'
  | 'accepted'
  | 'refused'
  | 'stuck'
  | 'unknown'
  | 'for-some'
  | 'cancelled'
  | 'by-hand';

export const signOf: Record<ShownState, Sign> = {
  waiting: 'issued',
  again: 'partly',
  sending: 'issued',
  'at-relay': 'issued',
  accepted: 'paid',
  refused: 'overdue',
  stuck: 'overdue',
  unknown: 'overdue',
  'for-some': 'partly',
  cancelled: 'void',
  'by-hand': 'paid',
};

/** What its state is told from. */
export type MessageStanding = Pick<OutboxRow, 'state' | 'trouble' | 'tries' | 'attempts'>;

/** The last try was put off: another one is to come. */
const isDeferred = ({ attempts }: MessageStanding): boolean => attempts.at(-1)?.outcome === 'deferred';

export function shownState(row: MessageStanding): ShownState {
  if (row.state === 'waiting') {
    if (row.trouble) return 'stuck';
    return row.tries > 0 ? 'again' : 'waiting';
  }
  if (row.state === 'cancelled' && row.trouble) return 'stuck';
  if (isForSome(row)) return 'for-some';
  return row.state === 'at-relay' && isDeferred(row) ? 'again' : row.state;
}

/** A person must do something about it. */
export const needsYou = (row: MessageStanding): boolean =>
  ['refused', 'stuck', 'unknown', 'for-some'].includes(shownState(row));

/** It can be taken back before it leaves for good. */
export const canWithdraw = ({ state, trouble }: Pick<OutboxRow, 'state' | 'trouble'>): boolean =>
  ['waiting', 'at-relay', 'refused', 'unknown'].includes(state) ||
  (state === 'cancelled' && trouble !== null);

/**
 * Withdrawing it can be undone: it waited, or came back from the relay, and nobody has it. Any other is sent again only
 * knowingly.
 */
export const canUndoWithdrawal = ({ state, trouble }: Pick<OutboxRow, 'state' | 'trouble'>): boolean =>
  trouble === null && (state === 'waiting' || state === 'at-relay');

/** It can be tried at once, or sent again knowingly. */
export const canRetry = ({ state, trouble }: Pick<OutboxRow, 'state' | 'trouble'>): boolean =>
  ['waiting', 'refused', 'unknown', 'cancelled'].includes(state) &&
  (state !== 'waiting' || trouble?.reason !== OTHER_VERSION);

/** The same for many at a press; one that may have arrived is decided on alone. */
export const canRetryTogether = (row: Pick<OutboxRow, 'state' | 'trouble'>): boolean =>
  row.state !== 'unknown' && canRetry(row);

/** What the row's one act is. */
export type RowAct = 'withdraw' | 'tryNow' | 'correct' | 'look';

/** Troubles that a look at the message explains and its own text does not mend. */
const notByCorrecting = new Set([
  'key-refused',
  'key-revoked',
  'origin-refused',
  'not-a-relay',
  'tries-used-up',
  'restored',
  'withdrawn-there',
  'other-version-left',
  'maybe-delivered',
  'relay-forgot',
  'relay-changed',
  'file-damaged',
]);

export function rowAct(row: MessageStanding): RowAct {
  switch (shownState(row)) {
    case 'waiting':
    case 'at-relay':
      return 'withdraw';
    case 'again':
      return row.state === 'waiting' ? 'tryNow' : 'withdraw';
    case 'refused':
      return 'correct';
    case 'stuck':
      return row.trouble && notByCorrecting.has(row.trouble.reason) ? 'look' : 'correct';
    default:
      return 'look';
  }
}
