import { patientWriter, writerOver } from '../template/liquid.ts';
import type { MailContent, OwnTexts, WrittenMail } from './content.ts';
import { writeMail } from './write-mail.ts';

/** The writer of mails with the engine of expressions: the same one, and the same limits, as documents have. */
export const mailer = (content: MailContent, own: OwnTexts): WrittenMail =>
  writeMail(content, own, {
    own: writerOver(content.variables, content),
    builtIn: patientWriter(content.variables, content),
  });
