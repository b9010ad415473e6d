import { describe, expect, test } from 'vitest';
import { isPlainDate } from '../dates/calendar.ts';
import { isCurrency } from '../money/minor.ts';
import { normaliseRate } from '../tax/rate.ts';
import { checkPattern } from '../invoicing/number-pattern.ts';
import { COUNTRY_CODES, currencyOf, isCountry } from './iso-3166.ts';
import { mentionsOf } from '../invoicing/mentions.ts';
import { allPacks, packOf } from './registry.ts';

const KEY = /^[a-z][a-z0-9-]*$/;

describe.each(allPacks().map((pack) => [pack.id, pack] as const))('the country pack %s', (id, pack) => {
  const served = pack.countries.length > 0 ? pack.countries : Object.keys(pack.variants ?? {});

  test('F1 serves real countries, each with its own id first', () => {
    expect(id).toMatch(/^[A-Z]{2}$/);
    expect(served.filter((country) => !isCountry(country))).toEqual([]);
    expect(pack.countries.length === 0 || id === 'EU' || pack.countries[0] === id).toBe(true);
  });

  test('F1 gives every country it serves a currency, a zone and a default rate among its rates', () => {
    for (const country of [id, ...served]) {
      const { currency, timeZone, taxRates, defaultTaxRate } = { ...pack, ...pack.variants?.[country] };
      expect(isCurrency(currency), country).toBe(true);
      expect(() => Temporal.Now.zonedDateTimeISO(timeZone), country).not.toThrow();
      expect(
        taxRates.map(({ rate }) => rate),
        country,
      ).toContain(defaultTaxRate);
      for (const { rate, category } of taxRates) {
        expect(normaliseRate(rate), country).toBe(rate);
        expect(category === 'S', `${country} ${rate}`).toBe(rate !== '0');
      }
    }
  });

  test('C2 keeps its fixed holidays as days of the year, in order', () => {
    const days = Object.keys(pack.fixedHolidays);
    for (const day of days) expect(isPlainDate(`2024-${day}`), day).toBe(true);
    expect(days).toEqual([...days].sort());
  });

  test('N1 has lawful number patterns, one for invoices and another for credit notes', () => {
    for (const pattern of [pack.numberPattern, pack.creditNotePattern]) {
      expect(checkPattern(pattern, true), pattern).toEqual({ ok: true, value: pattern });
    }
    expect(pack.numberPattern).not.toBe(pack.creditNotePattern);
  });

  test('B23 names its mentions by keys and refuses identifiers that are none', () => {
    for (const key of [pack.franchiseMention, ...pack.paymentMentions, ...pack.mentions])
      expect(key).toMatch(KEY);
    expect(pack.mentions.includes('not-fiscal')).toBe(pack.notFiscal);
    for (const { check } of pack.taxIds) expect(['', '2,43E+13', 'x', '0'].filter(check)).toEqual([]);
  });
});

describe('identifiers', () => {
  test.each([
    [
      'GN',
      'NIF',
      ['123456789', '123 456 789', '123456789A', '1234567890'],
      ['12345678', '12345678A', '123456789AB'],
    ],
    ['ZZ', 'TAX', ['12-3456789', 'SN 001 234 567', 'P051234567X'], ['123', '12/34/56é', '2,43E+13']],
    ['US', 'TAX', ['98-7654321'], ['?']],
  ])('B20 %s takes its %s as it is written there, and nothing else', (country, scheme, right, wrong) => {
    const check = packOf(country).taxIds.find((one) => one.scheme === scheme)?.check;
    expect(right.filter((value) => !check?.(value))).toEqual([]);
    expect(wrong.filter((value) => check?.(value))).toEqual([]);
  });
});

describe('the registry', () => {
  test('F1 no country has two packs', () => {
    const countries = allPacks().flatMap((pack) => pack.countries);
    expect(countries.length).toBe(new Set(countries).size);
  });

  test.each([
    ['FR', 'FR', 'EUR', '20'],
    ['RE', 'FR', 'EUR', '20'],
    ['GN', 'GN', 'GNF', '18'],
    ['PT', 'PT', 'EUR', '23'],
    ['BR', 'BR', 'BRL', '0'],
    ['DE', 'EU', 'EUR', '19'],
    ['PL', 'EU', 'PLN', '23'],
    ['GB', 'GB', 'GBP', '20'],
    ['IM', 'GB', 'GBP', '20'],
    ['JE', 'ZZ', 'GBP', '0'],
    ['SN', 'ZZ', 'XOF', '0'],
    ['US', 'ZZ', 'USD', '0'],
    ['', 'ZZ', 'USD', '0'],
    ['??', 'ZZ', 'USD', '0'],
  ])('F1 %s is served by %s with %s and %s %%', (country, id, currency, defaultTaxRate) => {
    expect(packOf(country)).toMatchObject({ id, currency, defaultTaxRate });
  });

  test('F1 every country of ISO 3166-1 but Antarctica has a currency of ISO 4217', () => {
    expect(COUNTRY_CODES.length).toBe(248);
    expect(COUNTRY_CODES.filter((country) => !isCurrency(currencyOf(country) ?? ''))).toEqual([]);
  });
});

describe('mentions', () => {
  test('B23 a French seller prints the lawful ones, and VAT on debits when it chose so', () => {
    const fr = packOf('FR');
    const usual = ['late-penalty', 'recovery-indemnity', 'no-discount'];
    expect(mentionsOf(fr, { chargesTax: true, legal: {} }, 'invoice')).toEqual(usual);
    expect(mentionsOf(fr, { chargesTax: true, legal: { vatOnDebits: 'yes' } }, 'invoice')).toEqual([
      ...usual,
      'vat-on-debits',
    ]);
    expect(mentionsOf(fr, { chargesTax: false, legal: { vatOnDebits: 'yes' } }, 'invoice')).toEqual([
      'franchise-293b',
      ...usual,
    ]);
    expect(mentionsOf(packOf('SN'), { chargesTax: true, legal: { vatOnDebits: 'yes' } }, 'invoice')).toEqual(
      [],
    );
  });

  test('B23 a French seller says whether it sells goods, services or both', () => {
    const fr = packOf('FR');
    const mentions = mentionsOf(fr, { chargesTax: false, legal: { operations: 'both' } }, 'invoice');
    expect(mentions.at(-1)).toBe('operations-both');
    expect(mentionsOf(fr, { chargesTax: true, legal: { operations: 'x' } }, 'credit-note')).toEqual([]);
    expect(mentionsOf(packOf('GN'), { chargesTax: true, legal: { operations: 'both' } }, 'invoice')).toEqual(
      [],
    );
  });

  test('B14 a credit note asks for no payment, so it threatens with no penalty', () => {
    const seller = { chargesTax: true, legal: { operations: 'goods', vatOnDebits: 'yes' } };
    expect(mentionsOf(packOf('FR'), seller, 'credit-note')).toEqual(['operations-goods', 'vat-on-debits']);
    expect(mentionsOf(packOf('PT'), seller, 'credit-note')).toEqual(['not-fiscal']);
  });

  test('B14 only France forbids to void what was delivered', () => {
    expect(
      allPacks()
        .filter((pack) => pack.voidOnlyUndelivered)
        .map(({ id }) => id),
    ).toEqual(['FR']);
  });
});
