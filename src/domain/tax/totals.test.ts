import type { AllowanceCharge } from './tax.ts';
import { describe, expect, test } from 'vitest';
import type { Minor } from '../money/currency.ts';
import { lineAmounts, type TaxedLine } from './line.ts';
import { documentTotals, pricedLines } from './totals.ts';

const line = (
  quantity: string,
  unitPrice: string,
  taxRate = '20',
  extra: Partial<TaxedLine> = {},
): TaxedLine => ({ quantity, unitPrice, taxRate, taxCategory: 'S', priceIncludesTax: false, ...extra });
const inclusive = (quantity: string, unitPrice: string, taxRate = '20'): TaxedLine =>
  line(quantity, unitPrice, taxRate, { priceIncludesTax: true });
const off = (fields: Partial<AllowanceCharge>): AllowanceCharge => ({
  type: 'allowance',
  reason: 'Remise',
  percent: '',
  amount: '',
  ...fields,
});
const euro = { currency: 'EUR' };
const groupsOf = (lines: TaxedLine[], allowances: AllowanceCharge[] = [], currency = 'EUR') =>
  documentTotals(lines, allowances, { currency }).groups.map(({ category, rate, taxable, tax }) => [
    category,
    rate,
    taxable,
    tax,
  ]);

/** The invoice of the design: F-2026-0418, twelve lines, three rates. */
const ATELIER = [
  line('2', '620'),
  line('1', '3480'),
  line('6', '148.50'),
  line('9', '46', '10'),
  line('14', '52', '10.0'),
  line('18.5', '23.40', '10'),
  line('4', '64'),
  line('2.35', '186', '10.00'),
  line('1', '410', '5.5'),
  line('3.2', '92.50', '5.50'),
  line('6', '71.90'),
  line('1', '135'),
];

describe('document totals by hand', () => {
  test('T4 the invoice of the design comes out to the cent', () => {
    expect(documentTotals(ATELIER, [], { currency: 'EUR', paid: 150_000 as Minor })).toEqual({
      lines: 915_140,
      allowances: 0,
      charges: 0,
      withoutTax: 915_140,
      tax: 152_671,
      withTax: 1_067_811,
      paid: 150_000,
      due: 917_811,
      groups: [
        { category: 'S', rate: '20', taxable: 643_340, tax: 128_668 },
        { category: 'S', rate: '10', taxable: 201_200, tax: 20_120 },
        { category: 'S', rate: '5.5', taxable: 70_600, tax: 3_883 },
      ],
    });
  });

  test('T4 the tax is that of the group, not the sum of the line taxes', () => {
    const lines = [line('1', '0.12'), line('1', '0.12'), line('1', '0.12')];
    expect(pricedLines(lines, 'EUR').map(({ tax }) => tax)).toEqual([2, 2, 2]);
    expect(documentTotals(lines, [], euro).tax).toBe(7);
  });

  test('T3 5.5 and 5.50 are one group; another category or exemption reason is another', () => {
    const lines = [
      line('1', '10', '5.5'),
      line('1', '10', '5.50'),
      line('1', '10', '0', { taxCategory: 'E', exemptionReason: 'art. 261' }),
      line('1', '10', '0', { taxCategory: 'E', exemptionReason: 'art. 262' }),
      line('1', '10', '0', { taxCategory: 'Z' }),
    ];
    expect(documentTotals(lines, [], euro).groups).toEqual([
      { category: 'S', rate: '5.5', taxable: 2000, tax: 110 },
      { category: 'Z', rate: '0', taxable: 1000, tax: 0 },
      { category: 'E', rate: '0', exemptionReason: 'art. 261', taxable: 1000, tax: 0 },
      { category: 'E', rate: '0', exemptionReason: 'art. 262', taxable: 1000, tax: 0 },
    ]);
  });

  test.each(['Z', 'E', 'AE', 'K', 'G', 'O'] as const)(
    'T5 category %s carries no tax at any rate',
    (taxCategory) => {
      const lines = [line('2', '50', '20', { taxCategory }), { ...inclusive('1', '12'), taxCategory }];
      expect(groupsOf(lines)).toEqual([[taxCategory, '20', 11_200, 0]]);
      expect(lineAmounts(lines[1] as TaxedLine, 'EUR')).toEqual({ net: 1200, tax: 0 });
    },
  );

  test('T9 a document without lines is nothing', () => {
    expect(documentTotals([], [], euro)).toMatchObject({ withTax: 0, due: 0, groups: [] });
  });
});

describe('line discounts', () => {
  test.each([
    ['12.345', '9.9999', [off({ percent: '7.5' })], 11_419],
    ['3', '33.3333', [off({ amount: '10' })], 9_000],
    ['1', '0.005', [], 1],
    ['1', '0.005', [off({ amount: '0.01' })], -1],
    ['10', '1.2345', [off({ percent: '10' }), off({ type: 'charge', amount: '0.50' })], 1_162],
    ['-2', '100', [off({ percent: '10' })], -18_000],
  ])('T1 %s × %s with %j is %i cents', (quantity, price, allowances, net) => {
    expect(lineAmounts(line(quantity, price, '20', { allowances }), 'EUR').net).toBe(net);
  });

  test('T2 a percentage is taken of the exact product, not of the rounded one', () => {
    const half = off({ percent: '50' });
    expect(lineAmounts(line('1', '0.0149', '0', { allowances: [half] }), 'EUR').net).toBe(0);
    expect(lineAmounts(line('3', '0.335', '0', { allowances: [half] }), 'EUR').net).toBe(51);
  });
});

