import { mailWordsOf } from '@i18n/wording/mail-registry.ts';
import { filled } from '@i18n/wording/wording.ts';
import type { MailContent } from './content.ts';

/** Lines end without blanks, and no two empty ones follow each other: conditions leave such gaps. */
export const tidied = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** The plain-text twin: text, summary, and the sender below the mark that mail programs cut at. */
export function plainMail(text: string, { facts, payUrl, sender, language }: MailContent): string {
  const { payAt } = mailWordsOf(language);
  const colon = language === 'fr' ? '\u202F: ' : ': ';
  const summary = [
    ...facts.map(({ label, value }) => `${label}${colon}${value}`),
    ...(payUrl === '' || facts.length === 0 ? [] : [filled(payAt, { url: payUrl })]),
  ];
  return [text, summary.join('\n'), `-- \n${sender.join('\n')}`].filter((part) => part !== '').join('\n\n');
}
