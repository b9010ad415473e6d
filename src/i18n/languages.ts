import type { Language } from '@domain/parties/parties.ts';

/** Each language by its own name, in the order in which they are offered. */
export const languages: Record<Language, string> = { fr: 'Français', en: 'English', pt: 'Português' };

export const languageList = Object.keys(languages) as Language[];

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && Object.hasOwn(languages, value);

/** The first language of the browser that we speak; English where there is none. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const spoken = wanted.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage);
  return spoken ?? 'en';
}
