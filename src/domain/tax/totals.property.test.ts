import type { AllowanceCharge, TaxCategory } from './tax.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { negate } from '../money/decimal.ts';
import { digitsOf, sum } from '../money/minor.ts';
import { lineAmount, type TaxedLine } from './line.ts';
import { documentTotals, pricedLines } from './totals.ts';

const decimal = (most: number, places: number) =>
  fc.tuple(fc.nat({ max: most }), fc.nat({ max: places })).map(([value, cut]) => {
    const digits = String(value).padStart(cut + 1, '0');
    return cut === 0 ? digits : `${digits.slice(0, -cut)}.${digits.slice(-cut)}`;
  });
const quantity = fc
  .tuple(decimal(2_000, 3), fc.boolean())
  .map(([size, isReturn]) => (isReturn ? negate(size) : size));
const allowance = (group: fc.Arbitrary<Partial<AllowanceCharge>>): fc.Arbitrary<AllowanceCharge> =>
  fc
    .tuple(fc.constantFrom('allowance' as const, 'charge' as const), decimal(100, 2), fc.boolean(), group)
    .map(([type, value, isPercent, named]) => ({
      type,
      reason: 'r',
      percent: isPercent ? value : '',
      amount: isPercent ? '' : value,
      ...named,
    }));
const rate = fc.constantFrom('20', '10', '5.5', '5.50', '2.1', '13.5', '0');
const category = fc.constantFrom<TaxCategory>('S', 'S', 'S', 'Z', 'E', 'AE', 'K', 'G', 'O');
const line: fc.Arbitrary<TaxedLine> = fc.record({
  quantity,
  unitPrice: decimal(999_999, 4),
  priceIncludesTax: fc.boolean(),
  taxCategory: category,
  taxRate: rate,
  allowances: fc.array(allowance(fc.constant({})), { maxLength: 2 }),
});
const lines = fc.array(line, { maxLength: 25 });
const someLines = fc.array(line, { minLength: 1, maxLength: 25 });
const currency = fc.constantFrom('EUR', 'GNF', 'TND', 'CLF');
const named = fc.record({ taxCategory: category, taxRate: rate });
const allowances = fc.array(allowance(fc.oneof(fc.constant({}), named)), { maxLength: 3 });
const namedAllowances = fc.array(allowance(named), { maxLength: 4 });

/** Exact fractions, an independent way to the same amounts. */
interface Exact {
  n: bigint;
  d: bigint;
}
const exact = (text: string): Exact => ({
  n: BigInt(text.replace('.', '')),
  d: 10n ** BigInt(text.split('.')[1]?.length ?? 0),
});
const whole = (n: number | bigint): Exact => ({ n: BigInt(n), d: 1n });
const times = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d });
const plus = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const over = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d, d: a.d * b.n });
function rounded({ n, d }: Exact): number {
  const size = n < 0n ? -n : n;
  const up = (size % d) * 2n >= d ? 1n : 0n;
  return Number(n < 0n ? -(size / d + up) : size / d + up);
}

function exactLine(taxed: TaxedLine, digits: number): number {
  const unit = whole(10n ** BigInt(digits));
  const base = times(times(exact(taxed.quantity), exact(taxed.unitPrice)), unit);
  return rounded(
    (taxed.allowances ?? []).reduce((total, item) => {
      const size =
        item.percent === ''
          ? rounded(times(exact(item.amount), unit))
          : rounded(times(base, over(exact(item.percent), whole(100))));
      return plus(total, whole(item.type === 'charge' ? size : -size));
    }, base),
  );
}

/** A tax group by the numeric value of its rate. */
const keyOf = (taxCategory = 'S', taxRate = '0') => `${taxCategory} ${Number(taxRate)}`;

/** What the lines of one group come to, on a way of its own: only S is charged. */
function exactGroup(lines: readonly TaxedLine[], key: string, currency: string) {
  const own = lines.filter((taxed) => keyOf(taxed.taxCategory, taxed.taxRate) === key);
  const [category, percent = '0'] = key.split(' ');
  const rate = exact(category === 'S' ? percent : '0');
  const amountOf = (isWithin: boolean) =>
    own
      .filter(({ priceIncludesTax }) => Boolean(priceIncludesTax) === isWithin)
      .reduce((total, taxed) => total + exactLine(taxed, digitsOf(currency)), 0);
  const gross = amountOf(true);
  const inside = times(whole(gross), over(rate, plus(whole(100), rate)));
  const within = gross - rounded(inside);
  return { rate, inside, within, lines: within + amountOf(false) };
}

const taxOf = ({ rate, inside, within }: ReturnType<typeof exactGroup>, taxable: number): Exact =>
  plus(inside, times(whole(taxable - within), over(rate, whole(100))));

function exactCorrection(item: AllowanceCharge, base: number, currency: string): number {
  const size =
    item.percent === ''
      ? times(exact(item.amount), whole(10n ** BigInt(digitsOf(currency))))
      : times(whole(base), over(exact(item.percent), whole(100)));
  return item.type === 'charge' ? rounded(size) : -rounded(size);
}

