import type { Language } from '@domain/parties/parties.ts';
import type { MailWords } from './mail-words.ts';

const mails = import.meta.glob<MailWords>('./*/mail.ts', { eager: true, import: 'default' });

/** The built-in words of mails in a language. */
export function mailWordsOf(language: Language): MailWords {
  const words = mails[`./${language}/mail.ts`];
  if (words === undefined) throw new Error(`No words of mails for ${language}`);
  return words;
}
