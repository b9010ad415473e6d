import { describe, expect, it } from 'vitest';
import { findingParams } from './finding-params.ts';

describe('what a finding says', () => {
  it('A3 writes amounts, rates and dates as the language does', () => {
    const params = { price: '148.5', read: '0.3', expected: '1445.50', rates: '20, 5.5', date: '2062-11-14' };
    expect(findingParams(params, 'fr')).toEqual({
      price: '148,5',
      read: '0,3',
      expected: '1\u202F445,50',
      rates: '20 · 5,5',
      date: '14/11/2062',
    });
  });

  it('A3 leaves the value of a cell as it stands in the file', () => {
    expect(findingParams({ value: '17850.0', first: 12, date: 'demain' }, 'fr')).toEqual({
      value: '17850.0',
      first: 12,
      date: 'demain',
    });
  });
});
