import type { SubjectKind } from '@domain/journal/journal.ts';
import type { Mailbox, MessageKind } from '@domain/outbox/message.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Refusal } from '@domain/result.ts';

/** A file made for a message; its bytes go to the archive in the transaction that queues it. */
export interface ComposedFile {
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
}

/** A mail as it would leave: rendered in its reader's language. Nothing of it is stored yet. */
export interface ComposedMessage {
  kind: MessageKind;
  subject: { kind: SubjectKind; id: string };
  subjectName: string;
  customerId: string;
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
  files: ComposedFile[];
  /** What stands in the way of sending it as it is: no address, a variable that is not there … */
  findings: Refusal[];
}

const grave = new Set(['mail-sender-missing', 'mail-recipient-missing', 'address-invalid']);

/** A finding that nothing is sent with; the others are worth knowing. */
export const isGrave = ({ reason }: Refusal): boolean => grave.has(reason);
