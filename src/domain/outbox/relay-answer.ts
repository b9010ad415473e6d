import type { Instant } from '../dates/plain-date.ts';
import type { JournalAnchor } from '../journal/journal.ts';

/** What the relay says of a message (contract/message.ts, `RelayReceipt`). */
export interface RelayWord {
  /** The `sendId` of ours. */
  id: string;
  state: 'at-relay' | 'accepted' | 'refused' | 'unknown' | 'cancelled';
  receivedAt: Instant;
  messageId: string;
  digest: string;
  anchor: JournalAnchor | null;
  attempts: {
    at: Instant;
    outcome: 'accepted' | 'deferred' | 'refused' | 'unknown';
    code: number | null;
    reason: string;
  }[];
  nextTryAt: Instant | null;
  refusedRecipients: string[];
}

/** What came back of a request, told apart by its shape. */
export type RelayAnswer<T> =
  | { kind: 'answered'; value: T }
  /**
   * Any status that is not 2xx; `code` is empty when the body is none of the relay's. `isWithdrawn`: asked back before it
   * came, it leaves no more when it comes.
   */
  | {
      kind: 'error';
      status: number;
      code: string;
      said: string;
      retryAfterMs: number | null;
      isWithdrawn?: boolean;
    }
  /** 2xx and yet not what a relay says: another server, a portal in between. */
  | { kind: 'garbage'; status: number; said: string }
  /** Cut, timed out, never connected: it may have arrived all the same. */
  | { kind: 'no-answer'; said: string };
