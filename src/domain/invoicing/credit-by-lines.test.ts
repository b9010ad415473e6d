import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isZero, multiply } from '../money/decimal.ts';
import { taxGroupKey } from '../tax/add-totals.ts';
import type { AllowanceCharge } from '../tax/tax.ts';
import { runs } from '../testing/runs.ts';
import { quantityLeft, type Creditable, type CreditExtent } from './credit.ts';
import type { Invoice, InvoiceLine } from './invoice.ts';
import { creditableOfLines as subjectOf, credited as after, priced } from './testing/credited.ts';

/** Net and tax of each group, of the invoice or of its credit notes together. */
function perGroup(all: readonly Pick<Invoice, 'totals'>[]) {
  const groups = new Map<string, { taxable: number; tax: number }>();
  for (const group of all.flatMap(({ totals }) => totals.groups)) {
    const before = groups.get(taxGroupKey(group)) ?? { taxable: 0, tax: 0 };
    groups.set(taxGroupKey(group), {
      taxable: before.taxable + group.taxable,
      tax: before.tax + group.tax,
    });
  }
  return groups;
}

const sumsOf = (all: readonly Pick<Invoice, 'totals'>[]) => ({
  withoutTax: all.reduce((sum, { totals }) => sum + totals.withoutTax, 0),
  tax: all.reduce((sum, { totals }) => sum + totals.tax, 0),
  withTax: all.reduce((sum, { totals }) => sum + totals.withTax, 0),
});

function expectWhole(subject: Creditable) {
  expect(sumsOf(subject.earlier)).toEqual(sumsOf([subject.invoice]));
  expect(perGroup(subject.earlier)).toEqual(perGroup([subject.invoice]));
}

/** What a document says adds up: lines, allowances, groups, totals. */
function expectSound({ lines, totals }: { lines: InvoiceLine[]; totals: Invoice['totals'] }) {
  expect(lines.reduce((sum, { net }) => sum + net, 0)).toBe(totals.lines);
  expect(totals.withoutTax).toBe(totals.lines - totals.allowances + totals.charges);
  expect(totals.groups.reduce((sum, { taxable }) => sum + taxable, 0)).toBe(totals.withoutTax);
  expect(totals.groups.reduce((sum, { tax }) => sum + tax, 0)).toBe(totals.tax);
  expect(totals.withTax).toBe(totals.withoutTax + totals.tax);
}

const one = (lineId: string, quantity = '1'): CreditExtent => ({ lines: [{ lineId, quantity }] });

