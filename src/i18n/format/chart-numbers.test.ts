import { describe, expect, it } from 'vitest';
import { formatInUnit, formatTick } from './chart-numbers.ts';

describe('numbers of charts', () => {
  it.each([
    [4_131_000, 'EUR', 'thousand', '41,3'],
    [4_000_000, 'EUR', 'thousand', '40,0'],
    [-4_135_000, 'EUR', 'thousand', '\u221241,4'],
    [81_250, 'EUR', 'one', '813'],
    [1_298_000_000, 'GNF', 'million', '1\u202F298,0'],
    [0, 'EUR', 'thousand', '0,0'],
  ] as const)('A13 %d %s in %ss is written %s over a bar', (minor, currency, unit, said) => {
    expect(formatInUnit(minor, { currency, unit }, 'fr')).toBe(said);
  });

  it.each([
    [1_500_000, 'thousand', '15'],
    [750_000, 'thousand', '7.5'],
    [15, 'one', '0.15'],
    [0, 'one', '0'],
  ] as const)('A13 the tick %d in %ss is written %s', (minor, unit, said) => {
    expect(formatTick(minor, { currency: 'EUR', unit }, 'en')).toBe(said);
  });
});
