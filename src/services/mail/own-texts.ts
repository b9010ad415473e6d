import type { OwnTexts } from '@documents/mail/content.ts';
import type { MessageKind } from '@domain/outbox/message.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Books } from '../books.ts';

/** What the company wrote for a kind and language; empty where the built-in words stand. */
export async function ownTextsOf(books: Books, kind: MessageKind, language: Language): Promise<OwnTexts> {
  const stored = await books.db.mailTexts.get(kind);
  return { subject: stored?.subject[language] ?? '', body: stored?.body[language] ?? '' };
}
