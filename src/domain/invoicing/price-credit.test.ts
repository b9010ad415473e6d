import { describe, expect, it } from 'vitest';
import type { Creditable } from './credit.ts';
import { creditableOfLines, credited, priced } from './testing/credited.ts';

/** A line of each price at its rate. */
const subjectOf = (...prices: [unitPrice: string, taxRate: string][]): Creditable =>
  creditableOfLines(
    prices.map(([unitPrice, taxRate]) => ({
      quantity: '1',
      unitPrice,
      taxRate,
      taxCategory: taxRate === '0' ? 'Z' : 'S',
    })),
  );

const creditedOf = ({ earlier }: Creditable) => ({
  withTax: earlier.reduce((all, { totals }) => all + totals.withTax, 0),
  tax: earlier.reduce((all, { totals }) => all + totals.tax, 0),
});

describe('credit notes together', () => {
  it('B15 V3 no tax group is credited for more than it was charged, by amount and by lines mixed', () => {
    const half = credited(subjectOf(['100', '20'], ['100', '0']), { amount: 110_00 as never });
    const more = priced(half, { lines: [{ lineId: 'l0', quantity: '0.9' }] });
    expect(more).toMatchObject({ error: { reason: 'credit-above-rest', params: { rest: '60.00' } } });
    expect(priced(half, { lines: [{ lineId: 'l0', quantity: '0.5' }] })).toMatchObject({ ok: true });
  });

  it.each(['10.03', '10.02', '0.02', '33.33'])(
    'B15 V3 three lines of %s taken back one by one come to the invoice, its tax included',
    (price) => {
      const subject = subjectOf([price, '20'], [price, '20'], [price, '20']);
      const all = ['l0', 'l1', 'l2'].reduce(
        (left, lineId) => credited(left, { lines: [{ lineId }] }),
        subject,
      );
      const { withTax, tax } = subject.invoice.totals;
      expect(creditedOf(all)).toEqual({ withTax, tax });
    },
  );
});
