import { expect, it } from 'vitest';
import { CODES } from '@domain/intake/findings/codes.ts';
import en from './messages/en/findings.ts';

it('A3 every code of a finding has its words', () => {
  expect(CODES.filter((code) => !(code in en))).toEqual([]);
});
