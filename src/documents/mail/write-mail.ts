import type { TemplateFault } from '@domain/templates/template.ts';
import { mailWordsOf } from '@i18n/wording/mail-registry.ts';
import type { Writer } from '../template/writer.ts';
import type { MailContent, OwnTexts, WrittenMail } from './content.ts';
import { htmlOf, mailPage } from './page.ts';
import { plainMail, tidied } from './plain.ts';

const LONGEST_SUBJECT = 300;

const oneLine = (text: string): string =>
  tidied(text).replaceAll(/\s+/g, keptBlank).slice(0, LONGEST_SUBJECT);
/** No-break spaces of prices and French signs stay what they are. */
const keptBlank = (blank: string): string => (/^[\u00A0\u202F]$/.test(blank) ? blank : ' ');

const NAMES_INVOICE_URL = /\{[{%][^}]*\binvoice_url\b/;

/** One for texts of the company and one for ours: a text that took too long must not spend what ours may take. */
interface Writers {
  own: Writer;
  builtIn: Writer;
}

/** Writes a mail; a text of the company that does not work is left out for the built-in one, and told. */
export function writeMail(content: MailContent, own: OwnTexts, writers: Writers): WrittenMail {
  const { kind, language } = content;
  const builtIn = mailWordsOf(language).texts[kind];
  const faults: TemplateFault[] = [];
  const written = (text: string, otherwise: string, part: TemplateFault['part']): string => {
    const tried = text.trim() === '' ? null : writers.own.text(text);
    if (tried?.ok) return tried.value;
    if (tried !== null) faults.push({ ...tried.error, at: kind, part, language });
    const ours = writers.builtIn.text(otherwise);
    if (!ours.ok) throw new Error(`The built-in words of ${kind} in ${language}: ${ours.error.code}`);
    return ours.value;
  };
  const subjectLine = oneLine(written(own.subject, builtIn.subject, 'heading'));
  const text = tidied(written(own.body, builtIn.body, 'text'));
  const body = mailPage(text, content);
  return {
    subjectLine,
    text: plainMail(text, content),
    html: htmlOf(body, subjectLine, language),
    body,
    faults,
    namesInvoiceUrl: [own.subject, own.body].some((one) => NAMES_INVOICE_URL.test(one)),
  };
}