describe('document discounts and charges', () => {
  test('T7 one that names its group lowers that group only', () => {
    const lines = [line('1', '100'), line('1', '100', '5.5')];
    const discount = off({ amount: '10', taxCategory: 'S', taxRate: '5.50' });
    expect(groupsOf(lines, [discount])).toEqual([
      ['S', '20', 10_000, 2_000],
      ['S', '5.5', 9_000, 495],
    ]);
    expect(documentTotals(lines, [discount], euro)).toMatchObject({
      lines: 20_000,
      allowances: 1_000,
      charges: 0,
      withoutTax: 19_000,
      tax: 2_495,
      withTax: 21_495,
    });
  });

  test('T7 a charge whose group has no line makes the group', () => {
    const delivery = off({ type: 'charge', amount: '15', taxCategory: 'S', taxRate: '20' });
    expect(groupsOf([line('1', '100', '5.5')], [delivery])).toEqual([
      ['S', '20', 1_500, 300],
      ['S', '5.5', 10_000, 550],
    ]);
  });

  test('T7 one without a group is computed once and shared over all groups', () => {
    const lines = [line('1', '10.01'), line('1', '10.01', '10'), line('1', '10.01', '5.5')];
    const totals = documentTotals(lines, [off({ percent: '3' })], euro);
    expect(totals.allowances).toBe(90);
    expect(totals.groups.map(({ taxable }) => taxable)).toEqual([971, 971, 971]);
    const uneven = documentTotals(lines, [off({ amount: '0.50' })], euro);
    expect(uneven.groups.map(({ taxable }) => taxable)).toEqual([984, 984, 985]);
  });
});

describe('an invoice that somebody else made (corpus of ZUGFeRD, EN16931_Rabatte)', () => {
  const lines = [
    line('3.0000', '3.3333', '19.00'),
    line('5.0000', '5.5000', '7.00'),
    line('20.0000', '5.4900', '7.00'),
    line('20.0000', '2.7700', '19.00'),
  ];
  const allowances = [
    off({ amount: '1.00', taxCategory: 'S', taxRate: '19.00' }),
    off({ amount: '13.73', taxCategory: 'S', taxRate: '7.00' }),
    off({ type: 'charge', amount: '5.80', taxCategory: 'S', taxRate: '7.00' }),
  ];

  test('T1 T4 T7 four-decimal prices, discounts and freight come out to the cent', () => {
    expect(pricedLines(lines, 'EUR').map(({ net }) => net)).toEqual([1_000, 2_750, 10_980, 5_540]);
    expect(documentTotals(lines, allowances, { currency: 'EUR', paid: 5_000 as Minor })).toEqual({
      lines: 20_270,
      allowances: 1_473,
      charges: 580,
      withoutTax: 19_377,
      tax: 2_130,
      withTax: 21_507,
      paid: 5_000,
      due: 16_507,
      groups: [
        { category: 'S', rate: '19', taxable: 6_440, tax: 1_224 },
        { category: 'S', rate: '7', taxable: 12_937, tax: 906 },
      ],
    });
  });
});

describe('prices with tax', () => {
  test('T6 the buyer pays the sum of the prices, whatever the rounding', () => {
    const lines = [inclusive('1', '0.99'), inclusive('1', '0.99'), inclusive('1', '0.99')];
    const totals = documentTotals(lines, [], euro);
    expect(totals).toMatchObject({ lines: 247, tax: 50, withTax: 297 });
    expect(pricedLines(lines, 'EUR').map(({ net, tax }) => [net, tax])).toEqual([
      [83, 16],
      [82, 17],
      [82, 17],
    ]);
  });

  test('T6 a sale and its return come to nothing, line by line', () => {
    const lines = [inclusive('1', '100'), inclusive('-1', '100')];
    expect(documentTotals(lines, [], euro)).toMatchObject({ lines: 0, tax: 0, withTax: 0 });
    expect(pricedLines(lines, 'EUR').map(({ net, tax }) => net + tax)).toEqual([10_000, -10_000]);
  });

  test('T8 the tax inside and the tax on top are added before rounding', () => {
    expect(groupsOf([inclusive('1', '0.15'), line('1', '0.12')])).toEqual([['S', '20', 24, 5]]);
    expect(groupsOf([inclusive('1', '0.15')])).toEqual([['S', '20', 12, 3]]);
    expect(groupsOf([line('1', '0.12')])).toEqual([['S', '20', 12, 2]]);
  });
});

describe('currencies without and with three decimals', () => {
  test('C10 50,000 GNF × 22 days is 1,100,000, VAT 198,000, total 1,298,000', () => {
    expect(documentTotals([line('22', '50000', '18')], [], { currency: 'GNF' })).toMatchObject({
      withoutTax: 1_100_000,
      tax: 198_000,
      withTax: 1_298_000,
    });
  });

  test('C10 three decimals are kept and rounded once', () => {
    expect(groupsOf([line('3', '1.2345', '19')], [], 'TND')).toEqual([['S', '19', 3_704, 704]]);
    expect(groupsOf([inclusive('1', '1.000', '19')], [], 'TND')).toEqual([['S', '19', 840, 160]]);
  });

  test('C10 whole yen: tax inside a price is rounded to the yen', () => {
    expect(groupsOf([inclusive('1', '108', '8'), line('1', '0.5', '10')], [], 'JPY')).toEqual([
      ['S', '10', 1, 0],
      ['S', '8', 100, 8],
    ]);
  });
});
