import type { Instant } from '@domain/dates/plain-date.ts';
import type { HandWay, Mailbox, MessageKind, MessageState, OutboxMessage } from '@domain/outbox/message.ts';
import type { Result } from '@domain/result.ts';
import type { ComposedMessage } from './composed-message.ts';
import type { LongTask } from '../ports.ts';
import type { PageOf, PageQuery } from './page.ts';
import type { NamedFile } from './receivables.ts';

/** What is to be sent: a document by its id; a statement also says its period, a report its reader. */
export interface MessageTarget {
  kind: MessageKind;
  /**
   * Of an invoice, credit note, payment (receipt), customer (statement), made report or run of a billing report; empty
   * for a test mail.
   */
  id: string;
  /** Statements only. */
  from?: string;
  to?: string;
  /** Of a statement; absent = the customer's. */
  currency?: string;
  /** Of a report; absent = every active manager who is subscribed to it. */
  managerId?: string;
}

/** What a person changed before it is queued. */
export interface MessageChanges {
  to?: Mailbox[];
  cc?: Mailbox[];
  subjectLine?: string;
  text?: string;
  notBefore?: Instant | null;
}

/** The tabs of the outbox. */
export type OutboxTab = 'all' | 'waiting' | 'needs-you' | 'delivered';

export interface OutboxQuery extends PageQuery {
  tab?: OutboxTab;
  /** Only what carries this record. */
  subjectId?: string;
  /** Words in number, customer, address or subject. */
  search?: string;
}

/** A message with what it is this moment: `sending` while a sender holds it. */
export type OutboxRow = Omit<OutboxMessage, 'state'> & { state: MessageState };

export interface OutboxCounts {
  /** On this device or at the relay, on their way. */
  waiting: number;
  /** Of these: sealed until a later time. */
  scheduled: number;
  /** Of these: tried, and to be tried again; the earliest next try. */
  deferred: number;
  nextTryAt: Instant | null;
  needsYou: number;
  /** Accepted by the mail server or sent by hand, the last 30 days. */
  delivered: number;
  /** Of these by mail: at the first try. */
  firstTry: number;
}

export interface FlushOutcome {
  /** Handed to the relay now. */
  handed: number;
  /** Came to their end (accepted, refused, unknown) since the last look. */
  settled: number;
  /** Why the flush stopped before the end: offline, no relay, another sender at work. */
  stopped: '' | 'offline' | 'no-relay' | 'other-sender' | 'relay-down' | 'key-refused' | 'storage-full';
  /** Milliseconds until something is due again; null = nothing is on its way, or only a person moves it on. */
  nextInMs: number | null;
}

export interface OutboxServices {
  list(query?: OutboxQuery): Promise<PageOf<OutboxRow>>;
  get(id: string): Promise<OutboxRow | undefined>;
  /** Every message of a record, the newest first. */
  of(subjectId: string): Promise<OutboxRow[]>;
  counts(): Promise<OutboxCounts>;
  /** A file that the message carries, byte by byte as it is in the archive, to look at: nothing leaves. */
  look(id: string, sha256: string): Promise<Result<Blob>>;
  /** The mail as it would leave now, to look at and to change; nothing is stored. */
  compose(target: MessageTarget): Promise<Result<ComposedMessage>>;
  /** Composed, archived and queued in one transaction (B13, F4). */
  enqueue(target: MessageTarget, changes?: MessageChanges): Promise<Result<OutboxMessage>>;
  /** One message each; those that cannot be sent are told with the reason and hold nothing up. */
  enqueueMany(
    targets: readonly MessageTarget[],
    task?: LongTask,
  ): Promise<Result<{ queued: OutboxMessage[]; refused: { id: string; reason: string; name: string }[] }>>;
  /** Of one that still waits here or needs a person; its state begins anew. */
  edit(id: string, changes: MessageChanges): Promise<Result<OutboxMessage>>;
  /** Before it left for good; one at the relay is asked back there first. */
  cancel(ids: readonly string[]): Promise<Result<OutboxMessage[]>>;
  /** Now, whatever the next try was; an `unknown` one is sent again knowingly. */
  retry(ids: readonly string[]): Promise<Result<OutboxMessage[]>>;
  /** One that the mail server took for some only: again to those it refused, as a mail of its own. */
  resend(id: string, changes?: MessageChanges): Promise<Result<OutboxMessage>>;
  /** A person knows that an `unknown` one arrived, or leaves one as it is that some did not get. */
  settleUnknown(id: string): Promise<Result<OutboxMessage>>;
  /** F6: a person took it out by hand and said so. The bytes are in the archive, the document is delivered. */
  recordByHand(target: MessageTarget, way: HandWay): Promise<Result<OutboxMessage>>;
  /** F6: it was not sent after all. */
  undoByHand(id: string): Promise<Result<OutboxMessage>>;
  /** F6: the document of a message as a file, to be saved or printed; it is in the archive before it leaves. */
  takeOut(target: MessageTarget, how: 'downloaded' | 'printed'): Promise<Result<NamedFile>>;
  /** Sends what is due and asks after what is at the relay. One sender at a time over all tabs and the service worker. */
  flush(): Promise<FlushOutcome>;
  /** B13, F6: a draft for any mail program, the PDF attached (`X-Unsent: 1`). */
  eml(target: MessageTarget, changes?: MessageChanges): Promise<Result<NamedFile>>;
}
