import { describe, expect, it } from 'vitest';
import { sumsByCurrency, sumsInWords } from './sums.ts';

describe('sums of chosen invoices', () => {
  it('C10 euros and francs are never added together', () => {
    const items = [
      { currency: 'EUR', amount: 120_420 },
      { currency: 'GNF', amount: 1_298_000 },
      { currency: 'EUR', amount: 80 },
    ];
    const sums = sumsByCurrency(items, ({ amount }) => amount);
    expect(sums).toEqual([
      ['EUR', 120_500],
      ['GNF', 1_298_000],
    ]);
    expect(sumsInWords(sums, 'fr')).toBe('1\u202F205,00\u00A0€, 1\u202F298\u202F000\u00A0GNF');
  });
});
