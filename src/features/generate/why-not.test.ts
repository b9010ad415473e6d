import { describe, expect, it } from 'vitest';
import { whyNot } from './why-not.ts';

const fine = {
  customerId: 'c',
  from: '2026-11-01',
  to: '2026-11-27',
  due: '',
  included: 10,
  withTax: 284_147,
  negativePeriods: 'carry-forward',
} as const;

describe('why an invoice cannot be generated', () => {
  it('B2 the reasons come in the order in which a person meets them', () => {
    expect(whyNot(fine)).toBeUndefined();
    expect(whyNot({ ...fine, included: 0 })).toBe('offNoRows');
    expect(whyNot({ ...fine, included: 0, to: '2026-10-31' })).toBe('offDates');
    expect(whyNot({ ...fine, due: '2026-10-31' })).toBe('offDue');
    expect(whyNot({ ...fine, customerId: '', to: '2026-10-31' })).toBe('offNoCustomer');
  });

  it('B1 a period below zero is carried forward, or becomes a credit note where the company says so', () => {
    expect(whyNot({ ...fine, withTax: -1 })).toBe('offNegative');
    expect(whyNot({ ...fine, withTax: -1, negativePeriods: 'credit-note' })).toBeUndefined();
    expect(whyNot({ ...fine, withTax: 0 })).toBe('offZero');
  });
});
