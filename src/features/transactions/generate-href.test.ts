import { describe, expect, it } from 'vitest';
import { generateHref } from './generate-href.ts';

describe('the way from rows to their invoice', () => {
  it('B2 names the customer and the period of the rows, whatever their order', () => {
    const rows = ['2026-10-14', '2026-09-30', '2026-11-02'].map((date) => ({
      customerId: 'c1',
      date,
      currency: 'EUR',
    }));
    expect(generateHref(rows)).toBe('/generate?customer=c1&from=2026-09-30&to=2026-11-02&currency=EUR');
  });
});