describe('document totals of any lines', () => {
  test('T1 a line equals the rounded exact fraction', () => {
    fc.assert(
      fc.property(line, currency, (taxed, currency) => {
        expect(lineAmount(taxed, currency)).toBe(exactLine(taxed, digitsOf(currency)) + 0);
      }),
      { numRuns: 500 },
    );
  });

  test('T9 the parts add up to the whole', () => {
    fc.assert(
      fc.property(lines, allowances, currency, (lines, allowances, currency) => {
        const totals = documentTotals(lines, allowances, { currency });
        const priced = pricedLines(lines, currency);
        expect(sum(priced.map(({ net }) => net))).toBe(totals.lines);
        expect(totals.withoutTax).toBe(totals.lines - totals.allowances + totals.charges + 0);
        expect(sum(totals.groups.map(({ tax }) => tax))).toBe(totals.tax);
        expect(totals.withTax).toBe(totals.withoutTax + totals.tax);
        expect(totals.due).toBe(totals.withTax - totals.paid);
        if (lines.length > 0) {
          expect(sum(totals.groups.map(({ taxable }) => taxable))).toBe(totals.withoutTax);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('T9 any order of the lines gives the same totals', () => {
    const shuffled = lines.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
    );
    fc.assert(
      fc.property(shuffled, allowances, currency, ([lines, other], allowances, currency) => {
        expect(documentTotals(other, allowances, { currency })).toEqual(
          documentTotals(lines, allowances, { currency }),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('T5 T7 T8 the tax of each group is its exact tax, rounded once, with what the document takes off it or adds', () => {
    fc.assert(
      fc.property(someLines, namedAllowances, currency, (lines, allowances, currency) => {
        const { groups } = documentTotals(lines, allowances, { currency });
        const told = groups.map((group) => [keyOf(group.category, group.rate), group.taxable, group.tax]);
        const keys = [
          ...lines.map((taxed) => keyOf(taxed.taxCategory, taxed.taxRate)),
          ...allowances.map((item) => keyOf(item.taxCategory, item.taxRate)),
        ];
        const expected = [...new Set(keys)].map((key) => {
          const group = exactGroup(lines, key, currency);
          const correction = allowances
            .filter((item) => keyOf(item.taxCategory, item.taxRate) === key)
            .reduce((total, item) => total + exactCorrection(item, group.lines, currency), 0);
          return [key, group.lines + correction + 0, rounded(taxOf(group, group.lines + correction)) + 0];
        });
        expect(new Map(told.map(([key, ...rest]) => [key, rest]))).toEqual(
          new Map(expected.map(([key, ...rest]) => [key, rest])),
        );
        expect(told).toHaveLength(expected.length);
      }),
      { numRuns: 400 },
    );
  });

  test('T7 T8 what concerns the whole document is shared over the groups and each is taxed on its share', () => {
    fc.assert(
      fc.property(someLines, allowance(fc.constant({})), currency, (lines, item, currency) => {
        const { groups } = documentTotals(lines, [item], { currency });
        const parts = groups.map((told) => ({
          told,
          group: exactGroup(lines, keyOf(told.category, told.rate), currency),
        }));
        for (const { told, group } of parts) expect(told.tax).toBe(rounded(taxOf(group, told.taxable)) + 0);
        const all = parts.reduce((total, { group }) => total + group.lines, 0);
        const taken = parts.reduce((total, { told, group }) => total + told.taxable - group.lines, 0);
        expect(taken + 0).toBe(exactCorrection(item, all, currency) + 0);
      }),
      { numRuns: 300 },
    );
  });

  test('T6 with prices that include tax the buyer pays their sum, and no net is a unit off', () => {
    fc.assert(
      fc.property(lines, currency, (drawn, currency) => {
        const lines = drawn.map((taxed) => ({ ...taxed, priceIncludesTax: true }));
        const gross = sum(lines.map((taxed) => lineAmount(taxed, currency)));
        expect(documentTotals(lines, [], { currency }).withTax).toBe(gross);
        for (const priced of pricedLines(lines, currency)) {
          const amount = lineAmount(priced, currency);
          expect(priced.net + priced.tax).toBe(amount);
          const charged = priced.taxCategory === 'S' ? exact(priced.taxRate) : whole(0);
          const net = over(times(whole(amount), whole(100)), plus(whole(100), charged));
          const away = plus(whole(priced.net), { n: -net.n, d: net.d });
          expect(away.n < away.d && away.n > -away.d).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('T10 taking everything back mirrors every total', () => {
    const plain = fc.array(
      line.map((taxed) => ({ ...taxed, allowances: [] })),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(plain, currency, (lines, currency) => {
        const back = lines.map((taxed) => ({ ...taxed, quantity: negate(taxed.quantity) }));
        const [sale, returned] = [lines, back].map((of) => documentTotals(of, [], { currency }));
        expect(returned?.withTax).toBe(0 - (sale?.withTax ?? 0) + 0);
        expect(returned?.tax).toBe(0 - (sale?.tax ?? 0) + 0);
        expect(returned?.groups.map(({ tax }) => 0 - tax + 0)).toEqual(
          sale?.groups.map(({ tax }) => tax + 0),
        );
      }),
    );
  });
});
