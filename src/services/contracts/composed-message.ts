import type { OutboxMessage } from '@domain/outbox/message.ts';
import type { Refusal } from '@domain/result.ts';

/** A file made for a message; its bytes go to the archive in the transaction that queues it. */
export interface ComposedFile {
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
}

/** A mail as it would leave: rendered in its reader's language. Nothing of it is stored yet. */
export interface ComposedMessage extends Pick<
  OutboxMessage,
  | 'kind'
  | 'subject'
  | 'subjectName'
  | 'customerId'
  | 'managerId'
  | 'statement'
  | 'recipientName'
  | 'from'
  | 'replyTo'
  | 'to'
  | 'cc'
  | 'bcc'
  | 'language'
  | 'subjectLine'
  | 'text'
  | 'html'
> {
  files: ComposedFile[];
  /** What stands in the way of sending it as it is: no address, a variable that is not there … */
  findings: Refusal[];
}
