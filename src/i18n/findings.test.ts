import { expect, it } from 'vitest';
import { CODES } from '@domain/intake/findings/codes.ts';
import en from './messages/en/findings.ts';

it('A3 every code of a finding has its words', () => {
  expect(CODES.filter((code) => !(code in en))).toEqual([]);
});

it('A3 what is said of many findings has the words for a single one beside it', () => {
  const bases = Object.keys(en).flatMap((key) => (key.endsWith('-many') ? key.slice(0, -5) : []));
  expect(bases.length).toBeGreaterThan(10);
  expect(bases.filter((code) => !CODES.some((known) => known === code))).toEqual([]);
});
