import type { MessageTrouble } from './message.ts';

/** Why a message waits for a person: each has its words in the `outbox` messages (a test says so). */
export const troubleReasons = [
  'key-refused',
  'key-revoked',
  'origin-refused',
  'sender-refused',
  'too-many-recipients',
  'too-large',
  'body-differs',
  'other-version-left',
  'relay-invalid',
  'not-a-relay',
  'tries-used-up',
  'refused-by-server',
  'some-refused',
  'maybe-delivered',
  'relay-forgot',
  'relay-changed',
  'file-damaged',
  'restored',
  'withdrawn-there',
] as const;

export type TroubleReason = (typeof troubleReasons)[number];

/** O5: the relay holds another version under the same id. */
export const OTHER_VERSION = 'body-differs' satisfies TroubleReason;

export const troubleOf = (reason: TroubleReason, code: number | null = null, said = ''): MessageTrouble => ({
  reason,
  code,
  said,
});

/** Troubles of the key: what they hold goes on by itself once the relay takes the key. */
export const keyTroubles: readonly string[] = [
  'key-refused',
  'key-revoked',
  'origin-refused',
] satisfies TroubleReason[];
