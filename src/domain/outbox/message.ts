import type { Instant, PlainDate } from '../dates/plain-date.ts';
import type { CurrencyCode } from '../money/currency.ts';
import type { JournalAnchor, SubjectKind } from '../journal/journal.ts';
import type { Language, Stored } from '../parties/parties.ts';

/** What a mail is about; each kind has its own text. */
export const messageKinds = [
  'invoice',
  'reminder',
  'credit-note',
  'receipt',
  'statement',
  'quote',
  'report',
  'billing-report',
  'test',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/**
 * Where a message stands. `sending` is a lease that a sender holds for moments and is not stored; `by-hand`: a person
 * took it out of the house and said so. `accepted` is the strongest claim there is: the mail server took it.
 */
export type MessageState =
  'waiting' | 'sending' | 'at-relay' | 'accepted' | 'refused' | 'unknown' | 'cancelled' | 'by-hand';

/** The ways out that need no relay (F6). */
export type HandWay = 'share' | 'email-draft' | 'mail-program' | 'whatsapp' | 'download' | 'print';

/** One address (RFC 5322 §3.4), a name that may be empty. */
export interface Mailbox {
  name: string;
  address: string;
}

/** A file of a message: its bytes are in the archive under their hash. */
export interface MessageFile {
  fileName: string;
  contentType: string;
  /** Id of the {@link import('../archive/archive.ts').ArchivedFile}. */
  sha256: string;
  size: number;
}

/** One try to hand the message on, appended and never changed. */
export interface DeliveryAttempt {
  at: Instant;
  /** Who tried: this device with the relay, or the relay with the mail server. */
  by: 'device' | 'relay';
  outcome: 'at-relay' | 'accepted' | 'deferred' | 'refused' | 'unknown';
  /** HTTP status or SMTP reply code; null when nothing was answered. */
  code: number | null;
  /** What was answered, in the words of the one who did. */
  reason: string;
}

/** The relay's word that it holds the message: who, what and where the books stood then. */
export interface DeliveryReceipt {
  at: Instant;
  relay: string;
  messageId: string;
  /** SHA-256 of the request as the relay received it. */
  digest: string;
  anchor: JournalAnchor | null;
}

/** Why a message waits for a person; `reason` is one of `troubleReasons`, with the word of the same name in `outbox`. */
export interface MessageTrouble {
  reason: string;
  code: number | null;
  /** The words of the server. */
  said: string;
}

/** `nextAt` of a message that nothing but a person moves on: it sorts behind everything that is ever due. */
export const NEVER: Instant = '9999-12-31T23:59:59.999Z';

/** A mail on its way (or on its way out by hand). Its subject, text and files are rendered when it is queued. */
export interface OutboxMessage extends Stored {
  /**
   * Id under which the relay knows it, and its `Idempotency-Key`, until its content changes or a person sends it again
   * knowingly, then a new one (O5). Books of yesterday come to the same ids (O18).
   */
  sendId: string;
  /** Short number for people. */
  no: number;
  kind: MessageKind;
  /** The record that it carries: an invoice, a payment, a customer … */
  subject: { kind: SubjectKind; id: string };
  /** What people know the record by: `F-2026-0421`. */
  subjectName: string;
  /** Empty = nobody of the books, as for a test. */
  customerId: string;
  /** Of a report: the manager who is told. Absent = all who are subscribed to it, or no manager at all. */
  managerId?: string;
  /** Of a statement: of what; each is a document of its own. Absent in older mails. */
  statement?: { from: PlainDate; to: PlainDate; currency: CurrencyCode };
  /** As shown in the list: the customer's name. */
  recipientName: string;
  from: Mailbox;
  replyTo: Mailbox | null;
  to: Mailbox[];
  cc: Mailbox[];
  bcc: Mailbox[];
  language: Language;
  subjectLine: string;
  text: string;
  html: string;
  files: MessageFile[];
  queuedAt: Instant;
  /** Sealed until then, also at the relay; null = at once. */
  notBefore: Instant | null;
  state: Exclude<MessageState, 'sending'>;
  /** Where the books stood when it was queued or changed: it goes along, the same at each try. */
  anchor: JournalAnchor | null;
  /**
   * When the next step is due, {@link NEVER} while it waits for a person; of a message that came to its end: when it
   * did. Index with the state.
   */
  nextAt: Instant;
  /** Tries of this device since it was queued or mended. */
  tries: number;
  /** A try under this id got no clear answer: the relay may hold it although we do not know. */
  isExposed: boolean;
  /** Only a person can help: an address is wrong, the key is revoked, the tries are used up. */
  trouble: MessageTrouble | null;
  attempts: DeliveryAttempt[];
  receipts: DeliveryReceipt[];
  /** Recipients that were not taken although others were. */
  refusedRecipients: string[];
  /** Only of `by-hand`. */
  way: HandWay | null;
}

/** A sender's hold on a message; it runs out by itself when the sender is gone. Kept by the device only. */
export interface OutboxLease {
  /** Id of the message; `sender`: who sends at all; `pause`: the relay is left in peace; `ask`: asked not before. */
  id: string;
  holder: string;
  until: Instant;
  /** Of `pause` and `ask`: how often in a row. */
  times?: number;
}
