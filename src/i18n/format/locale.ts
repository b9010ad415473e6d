import { packOf } from '@domain/countries/registry.ts';
import type { Language } from '@domain/parties/parties.ts';
import { languageList } from '../languages.ts';
import { setHouseLocale, type NumberLocale } from './numbers.ts';

/** How a seller of this country writes numbers in a language: Brazil has its own way of writing them in Portuguese. */
export function localeOf(language: Language, country: string): NumberLocale {
  const { numberLocale } = packOf(country);
  return numberLocale?.startsWith(language) ? numberLocale : language;
}

/** From now on the screens write numbers as the company of this country does. */
export function writeAsIn(country: string): void {
  for (const language of languageList) setHouseLocale(language, localeOf(language, country));
}
