import type { Language } from '@domain/parties/parties.ts';

const names = new Map<Language, Intl.DisplayNames>();

/** `FR` → `France`; the code itself where the browser has no name for it. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const known = names.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  names.set(language, known);
  return known.of(code) ?? code;
}
