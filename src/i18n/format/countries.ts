import type { Language } from '@domain/parties/parties.ts';
import { countryNames } from './country-names.ts';

const tables = new Map<Language, ReadonlyMap<string, string>>();

function tableOf(language: Language): ReadonlyMap<string, string> {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const entries = countryNames[language]
    .split('|')
    .map((entry): [string, string] => [entry.slice(0, 2), entry.slice(2)]);
  const table = new Map(entries);
  tables.set(language, table);
  return table;
}

/** `FR` → `France`; the code itself where there is no such country. */
export const countryName = (code: string, language: Language): string => tableOf(language).get(code) ?? code;
