import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaxCategory } from '../tax/tax.ts';
import { receivedShares } from './received.ts';
import { cents, document, settled } from './testing/facts.ts';

const rates = ['20', '10', '5.5', '2.1', '0'] as const;
const groups = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...rates), fc.integer({ min: 1, max: 9_999_999 })), {
    minLength: 1,
    maxLength: 4,
    selector: ([rate]) => rate,
  })
  .map((list) =>
    list.map(([rate, taxable]): [TaxCategory, string, number] => [
      rate === '0' ? 'E' : 'S',
      rate,
      // Tax of `document` is exact only where it comes out whole.
      taxable * 1000,
    ]),
  );

/** Money in parts: cuts of the whole, in any order and on any days. */
const parts = (whole: number, cuts: readonly number[]) => {
  const edges = [0, ...cuts.map((cut) => Math.floor(cut * whole)).sort((a, b) => a - b), whole];
  return edges.slice(1).map((edge, at) => edge - edges[at]!);
};
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-11-${String(one).padStart(2, '0')}`);
const paying = fc.array(fc.record({ cut: fraction, on: day, place: fc.nat() }), { maxLength: 8 });

type Shares = ReturnType<typeof receivedShares>;
const ofRate = (shares: Shares, rate: string) =>
  shares
    .filter((share) => share.rate === rate)
    .reduce(([taxable, tax], share) => [taxable! + share.taxable, tax! + share.tax], [0, 0]);
const money = (shares: Shares) => shares.reduce((sum, { taxable, tax }) => sum + taxable + tax, 0);

function payments(due: number, list: readonly { cut: number; on: string; place: number }[]) {
  const amounts = parts(
    due,
    list.map(({ cut }) => cut),
  );
  return amounts
    .map((amount, at) => ({ at: list[at]?.place ?? 0, paid: settled(list[at]?.on ?? '2026-11-30', amount) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ paid }) => paid);
}

describe('shares of the tax by date of payment', () => {
  it('A2 RP11 an invoice that is paid whole brings its tax groups exactly, whatever the order and the parts', () => {
    fc.assert(
      fc.property(groups, paying, (sold, list) => {
        const invoice = document({ issued: '2026-10-01', groups: sold });
        invoice.payments = payments(invoice.totals.due, list);
        const shares = receivedShares(invoice);
        for (const { rate, taxable, tax } of invoice.totals.groups) {
          expect(ofRate(shares, rate)).toEqual([taxable, tax]);
        }
      }),
    );
  });

  it('A2 RP11 every share is the money of its day to the cent, also of what was taken and given back', () => {
    fc.assert(
      fc.property(groups, paying, fraction, (sold, list, back) => {
        const invoice = document({ issued: '2026-10-01', groups: sold });
        const paid = payments(invoice.totals.due, list);
        const taken = Math.floor(invoice.totals.due * back);
        invoice.payments = [...paid, { ...settled('2026-11-30', -taken), type: 'refund' }];
        const shares = receivedShares(invoice);
        for (const date of new Set(invoice.payments.map((one) => one.date))) {
          const moved = invoice.payments.reduce(
            (sum, one) => (one.date === date ? sum + one.amount : sum),
            0,
          );
          expect(money(shares.filter((share) => share.date === date))).toBe(moved);
        }
      }),
    );
  });

  it('A2 RP11 with a credit note the shares add up to what was left to tax', () => {
    fc.assert(
      fc.property(groups, paying, day, fraction, fc.nat(), (sold, list, on, part, which) => {
        const invoice = document({ issued: '2026-10-01', groups: sold });
        const [category, rate, taxable] = sold[which % sold.length]!;
        const back = Math.floor((taxable / 1000) * part) * 1000;
        const note = document({ issued: on, kind: 'credit-note', groups: [[category, rate, back]] });
        const due = invoice.totals.due - note.totals.withTax;
        const all = payments(invoice.totals.due, list);
        // Paid whole before the note is known, and what is too much given back at the end; or only what is left.
        for (const settlements of [
          [...all, { ...settled('2026-11-30', 0 - note.totals.withTax), type: 'refund' as const }],
          payments(due, list),
        ]) {
          const shares = receivedShares({ ...invoice, payments: settlements }, [note]);
          for (const group of invoice.totals.groups) {
            const less = group.rate === rate ? note.totals.groups[0]! : { taxable: cents(0), tax: cents(0) };
            expect(ofRate(shares, group.rate)).toEqual([group.taxable - less.taxable, group.tax - less.tax]);
          }
        }
      }),
    );
  });
});
