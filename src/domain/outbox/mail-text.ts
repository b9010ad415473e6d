import type { Stored } from '../parties/parties.ts';
import type { Texts } from '../templates/template.ts';
import type { MessageKind } from './message.ts';

/** The words of one kind of mail, per language, with variables (B13); a language without any uses the built-in ones. */
export interface MailText extends Stored {
  /** The id is the kind. */
  id: MessageKind;
  subject: Texts;
  body: Texts;
}
