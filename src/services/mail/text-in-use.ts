import type { MailText } from '@domain/outbox/mail-text.ts';
import type { MessageKind } from '@domain/outbox/message.ts';
import type { Texts } from '@domain/templates/template.ts';
import { languageList } from '@i18n/languages.ts';
import { mailWordsOf } from '@i18n/wording/mail-registry.ts';
import type { MailTextInUse } from '../contracts/mail-texts.ts';

/** What is stored of a kind, with the built-in words where it says nothing. */
export function inUse(
  kind: MessageKind,
  stored: Pick<MailText, 'subject' | 'body'> | undefined,
): MailTextInUse {
  const used = (part: 'subject' | 'body'): Texts =>
    Object.fromEntries(
      languageList.map((language) => [
        language,
        stored?.[part][language] || mailWordsOf(language).texts[kind][part],
      ]),
    );
  const own = languageList.filter((language) => stored?.subject[language] || stored?.body[language]);
  return { kind, subject: used('subject'), body: used('body'), own };
}
