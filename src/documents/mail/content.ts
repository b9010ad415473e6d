import type { MessageKind } from '@domain/outbox/message.ts';
import type { MailTexts } from '@i18n/wording/mail-words.ts';
import type { TemplateFault } from '@domain/templates/template.ts';
import type { Variables } from '../template/variables.ts';
import type { Written } from '../template/liquid-filters.ts';
import type { MailNode } from './nodes.ts';

/** A line of the summary under the text. */
export interface MailFact {
  label: string;
  value: string;
}

/** Everything that a mail is written from, plain data: it crosses to the worker that writes. */
export interface MailContent extends Written {
  kind: MessageKind;
  /** What its texts can name. */
  variables: Variables;
  /** The first stands out; none = a mail without a summary. */
  facts: MailFact[];
  /** Empty = nothing to be paid, or nowhere. */
  payUrl: string;
  /** Who writes: the first line is the name. */
  sender: string[];
}

/** What a company wrote for a kind and language; where it is empty the built-in words stand. */
export type OwnTexts = MailTexts;

/** A mail as it would leave. A text that does not work gave its place to the built-in one. */
export interface WrittenMail {
  subjectLine: string;
  /** The same content as `html`, in plain text. */
  text: string;
  html: string;
  /** What `html` is written from: the page shows this, since it may not read HTML (Trusted Types). */
  body: MailNode;
  /** `part` is `heading` of the subject and `text` of the body; `at` is the kind. */
  faults: TemplateFault[];
  /** Its own text names `invoice_url`, which is always empty. */
  namesInvoiceUrl: boolean;
}
