import type { AllowanceCharge } from '../tax/tax.ts';
import { describe, expect, test } from 'vitest';
import { checkAllowances, checkLines } from './check-lines.ts';

const line = { title: 'Conseil', quantity: '2', unitPrice: '620', taxRate: '20' };
const discount: AllowanceCharge = { type: 'allowance', reason: 'Remise', percent: '10', amount: '' };

describe('the lines of a draft as typed', () => {
  test('B22 sound lines have no fault', () => {
    expect(checkLines([line, { ...line, quantity: '-1', allowances: [discount] }], 'EUR')).toEqual([]);
  });

  test('B22 a fault names its line and field', () => {
    const faults = checkLines([line, { ...line, quantity: 'two', title: '' }], 'EUR');
    expect(faults.map(({ reason, field, params }) => [reason, field, params['line']])).toEqual([
      ['title-missing', 'lines.1.title', 2],
      ['quantity-invalid', 'lines.1.quantity', 2],
    ]);
  });

  test.each<[Partial<AllowanceCharge>, string, string]>([
    [{ reason: ' ' }, 'allowance-reason-missing', 'allowances.0.reason'],
    [{ percent: '100.01' }, 'allowance-amount-invalid', 'allowances.0.percent'],
    [{ percent: '-1' }, 'allowance-amount-invalid', 'allowances.0.percent'],
    [{ percent: '', amount: '' }, 'allowance-amount-invalid', 'allowances.0.amount'],
    [{ percent: '', amount: '-5' }, 'allowance-amount-invalid', 'allowances.0.amount'],
    [{ percent: '', amount: '100000000000000' }, 'amount-too-large', 'allowances.0.amount'],
    [{ percent: '', amount: '9'.repeat(40) }, 'amount-too-large', 'allowances.0.amount'],
  ])('T2 a discount with %j is refused as %s', (fields, reason, field) => {
    const item = { ...discount, ...fields };
    expect(checkAllowances([item], 'TND')).toMatchObject([{ reason, field }]);
    expect(checkLines([{ ...line, allowances: [item] }], 'EUR')).toMatchObject([
      { field: `lines.0.${field}` },
    ]);
  });
});
