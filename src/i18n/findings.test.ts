import { expect, it } from 'vitest';
import { CODES } from '@domain/intake/findings/codes.ts';
import { withoutOwnColumns } from '@domain/intake/detect/own-columns.ts';
import { arrayGrid } from '@domain/intake/testing/array-grid.ts';
import { languageList } from './languages.ts';
import { loadRoom } from './load-messages.ts';
import en from './messages/en/findings.ts';

it('A3 every code of a finding has its words', () => {
  expect(CODES.filter((code) => !(code in en))).toEqual([]);
});

it('A3 what is said of many findings has the words for a single one beside it', () => {
  const bases = Object.keys(en).flatMap((key) => (key.endsWith('-many') ? key.slice(0, -5) : []));
  expect(bases.length).toBeGreaterThan(10);
  expect(bases.filter((code) => !CODES.some((known) => known === code))).toEqual([]);
});

it('I36 what is added to the sheet of rejected rows is known again in every language', async () => {
  for (const language of languageList) {
    const say = await loadRoom('findings', language);
    const sheet = arrayGrid([
      ['Date', say('rejected-row'), say('rejected-reasons')],
      ['2026-01-02', '2', '…'],
    ]);
    expect(withoutOwnColumns(sheet).columnCount, language).toBe(1);
  }
});
