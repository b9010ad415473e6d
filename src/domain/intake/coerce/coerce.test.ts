import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCountry } from './country.ts';
import { readDate, type DateOrder } from './date.ts';
import { readDecimal, type DecimalMark } from './decimal.ts';
import { withoutFloatNoise } from './float-noise.ts';
import { readCurrency, readLanguage, readYesNo } from './small-values.ts';

describe('numbers', () => {
  it.each<[string, DecimalMark, string | null]>([
    ['12.50', '.', '12.5'],
    ['-0.00', '.', '0'],
    ['007', '.', '7'],
    ['1,234,567.80', '.', '1234567.8'],
    ['12,34,567', '.', '1234567'],
    ['1.234', ',', '1234'],
    ['1.301.014,01', ',', '1301014.01'],
    ['1 234,50', ',', '1234.5'],
    ['1\u00A0234,50', ',', '1234.5'],
    ['1\u202F234,50', ',', '1234.5'],
    ['1’234.50', '.', '1234.5'],
    ["1'234.50", '.', '1234.5'],
    ['(12.00)', '.', '-12'],
    ['12.00-', '.', '-12'],
    ['−12,5', ',', '-12.5'],
    ['€ 12,50', ',', '12.5'],
    ['12,50 €', ',', '12.5'],
    ['-£3.00', '.', '-3'],
    ['R$ 1.000,00', ',', '1000'],
    ['1 000 FG', ',', '1000'],
    ['12 %', ',', '12'],
    ['12,5', '.', null],
    ['1.23', ',', null],
    ['12.34.56', ',', null],
    ['1e5', '.', null],
    ['12 rue', '.', null],
    ['CHF 12.50', '.', '12.5'],
    ['+12.5', '.', '12.5'],
    ['12-5', '.', null],
    ['(12', '.', null],
    ['12345678901234', '.', null],
    ['', '.', null],
    ['-', '.', null],
  ])('I8 %j with the mark %s is %s', (text, mark, expected) => {
    expect(readDecimal(text, mark)).toBe(expected);
  });

  it('I8 a number written in either style is read as what it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const fraction = String(cents).padStart(2, '0');
        const sign = whole < 0 ? '-' : '';
        const grouped = (mark: string): string =>
          sign + String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, mark);
        const plain = readDecimal(`${whole}.${fraction}`, '.');
        expect(readDecimal(`${whole},${fraction}`, ',')).toBe(plain);
        expect(readDecimal(`${grouped('.')},${fraction}`, ',')).toBe(plain);
        expect(readDecimal(`${grouped(',')}.${fraction}`, '.')).toBe(plain);
        expect(readDecimal(`${grouped('\u202F')},${fraction} €`, ',')).toBe(plain);
      }),
    );
  });

  it.each([
    ['274.65999999999997', '274.66'],
    ['0.30000000000000004', '0.3'],
    ['9.80000019', '9.8'],
    ['0.150000006', '0.15'],
    ['34.7999992', '34.8'],
    ['123456.789', null],
    ['33.644200', null],
    ['12345678.91', null],
    ['0.333333333', null],
  ])('I16 %s was %s', (text, typed) => {
    expect(withoutFloatNoise(text)).toBe(typed);
  });
});

describe('dates', () => {
  it.each<[string, DateOrder, string | null]>([
    ['2010-12-01', 'dmy', '2010-12-01'],
    ['2010-12-01 08:26:00', 'mdy', '2010-12-01'],
    ['2013-11-23T02:30:31-08:00', 'dmy', '2013-11-23'],
    ['2024-02-30', 'ymd', null],
    ['2024-02-29', 'ymd', '2024-02-29'],
    ['2010-12-01x', 'ymd', null],
    ['01/02/2026', 'dmy', '2026-02-01'],
    ['01/02/2026', 'mdy', '2026-01-02'],
    ['12/11/2019 13:01:52', 'dmy', '2019-11-12'],
    ['1.2.26', 'dmy', '2026-02-01'],
    ['26/02/01', 'ymd', '2026-02-01'],
    ['2026/2/1', 'dmy', '2026-02-01'],
    ['20260201', 'dmy', '2026-02-01'],
    ['31/02/2026', 'dmy', null],
    ['01-Jun-15', 'dmy', '2015-06-01'],
    ['Friday, April 29, 2022', 'dmy', '2022-04-29'],
    ['1er février 2024', 'mdy', '2024-02-01'],
    ['5 de março de 2021', 'dmy', '2021-03-05'],
    ['3. Dezember 1999', 'dmy', '1999-12-03'],
    ['00210PRG1', 'dmy', null],
    ['1234-5thisisnotadate', 'dmy', null],
    ['12.5', 'dmy', null],
  ])('I7 %j in the order %s is %s', (text, order, expected) => {
    expect(readDate(text, order)).toBe(expected);
  });
});

describe('small values', () => {
  it('I12 countries, currencies, languages and yes or no are read in the words of several languages', () => {
    expect(['United Kingdom', 'Guinée', 'GN', 'UK', 'Alemanha', 'Atlantis'].map(readCountry)).toEqual([
      'GB',
      'GN',
      'GN',
      'GB',
      'DE',
      null,
    ]);
    expect(['eur', '€', 'FCFA', 'R$', 'EURO', 'XYZ'].map(readCurrency)).toEqual([
      'EUR',
      'EUR',
      'XOF',
      'BRL',
      'EUR',
      null,
    ]);
    expect(['Français', 'pt-BR', 'EN', 'Klingon'].map(readLanguage)).toEqual(['fr', 'pt', 'en', null]);
    expect(['oui', 'Não', 'x', '0', 'maybe'].map(readYesNo)).toEqual([true, false, true, false, null]);
  });
});
