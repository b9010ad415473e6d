import type { RelayAnchor, RelayAttempt, RelayReceipt } from '../../contract/message.ts';

/** Where a message stands here. `waiting` and `sending` are both `at-relay` to the outside. */
export type Stand = 'waiting' | 'sending' | 'accepted' | 'refused' | 'unknown' | 'cancelled';

/** A message as it was taken in: everything that is decided before it is stored. */
export interface NewMessage {
  id: string;
  keyId: string;
  digest: string;
  messageId: string;
  anchor: RelayAnchor | null;
  receivedAt: string;
  /** Instant of the first try, milliseconds since 1970. */
  dueAt: number;
  from: string;
  recipients: string[];
  /** The whole mail as it goes over the wire, RFC 5322. */
  raw: Buffer;
}

/** A message that a sender took up. Its content is read when the mail server asks for it, not before. */
export interface TakenMessage {
  id: string;
  keyId: string;
  messageId: string;
  from: string;
  /** Recipients that no server answered for yet. */
  recipients: string[];
  /** When it was first to be tried, milliseconds since 1970. */
  dueSince: number;
  /** How long the relay had run when it was first seen to be due. */
  ranSince: number;
  tries: number;
  /** Some of its recipients were served already. */
  wasServed: boolean;
}

/** Two clocks, milliseconds: one may be set, the other stands still while the relay does not run. */
export interface Moment {
  /** Since 1970. */
  now: number;
  /** That the relay has run, over all its runs. */
  ran: number;
}

/** How one try ended. */
export interface Ending {
  stand: Stand;
  attempt: RelayAttempt;
  /** Of `waiting`: when it is tried again, milliseconds since 1970. */
  dueAt: number | null;
  /** Recipients that still wait for an answer; empty = none. */
  recipients: string[];
  refusedRecipients: string[];
}

export interface StoredKey {
  keyId: string;
  /** SHA-256 of the secret. */
  hash: Buffer;
  deviceName: string;
  /** Empty = those of the configuration. */
  senders: string[];
  createdAt: string;
  usedAt: string | null;
  revokedAt: string | null;
}

export interface Counts {
  /** How many messages stand where. */
  stands: Record<Stand, number>;
  /** Milliseconds since 1970 of the longest waiting that is due; null = none. */
  oldestDueAt: number | null;
}

export interface CaughtMail {
  id: string;
  caughtAt: string;
  from: string;
  recipients: string[];
  raw: Buffer;
}

/**
 * Everything that outlives the process. SQLite stands behind it (`sqlite/`); on more than one machine it becomes
 * PostgreSQL. What answers for a mail has reached the disk when it resolves;
 * a noted end has not: a power cut there leaves it `unknown`, which is true.
 */
export interface Store {
  /**
   * Stores a message; `known` when its id is there already, whatever its body. One that was withdrawn before it came is
   * `known` from then on: cancelled, and its content is not stored.
   */
  add(message: NewMessage): Promise<'added' | 'known'>;
  /** Resolves when everything that was stored before has reached the disk. */
  lasting(): Promise<void>;
  /** By id alone: a device that was paired anew asks with another key about what it sent with the old one. */
  receipt(id: string): Promise<RelayReceipt | undefined>;
  receipts(ids: readonly string[]): Promise<RelayReceipt[]>;
  /**
   * Takes it back while no sender has it and none of its recipients was served. What was not found is withdrawn all the
   * same: a request that was cut off may bring it later.
   */
  cancel(id: string): Promise<'cancelled' | 'too-late' | 'not-found'>;

  /** Takes up what is due, fairly by key, at most `most`. */
  take(moment: Moment, most: number): Promise<TakenMessage[]>;
  /** RL4: takes up what has been due for so long, to be given up; those that wait for their turn as well. */
  takeOverdue(moment: Moment, giveUpAfter: number, most: number): Promise<TakenMessage[]>;
  /** How long the relay had run when something was last taken up. */
  ran(): Promise<number>;
  /** When the next one is due, milliseconds since 1970; null = none waits. */
  nextDueAt(): Promise<number | null>;
  /** RL12: the clock was set back: what is due later than any wait from now, and is not sealed, is due now. */
  clockSetBack(now: number, longestWait: number): Promise<void>;
  content(id: string): Promise<Buffer | undefined>;
  /** Notes that its content is about to be handed over: from here on a crash makes it `unknown`. */
  handingOver(id: string): Promise<void>;
  /** Notes how a try ended; content goes with the last one. */
  end(id: string, ending: Ending): Promise<void>;
  /** Puts right what a crash left in `sending`. Says how many wait again and how many are `unknown`. */
  recover(at: string): Promise<{ waiting: number; unknown: number }>;

  addCode(hash: Buffer, code: { expiresAt: number; senders: string[] }): Promise<void>;
  /** Uses a code up; undefined when there is none that holds. */
  useCode(hash: Buffer, now: number): Promise<{ senders: string[] } | undefined>;
  addKey(key: StoredKey): Promise<void>;
  key(keyId: string): Promise<StoredKey | undefined>;
  keys(): Promise<StoredKey[]>;
  keyUsed(keyId: string, at: string): Promise<void>;
  revokeKey(keyId: string, at: string): Promise<boolean>;

  catchMail(mail: CaughtMail): Promise<void>;
  caught(most: number): Promise<Omit<CaughtMail, 'raw'>[]>;
  caughtMail(id: string): Promise<CaughtMail | undefined>;

  counts(): Promise<Counts>;
  /** Forgets outcomes and withdrawals older than the instant (milliseconds since 1970). Says how many. */
  forget(before: number): Promise<number>;
  /** Only one relay may send from a store. False when another one does. */
  hold(): boolean;
  close(): void;
}
