import { create } from 'zustand';
import type { Language } from '@domain/parties/parties.ts';
import { loadOpenRooms } from '@i18n/load-messages.ts';
import { preferredLanguage } from '@i18n/languages.ts';

const store = create<{ language: Language }>(() => ({
  language: preferredLanguage(typeof navigator === 'undefined' ? [] : navigator.languages),
}));

/** The language of the screens. */
export const useLanguage = (): Language => store((state) => state.language);
export const currentLanguage = (): Language => store.getState().language;

/** Texts first, then the switch: nothing flickers and nothing is half translated. */
export async function switchLanguage(to: Language): Promise<void> {
  const from = currentLanguage();
  if (from !== to) await loadOpenRooms(from, to);
  store.setState({ language: to });
  document.documentElement.lang = to;
}
