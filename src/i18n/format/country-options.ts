import { COUNTRY_CODES } from '@domain/countries/iso-3166.ts';
import type { Language } from '@domain/parties/parties.ts';

/** Every country by its name in the language of the screens. */
export function countryOptions(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const byName = new Intl.Collator(language);
  return COUNTRY_CODES.map((code) => ({ value: code, label: names.of(code) ?? code })).toSorted(
    (one, other) => byName.compare(one.label, other.label),
  );
}