describe('credit notes by lines', () => {
  it('V3 take back exactly the net of a line whose net was rounded, and never a cent more', () => {
    // 1.01 = 3 × 0.335; three notes of 0.34 would be 1.02.
    const dear = subjectOf([{ quantity: '3', unitPrice: '0.335' }]);
    const all = [1, 2, 3].reduce((left) => after(left, one('l0')), dear);
    expectWhole(all);
    // 1.00 = 3 × 0.333; three notes of 0.33 would leave a cent.
    const cheap = subjectOf([{ quantity: '3', unitPrice: '0.333' }]);
    expectWhole([1, 2, 3].reduce((left) => after(left, one('l0')), cheap));
    const note = priced(
      [1, 2].reduce((left) => after(left, one('l0')), cheap),
      one('l0'),
    );
    expect(note).toMatchObject({
      ok: true,
      value: {
        lines: [
          { net: 34, allowances: [{ type: 'charge', reason: 'Rounding', percent: '', amount: '0.01' }] },
        ],
      },
    });
  });

  it('V3 of prices with tax come to net, tax and gross of the invoice', () => {
    const subject = subjectOf([{ quantity: '3', unitPrice: '0.10', priceIncludesTax: true }]);
    expectWhole([1, 2, 3].reduce((left) => after(left, one('l0')), subject));
  });

  it('V3 share a discount of the document to the cent, and one of a tax group with its lines only', () => {
    const percent = { type: 'allowance', reason: 'Loyal', percent: '10', amount: '' } as const;
    const small = subjectOf([{ quantity: '10', unitPrice: '0.05' }], [percent]);
    expectWhole(Array.from({ length: 10 }).reduce<Creditable>((left) => after(left, one('l0')), small));
    const ofGroup = { ...percent, percent: '', amount: '3', taxCategory: 'S', taxRate: '10' } as const;
    const two = subjectOf(
      [
        { quantity: '1', unitPrice: '10' },
        { quantity: '1', unitPrice: '20', taxRate: '10' },
      ],
      [ofGroup],
    );
    const first = after(two, one('l0'));
    expect(first.earlier[0]?.totals).toMatchObject({ withoutTax: 1000, tax: 200 });
    expectWhole(after(first, one('l1')));
    // A charge in a group of its own goes with the lines.
    const shipping = { ...ofGroup, type: 'charge', taxRate: '5.5' } as const;
    const sent = subjectOf([{ quantity: '3', unitPrice: '10' }], [shipping]);
    expectWhole([1, 2, 3].reduce((left) => after(left, one('l0')), sent));
  });

  it('V2 V3 the rest after some lines is net and tax to the cent as well', () => {
    const subject = subjectOf([
      { quantity: '7', unitPrice: '0.335' },
      { quantity: '3', unitPrice: '10.03', taxRate: '5.5' },
    ]);
    expectWhole(after(after(subject, one('l0', '3')), { whole: true }));
  });

  const decimal = (most: number, digits: number) =>
    fc.integer({ min: 1, max: most }).map((value) => (value / 10 ** digits).toFixed(digits));
  const allowance = (place: 'line' | 'document') =>
    fc.record({
      type: fc.constantFrom('allowance' as const, 'charge' as const),
      reason: fc.constant('Why'),
      percent: fc.constantFrom('', '3', '12.5'),
      amount: decimal(20, 2),
      ...(place === 'document' &&
        ({ taxCategory: fc.constantFrom(undefined, 'S'), taxRate: fc.constantFrom('20', '5.5') } as object)),
    }) as fc.Arbitrary<AllowanceCharge>;
  const line = fc.record({
    quantity: fc.constantFrom('1', '3', '10', '2.5', '0.333'),
    unitPrice: fc.oneof(decimal(60, 3), decimal(9_999, 2), decimal(99_999, 4)),
    priceIncludesTax: fc.boolean(),
    taxRate: fc.constantFrom('20', '20', '5.5', '0'),
    allowances: fc.array(allowance('line'), { maxLength: 1 }),
  });

  it('V3 in any parts and any order never exceed the invoice, and come to it in every group', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.array(allowance('document'), { maxLength: 2 }),
        fc.array(fc.tuple(fc.nat(3), fc.constantFrom('0.1', '0.25', '0.5', '1')), { maxLength: 12 }),
        (typed, allowances, parts) => {
          let subject = subjectOf(typed, allowances);
          const { groups } = subject.invoice.totals;
          // Discounts above the goods are no invoice.
          fc.pre(groups.every(({ taxable }) => taxable > 0));
          fc.pre(subject.body.lines.every(({ net }) => net >= 0));
          const credit = (lineId: string, share: string) => {
            const held = subject.body.lines.find(({ id }) => id === lineId);
            if (!held) return;
            const left = quantityLeft(subject, held);
            if (isZero(left)) return;
            const extent = one(lineId, share === '1' ? left : multiply(left, share));
            const note = priced(subject, extent);
            if (!note.ok) return expect(note.error.reason).toBe('credit-nothing');
            expectSound(note.value);
            subject = after(subject, extent);
            const taken = perGroup(subject.earlier);
            for (const group of groups) {
              const { taxable, tax } = taken.get(taxGroupKey(group)) ?? { taxable: 0, tax: 0 };
              expect(taxable).toBeLessThanOrEqual(group.taxable);
              expect(tax).toBeLessThanOrEqual(group.tax);
            }
          };
          for (const [at, share] of parts) credit(`l${at}`, share);
          for (const { id } of subject.body.lines) credit(id, '1');
          // Parts that are worth less than a cent each are one note together.
          const left = subject.body.lines.filter((held) => !isZero(quantityLeft(subject, held)));
          const last = { lines: left.map(({ id }) => ({ lineId: id })) };
          if (left.length > 0 && priced(subject, last).ok) subject = after(subject, last);
          expectWhole(subject);
        },
      ),
      runs(300),
    );
  });

  it('V3 of goods and returns in one group come to it too', () => {
    const subject = subjectOf([
      { quantity: '3', unitPrice: '0.335' },
      { quantity: '-2', unitPrice: '0.075' },
    ]);
    const both: CreditExtent = {
      lines: [
        { lineId: 'l0', quantity: '1' },
        { lineId: 'l1', quantity: '-1' },
      ],
    };
    const rest: CreditExtent = { lines: [{ lineId: 'l0' }, { lineId: 'l1' }] };
    expectWhole(after(after(subject, both), rest));
  });
});
