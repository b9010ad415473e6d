import type { MailNode } from '@documents/mail/nodes.ts';
import type { MessageKind } from '@domain/outbox/message.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Refusal, Result } from '@domain/result.ts';
import type { TemplateFault, Texts } from '@domain/templates/template.ts';

/** The words of one kind of mail as they are used: those saved, and the built-in ones where there are none. */
export interface MailTextInUse {
  kind: MessageKind;
  subject: Texts;
  body: Texts;
  /** Languages whose words were changed. */
  own: Language[];
}

/** A piece of a mail's page, and with it the whole page. */
export type MailPiece = MailNode;

export interface MailVariable {
  name: string;
  value: string;
}

/** What is saved: languages that are left out stay as they are, an empty text gives way to the built-in one. */
export interface MailTextInput {
  kind: MessageKind;
  subject: Texts;
  body: Texts;
}

export interface MailPreview {
  subjectLine: string;
  text: string;
  html: string;
  /** What `html` is written from, for a page that may not read HTML. */
  page: MailPiece;
  faults: TemplateFault[];
  /** Worth knowing, though nothing is wrong: `invoice_url` is empty. */
  notes: Refusal[];
  /** Number of the document that it was tried on; empty = an example. */
  triedOn: string;
}

export interface MailTextServices {
  list(): Promise<MailTextInUse[]>;
  get(kind: MessageKind): Promise<MailTextInUse>;
  /** Refused with the place where a text does not work. */
  save(text: MailTextInput): Promise<Result<MailTextInUse>>;
  /** Back to the built-in words, of one language or all. */
  reset(kind: MessageKind, language?: Language): Promise<Result<MailTextInUse>>;
  /** Tried on the document with that id, else on the latest of its kind, else on an example. */
  preview(text: MailTextInput, language: Language, subjectId?: string): Promise<Result<MailPreview>>;
  /** What a text of this kind can name, with what it would be now. */
  variables(kind: MessageKind): Promise<MailVariable[]>;
}
