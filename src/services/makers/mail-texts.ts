import type { Books } from '../books.ts';
import { resetMailText, saveMailText } from '../commands/save-mail-text.ts';
import type { MailTextServices } from '../contracts/mail-texts.ts';
import { listMailTexts, mailTextInUse, mailVariables, previewMailText } from '../mail/texts.ts';
import { asking, doing } from './asking.ts';

export const mailTextServices = (books: Books): MailTextServices => ({
  list: asking(books, listMailTexts),
  get: asking(books, mailTextInUse),
  save: doing(books, saveMailText),
  reset: doing(books, resetMailText),
  preview: doing(books, previewMailText),
  variables: asking(books, mailVariables),
});
