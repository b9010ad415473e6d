import { describe, expect, it } from 'vitest';
import { paymentMethod, paymentMethods } from './registry.ts';

describe('payment methods', () => {
  it('B12 are all those of the reference, each in one file with an id and a place of its own', () => {
    const ids = paymentMethods.map(({ id }) => id);
    expect(ids).toEqual(['bank-transfer', 'card', 'cash', 'cheque', 'mobile-money', 'online', 'credit']);
    expect(new Set(paymentMethods.map(({ order }) => order)).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('B12 only using credit moves no money', () => {
    expect(paymentMethods.filter(({ movesMoney }) => !movesMoney).map(({ id }) => id)).toEqual(['credit']);
    expect(paymentMethod('barter')).toBeUndefined();
  });
});
