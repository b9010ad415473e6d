import { describe, expect, it } from 'vitest';
import { countryName } from './countries.ts';
import { formatDate, formatMonth, formatPeriod } from './dates.ts';
import { formatAmount, formatEach, formatMoney, formatPrice } from './money.ts';
import { localeOf, writeAsIn } from './locale.ts';
import { decimalSign, formatCount, formatDecimal, formatRate } from './numbers.ts';
import { formatShortAmount } from './short-amount.ts';

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';
const MINUS = '\u2212';

describe('numbers', () => {
  it('B5 thousands are parted by the narrow no-break space, in English by a comma', () => {
    expect(formatDecimal('1234567.5', 'fr')).toBe(`1${NARROW}234${NARROW}567,5`);
    expect(formatDecimal('1234567.5', 'en')).toBe('1,234,567.5');
    expect(formatCount(999, 'pt')).toBe('999');
  });
  it('B5 a negative number has a true minus', () => {
    expect(formatDecimal('-0.5', 'fr')).toBe(`${MINUS}0,5`);
  });
  it('B5 a rate keeps its decimals', () => {
    expect(formatRate('5.5', 'fr')).toBe(`5,5${NARROW}%`);
    expect(formatRate('20', 'en')).toBe('20%');
  });
});

describe('money', () => {
  it('C10 an amount has exactly the digits of its currency', () => {
    expect(formatAmount(917811, 'EUR', 'fr')).toBe(`9${NARROW}178,11`);
    expect(formatAmount(5, 'EUR', 'fr')).toBe('0,05');
    expect(formatAmount(-5, 'EUR', 'en')).toBe(`${MINUS}0.05`);
    expect(formatAmount(1298000, 'GNF', 'fr')).toBe(`1${NARROW}298${NARROW}000`);
    expect(formatAmount(12345, 'TND', 'fr')).toBe('12,345');
  });
  it('C10 the currency stands where the language puts it', () => {
    expect(formatMoney(917811, 'EUR', 'fr')).toBe(`9${NARROW}178,11${NO_BREAK}€`);
    expect(formatMoney(-917811, 'EUR', 'en')).toBe(`${MINUS}€9,178.11`);
    expect(formatMoney(1298000, 'GNF', 'en')).toBe(`GNF${NO_BREAK}1,298,000`);
  });
  it('C10 Brazil writes Portuguese in its own way, Portugal in its own', () => {
    const sum = (country: string, minor = 248035) => formatMoney(minor, 'BRL', localeOf('pt', country));
    expect(sum('BR')).toBe(`R$${NO_BREAK}2.480,35`);
    expect(sum('BR', -248035)).toBe(`${MINUS}R$${NO_BREAK}2.480,35`);
    expect(sum('PT')).toBe(`2${NARROW}480,35${NO_BREAK}R$`);
    const brazil = localeOf('pt', 'BR');
    expect(formatMoney(129800000, 'EUR', brazil)).toBe(`€${NO_BREAK}1.298.000,00`);
    expect(formatAmount(129800000, 'BRL', brazil)).toBe('1.298.000,00');
    expect(formatPrice('1234.5678', 'BRL', brazil)).toBe('1.234,5678');
    expect(formatRate('5.5', brazil)).toBe('5,5%');
    expect(formatShortAmount(124_000_000_00, 'BRL', brazil)).toBe(`124${NO_BREAK}mi`);
    // Another language of a Brazilian seller is written as that language is.
    expect(formatMoney(248035, 'BRL', localeOf('fr', 'BR'))).toBe(`2${NARROW}480,35${NO_BREAK}R$`);
    expect(formatMoney(248035, 'BRL', localeOf('en', 'BR'))).toBe('R$2,480.35');
  });
  it('C10 the screens write as the country of the company', () => {
    writeAsIn('BR');
    expect([formatMoney(248035, 'BRL', 'pt'), decimalSign('pt')]).toEqual([`R$${NO_BREAK}2.480,35`, ',']);
    expect(formatMoney(248035, 'EUR', 'fr')).toBe(`2${NARROW}480,35${NO_BREAK}€`);
    writeAsIn('PT');
    expect(formatMoney(248035, 'EUR', 'pt')).toBe(`2${NARROW}480,35${NO_BREAK}€`);
  });
  it('C10 euros and francs stand beside each other', () => {
    expect(formatEach({ EUR: 120500, GNF: 1298000 }, 'fr')).toEqual([
      `1${NARROW}205,00${NO_BREAK}€`,
      `1${NARROW}298${NARROW}000${NO_BREAK}GNF`,
    ]);
  });
  it('C10 a unit price has at least the digits of its currency, and its own where it has more', () => {
    expect(formatPrice('23.4', 'EUR', 'fr')).toBe('23,40');
    expect(formatPrice('0.1234', 'EUR', 'en')).toBe('0.1234');
    expect(formatPrice('4500000', 'GNF', 'pt')).toBe(`4${NARROW}500${NARROW}000`);
  });
});

describe('dates', () => {
  it('B5 dates are written as the language writes them', () => {
    expect(formatDate('2026-11-14', 'fr')).toBe('14 novembre 2026');
    expect(formatDate('2026-11-01', 'fr')).toBe('1er novembre 2026');
    expect(formatDate('2026-11-14', 'en')).toBe('14 November 2026');
    expect(formatDate('2026-11-14', 'pt')).toBe('14 de novembro de 2026');
    expect(formatDate('2026-11-04', 'fr', 'digits')).toBe('04/11/2026');
    expect(formatMonth('2026-02', 'pt')).toBe('fevereiro de 2026');
  });
  it('B5 a period says each part once', () => {
    expect(formatPeriod('2026-11-03', '2026-11-13', 'fr')).toBe(`3 au 13${NO_BREAK}nov. 2026`);
    expect(formatPeriod('2026-10-28', '2026-11-03', 'en')).toBe(`28${NO_BREAK}Oct to 3${NO_BREAK}Nov 2026`);
    expect(formatPeriod('2025-12-28', '2026-01-03', 'pt')).toBe(
      `28${NO_BREAK}dez. 2025 a 3${NO_BREAK}jan. 2026`,
    );
    expect(formatPeriod('2026-11-03', '2026-11-03', 'fr')).toBe(`3${NO_BREAK}nov. 2026`);
  });
});

describe('countries', () => {
  it('B5 a country is named in the language, an unknown code stays itself', () => {
    expect(countryName('DE', 'fr')).toBe('Allemagne');
    expect(countryName('DE', 'pt')).toBe('Alemanha');
    expect(countryName('Atlantis', 'en')).toBe('Atlantis');
  });
});
