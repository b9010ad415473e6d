import { describe, expect, it } from 'vitest';
import { allReports } from '@domain/reports/registry.ts';
import { languageList } from '../languages.ts';
import { loadRoom } from '../load-messages.ts';
import { reportWordsOf, wordedReports } from './report-registry.ts';

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort((a, b) => (a < b ? -1 : 1));

/** Every text in it with its path. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

describe('words of reports', () => {
  it('A2 every report has its words in every language under its id, and none are left over', () => {
    const expected = languageList.flatMap((language) =>
      allReports.map(({ id }) => `./${language}/reports/${id}.ts`),
    );
    expect(wordedReports().sort()).toEqual(expected.sort());
  });

  it.each(languageList)(
    'A2 in %s each column has its name, each report its title, question and formulas',
    async (language) => {
      const t = await loadRoom('reports', language);
      for (const { id, columns } of allReports) {
        const { own } = reportWordsOf(id, language);
        expect(Object.keys(own.columns).sort(), id).toEqual(columns.map((column) => column.id).sort());
        expect(own.formulas.length, id).toBeGreaterThan(1);
        expect(t.loose(id)).not.toBe(id);
        expect(t.loose(`answers-${id}`)).not.toBe(`answers-${id}`);
      }
    },
  );

  it('A2 the languages say the same things with the same things filled in', () => {
    for (const { id } of allReports) {
      const english = reportWordsOf(id, 'en');
      for (const language of languageList) {
        const other = reportWordsOf(id, language);
        const own = new Map(texts(other));
        for (const [path, text] of texts(english)) {
          expect(own.has(path), `${language} ${id}${path}`).toBe(true);
          expect(placeholders(own.get(path)!), `${language} ${id}${path}`).toEqual(placeholders(text));
        }
        expect(own.size).toBe(texts(english).length);
      }
    }
  });

  it('A2 French puts a narrow no-break space before high punctuation', () => {
    for (const { id } of allReports) {
      for (const [path, text] of texts(reportWordsOf(id, 'fr'))) {
        expect(text, path).not.toMatch(/[ \u00A0][:;!?%»]|« /);
        expect(text, path).not.toContain("'");
      }
    }
  });
});
