import type { Language } from '@domain/parties/parties.ts';
import type { MessageParams } from '@domain/result.ts';
import { fill } from '@i18n/translate.ts';

type Room = Record<string, string>;

/** What the screens say, from the very catalogues that they read: one journey for every language. */
export async function wordsIn(language: Language, ...rooms: string[]) {
  const texts = new Map<string, Room>();
  for (const room of rooms) {
    const { default: messages } = (await import(`../../src/i18n/messages/${language}/${room}.ts`)) as {
      default: Room;
    };
    texts.set(room, messages);
  }
  return (room: string, key: string, params: MessageParams = {}): string => {
    const text = texts.get(room)?.[key];
    if (text === undefined) throw new Error(`No text ${room}.${key} in ${language}`);
    return fill(text, params, language);
  };
}
