import { describe, expect, it } from 'vitest';
import type { Asked } from './define.ts';
import { askedOf, cents, document, settled } from './testing/facts.ts';
import { made } from './testing/made.ts';

describe('tax by date of payment', () => {
  const onPayments = (more: Partial<Asked> = {}) => askedOf({ basis: 'paid', ...more });
  // 100.00 at 20 % and 50.00 at 5.5 %: 172.75 with tax.
  const sold = (more: Partial<Parameters<typeof document>[0]>) =>
    document({
      issued: '2026-10-20',
      groups: [
        ['S', '20', 10000],
        ['S', '5.5', 5000],
      ],
      ...more,
    });

  it('A2 RP11 by hand: 100.00 of 172.75 is 57.89 + 11.58 at 20 % and 28.94 + 1.59 at 5.5 %', () => {
    const { sections, fates } = made('tax', onPayments(), (collector) => [
      collector.document!(sold({ payments: [settled('2026-11-05', 10000), settled('2026-12-05', 7275)] })),
      collector.document!(sold({ issued: '2026-11-02' })),
      collector.document!(sold({ payments: [settled('2026-10-25', 17275)] })),
      collector.document!(sold({ payments: [{ ...settled('2026-11-30', 17275), type: 'write-off' }] })),
      collector.document!(sold({ issued: '' })),
    ]);
    expect(sections[0]!.rows).toEqual([
      ['2026-11', 'S', 20, '', 1, 5789, 1158, 6947, 0, 0, null],
      ['2026-11', 'S', 5.5, '', 1, 2894, 159, 3053, 0, 0, null],
    ]);
    expect(sections[0]!.figures).toEqual({ taxable: 8683, tax: 1317, withTax: 10000, untaxed: 0 });
    expect(fates).toEqual(['used', 'unpaid', 'other-period', 'unpaid', 'draft']);
    const december = onPayments({ period: { from: '2026-12-01', to: '2026-12-31' } });
    const rest = made('tax', december, (collector) => [
      collector.document!(sold({ payments: [settled('2026-11-05', 10000), settled('2026-12-05', 7275)] })),
    ]).sections[0]!;
    // 100.00 − 57.89, 20.00 − 11.58, 50.00 − 28.94, 2.75 − 1.59.
    expect(rest.rows.map((row) => [row[5], row[6]])).toEqual([
      [4211, 842],
      [2106, 116],
    ]);
  });

  it('A2 RP11 by hand: taken back, given back and credit used count on their own day', () => {
    const { sections } = made('tax', onPayments(), (collector) => [
      // Paid in October, taken back in November: 57.89 + 11.58, 28.94 + 1.59 less.
      collector.document!(sold({ payments: [settled('2026-10-25', 10000), settled('2026-11-03', -10000)] })),
      // 120.00 of credit used.
      collector.document!(
        document({
          issued: '2026-11-02',
          groups: [['S', '20', 10000]],
          payments: [{ ...settled('2026-11-04', 12000), type: 'credit' }],
        }),
      ),
      // A credit note of its own, 60.00, given back.
      collector.document!(
        document({
          issued: '2026-11-02',
          kind: 'credit-note',
          groups: [['S', '20', 5000]],
          payments: [{ ...settled('2026-11-05', -6000), type: 'refund' }],
        }),
      ),
    ]);
    expect(sections[0]!.rows.map((row) => row.slice(2, 8))).toEqual([
      [20, '', 3, -5789 + 10000 - 5000, -1158 + 2000 - 1000, -6947 + 12000 - 6000],
      [5.5, '', 1, -2894, -159, -3053],
    ]);
  });

  it('A2 RP11 by hand: a credit note lowers what was due, whichever of the two is read first', () => {
    // 120.00 + 110.00; the 10 % line is credited after 120.00 came in: all of it turns out to be for the other line.
    const link = { id: 'note', number: 'A-1', date: '2026-11-20', amount: cents(11000) };
    const invoice = document({
      id: 'sold',
      issued: '2026-10-20',
      groups: [
        ['S', '20', 10000],
        ['S', '10', 10000],
      ],
      payments: [settled('2026-10-25', 12000)],
      creditNotes: [link],
    });
    const note = document({
      id: 'note',
      kind: 'credit-note',
      issued: '2026-11-20',
      groups: [['S', '10', 10000]],
      creditOf: { id: 'sold', number: 'F-1', date: '2026-10-20' },
    });
    const year = onPayments({ period: { from: '2026-01-01', to: '2026-12-31' } });
    for (const documents of [
      [invoice, note],
      [note, invoice],
    ]) {
      const { sections, fates } = made('tax', year, (collector) =>
        documents.map((one) => collector.document!(one)),
      );
      expect(fates.map(String).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['credit-note', 'used']);
      // October: 120.00 × 100/230, × 20/230, × 100/230, × 10/230; November: what is missing to 100 + 20.
      expect(sections[0]!.rows.map((row) => [row[0], row[2], row[5], row[6]])).toEqual([
        ['2026-10', 20, 5217, 1044],
        ['2026-11', 20, 4783, 956],
        ['2026-10', 10, 5217, 522],
        ['2026-11', 10, -5217, -522],
      ]);
      expect(sections[0]!.figures).toMatchObject({ taxable: 10000, tax: 2000 });
    }
  });
});
