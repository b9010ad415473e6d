import { describe, expect, test } from 'vitest';
import type { Minor } from '../money/currency.ts';
import { epcText, type Transfer } from './epc.ts';

const transfer: Transfer = {
  name: 'Atelier Perrache SARL',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  bic: '',
  amount: 917_811 as Minor,
  currency: 'EUR',
  text: 'F-2026-0418',
};

describe('the payment code', () => {
  test('Q1 B6 its lines are those of EPC069-12', () => {
    expect(epcText(transfer)).toEqual({
      ok: true,
      value: [
        'BCD',
        '002',
        '1',
        'SCT',
        '',
        'Atelier Perrache SARL',
        'FR7630006000011234567890189',
        'EUR9178.11',
        '',
        '',
        'F-2026-0418',
      ].join('\n'),
    });
  });

  test('Q1 a line break in a name moves no other line', () => {
    const result = epcText({ ...transfer, name: 'Atelier\nPerrache', bic: 'BNPAFRPP' });
    expect(result.ok && result.value.split('\n').slice(4, 7)).toEqual([
      'BNPAFRPP',
      'Atelier Perrache',
      'FR7630006000011234567890189',
    ]);
  });

  test.each([
    [{ currency: 'GNF' }, 'epc-only-euro'],
    [{ iban: 'FR76 3000 6000 0112 3456 7890 188' }, 'iban-invalid'],
    [{ iban: '' }, 'iban-invalid'],
    [{ bic: 'NOPE' }, 'bic-invalid'],
    [{ amount: 0 as Minor }, 'epc-amount'],
    [{ amount: -5 as Minor }, 'epc-amount'],
    [{ amount: 100_000_000_000 as Minor }, 'epc-amount'],
    [{ name: ' ' }, 'epc-name'],
    [{ name: 'x'.repeat(71) }, 'epc-name'],
    [{ text: 'x'.repeat(141) }, 'epc-text'],
    [{ name: '漢'.repeat(70), text: '漢'.repeat(60) }, 'epc-bytes'],
  ])('Q1 %j is refused as %s', (fields, reason) => {
    const result = epcText({ ...transfer, ...fields });
    expect(result.ok ? null : result.error.reason).toBe(reason);
  });
});
