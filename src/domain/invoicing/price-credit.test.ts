import { describe, expect, it } from 'vitest';
import { pricedDocument } from '../tax/totals.ts';
import type { Creditable, CreditExtent } from './credit.ts';
import type { Invoice } from './invoice.ts';
import { pricedCredit } from './price-credit.ts';

const lineOf = (unitPrice: string, taxRate: string, at: number) => ({
  id: `l${at}`,
  transactionId: null,
  key: '',
  date: '' as const,
  title: `Line ${at}`,
  description: '',
  quantity: '1',
  unit: '',
  unitPrice,
  priceIncludesTax: false,
  taxCategory: taxRate === '0' ? ('Z' as const) : ('S' as const),
  taxRate,
  allowances: [],
});

function subjectOf(...prices: [string, string][]): Creditable {
  const priced = pricedDocument(
    prices.map(([price, rate], at) => lineOf(price, rate, at)),
    [],
    { currency: 'EUR' },
  );
  const invoice = { kind: 'invoice', currency: 'EUR', totals: priced.totals, creditNotes: [], payments: [] };
  return {
    invoice: invoice as unknown as Invoice,
    body: { lines: priced.lines, allowances: [] },
    earlier: [],
  };
}

const priced = (subject: Creditable, extent: CreditExtent) =>
  pricedCredit(subject, extent, { title: 'Credit', rounding: 'Rounding' }, () => 'n');

function credited(subject: Creditable, extent: CreditExtent): Creditable {
  const note = priced(subject, extent);
  if (!note.ok) throw new Error(note.error.reason);
  const { totals } = note.value;
  const creditNotes = [
    ...subject.invoice.creditNotes,
    { id: 'c', number: 'A', date: '2026-11-20', amount: totals.withTax },
  ];
  return {
    ...subject,
    invoice: { ...subject.invoice, creditNotes },
    earlier: [...subject.earlier, note.value],
  };
}

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
