import { describe, expect, it } from 'vitest';
import { sumsByCurrency } from './sums.ts';

describe('sums of chosen invoices', () => {
  it('C10 euros and francs are never added together', () => {
    const items = [
      { currency: 'EUR', amount: 120_420 },
      { currency: 'GNF', amount: 1_298_000 },
      { currency: 'EUR', amount: 80 },
    ];
    expect(sumsByCurrency(items, ({ amount }) => amount)).toEqual({ EUR: 120_500, GNF: 1_298_000 });
  });
});
