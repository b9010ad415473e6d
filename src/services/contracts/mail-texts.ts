import type { MailText } from '@domain/outbox/mail-text.ts';
import type { MessageKind } from '@domain/outbox/message.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import type { TemplateFault, Texts } from '@domain/templates/template.ts';

/** The words of one kind of mail as they are used: those saved, and the built-in ones where there are none. */
export interface MailTextInUse {
  kind: MessageKind;
  subject: Texts;
  body: Texts;
  /** Languages whose words were changed. */
  own: Language[];
}

export interface MailPreview {
  subjectLine: string;
  text: string;
  html: string;
  faults: TemplateFault[];
}

export interface MailTextServices {
  list(): Promise<MailTextInUse[]>;
  get(kind: MessageKind): Promise<MailTextInUse>;
  /** Refused with the place where a text does not work. */
  save(text: { kind: MessageKind; subject: Texts; body: Texts }): Promise<Result<MailText>>;
  /** Back to the built-in words, of one language or all. */
  reset(kind: MessageKind, language?: Language): Promise<Result<void>>;
  /** Tried on a real document, or on an example where there is none yet. */
  preview(
    text: { kind: MessageKind; subject: Texts; body: Texts },
    language: Language,
    subjectId?: string,
  ): Promise<Result<MailPreview>>;
  /** What a text of this kind can name, with what it would be now. */
  variables(kind: MessageKind): Promise<{ name: string; value: string }[]>;
}
