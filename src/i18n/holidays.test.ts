import { describe, expect, it } from 'vitest';
import { allPacks } from '@domain/countries/registry.ts';
import en from './messages/en/holidays.ts';
import fr from './messages/fr/holidays.ts';
import pt from './messages/pt/holidays.ts';

const keys = [...new Set(allPacks().flatMap(({ fixedHolidays }) => Object.values(fixedHolidays)))].sort();
const languages: Record<string, Record<string, string>> = { en, fr, pt };

describe('names of holidays', () => {
  it.each(Object.keys(languages))(
    'C2 A4 every fixed holiday of every country has a name in %s, and no name is idle',
    (language) => {
      const words = languages[language]!;
      const named = Object.keys(words).filter((key) => key.startsWith('day-'));
      expect(named.map((key) => key.slice('day-'.length)).sort()).toEqual(keys);
      expect(new Set(named.map((key) => words[key])).size).toBe(keys.length);
    },
  );
});
