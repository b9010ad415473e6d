import { describe, expect, it } from 'vitest';
import { fitsPattern, patternFrom, strangePart } from './name-pattern.ts';

describe('names of files that come each month', () => {
  it('BR25 a pattern means the files of its month, whatever stands for the rest', () => {
    const fits = (pattern: string, name: string) => fitsPattern(pattern, name, '2026-11');
    expect(fits('orders-{YYYY}-{MM}.csv', 'orders-2026-11.csv')).toBe(true);
    expect(fits('orders-{YYYY}-{MM}.csv', 'Orders-2026-11.CSV')).toBe(true);
    expect(fits('orders-{YYYY}-{MM}.csv', 'orders-2026-10.csv')).toBe(false);
    expect(fits('orders-{YYYY}-{MM}.csv', 'orders-2026-11.csv.bak')).toBe(false);
    expect(fits('{MM}{YY} *.xlsx', '1126 livraisons août.xlsx')).toBe(true);
    expect(fits('bl {YYYY}{MM}{DD}.txt', 'bl 20261130.txt')).toBe(true);
    expect(fits('bl {YYYY}{MM}{DD}.txt', 'bl 20261199.txt')).toBe(false);
    expect(fits('orders-*.xlsx', 'orders-.xlsx')).toBe(true);
    expect(fits('orders-?.xlsx', 'orders-12.xlsx')).toBe(false);
    // Signs that a regular expression would take for its own are only themselves.
    expect(fits('a+b (1).csv', 'a+b (1).csv')).toBe(true);
    expect(fits('a.b.csv', 'a-b.csv')).toBe(false);
    // The same letters, composed otherwise.
    expect(fits('décembre*.csv'.normalize('NFD'), 'décembre-1.csv'.normalize('NFC'))).toBe(true);
  });

  it('BR25 what stands for nothing is named', () => {
    for (const good of ['', 'orders-{YYYY}-{MM}.csv', '*.xlsx', 'a?{DD}{yy}'.toUpperCase()])
      expect(strangePart(good)).toBe('');
    expect(strangePart('orders-{YEAR}.csv')).toBe('{YEAR}');
    expect(strangePart('out/orders.csv')).toBe('/');
    expect(strangePart('out\\orders.csv')).toBe('\\');
    expect(strangePart('orders-{YYYY.csv')).toBe('{');
  });

  it('BR25 the pattern is proposed from a name that says a month', () => {
    expect(patternFrom('orders-2026-10.csv')).toBe('orders-{YYYY}-{MM}.csv');
    expect(patternFrom('BL_20261031.xlsx')).toBe('BL_{YYYY}{MM}{DD}.xlsx');
    expect(patternFrom('2026.10 commandes.csv')).toBe('{YYYY}.{MM} commandes.csv');
    expect(patternFrom('lignes.csv')).toBe('');
    expect(patternFrom('order 20261399.csv')).toBe('');
    expect(fitsPattern(patternFrom('orders-2026-10.csv'), 'orders-2026-10.csv', '2026-10')).toBe(true);
  });
});
