import { describe, expect, test } from 'vitest';
import type { Minor } from '../money/currency.ts';
import type { TaxedLine } from './line.ts';
import { documentTotals, pricedLines } from './totals.ts';

const line = (
  quantity: string,
  unitPrice: string,
  taxRate = '20',
  extra: Partial<TaxedLine> = {},
): TaxedLine => ({
  quantity,
  unitPrice,
  taxRate,
  taxCategory: 'S',
  priceIncludesTax: false,
  ...extra,
});
const withTax = { priceIncludesTax: true };

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
});
