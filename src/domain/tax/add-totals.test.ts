import { expect, test } from 'vitest';
import { addTotals } from './add-totals.ts';
import type { TaxedLine } from './line.ts';
import { documentTotals } from './totals.ts';

const line = (unitPrice: string, taxRate: string): TaxedLine => ({
  quantity: '1',
  unitPrice,
  taxRate,
  taxCategory: 'S',
  priceIncludesTax: false,
});
const totalsOf = (...lines: TaxedLine[]) => documentTotals(lines, [], { currency: 'EUR' });

test('T4 totals of several documents keep the tax of each as it was rounded', () => {
  const sum = addTotals(totalsOf(line('0.12', '20')), totalsOf(line('0.12', '20'), line('10', '5.5')));
  expect(sum).toMatchObject({ withoutTax: 1_024, tax: 59, withTax: 1_083, due: 1_083 });
  expect(sum.groups).toEqual([
    { category: 'S', rate: '20', taxable: 24, tax: 4 },
    { category: 'S', rate: '5.5', taxable: 1_000, tax: 55 },
  ]);
  expect(totalsOf(line('0.12', '20'), line('0.12', '20'), line('10', '5.5')).tax).toBe(60);
});
