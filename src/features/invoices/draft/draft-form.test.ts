import { describe, expect, it } from 'vitest';
import { faultsOf } from './check.ts';
import {
  blankForm,
  blankLine,
  inputOf,
  isSameDraft,
  countedLines,
  type DraftForm,
  type LineForm,
} from './draft-form.ts';

const defaults = { priceIncludesTax: false, taxCategory: 'S', taxRate: '20' } as const;
const line = (change: Partial<LineForm>): LineForm => ({ ...blankLine('l', defaults), ...change });
const form = (change: Partial<DraftForm>): DraftForm => ({
  ...blankForm('2026-11-14', 'EUR'),
  customerId: 'c',
  ...change,
});
const fields = (draft: DraftForm) => faultsOf(draft).map(({ field, key }) => `${field} ${key}`);

describe('a draft while it is written', () => {
  it('B10 a line that nobody has written in yet is neither saved nor a fault', () => {
    const draft = form({ lines: [line({ title: 'Table', unitPrice: '100' }), line({})] });
    expect(inputOf(draft).lines).toHaveLength(1);
    expect(faultsOf(draft)).toEqual([]);
  });

  it('B10 each fault names its field and its line', () => {
    const draft = form({
      customerId: '',
      periodStart: '2026-11-15',
      lines: [line({}), line({ title: '', unitPrice: '-3', quantity: '' })],
    });
    expect(fields(draft)).toEqual([
      'customerId faultNoCustomer',
      'periodEnd faultPeriod',
      'lines.1.title faultNoTitle',
      'lines.1.quantity faultNoQuantity',
      'lines.1.unitPrice faultNegativePrice',
    ]);
    expect(faultsOf(draft).at(-1)?.line).toBe(2);
  });

  it('B10 a draft without a written line says so once', () => {
    expect(fields(form({ lines: [line({}), line({})] }))).toEqual(['lines faultNoLines']);
  });

  it('B10 a discount needs its reason, an empty one is left out', () => {
    const discount = { type: 'allowance', reason: '', percent: '5', amount: '' } as const;
    const lines = [line({ title: 'Table', unitPrice: '100', allowances: [discount] })];
    expect(fields(form({ lines }))).toEqual(['lines.0.allowances.0.reason faultNoReason']);
    const empty = form({
      lines: [line({ title: 'T', unitPrice: '1' })],
      allowances: [{ ...discount, percent: '' }],
    });
    expect(inputOf(empty).allowances).toEqual([]);
    expect(faultsOf(empty)).toEqual([]);
  });

  it('B2 totals follow while a price is still missing', () => {
    const priced = countedLines(
      form({ lines: [line({ title: 'A', unitPrice: '12.5', quantity: '2' }), line({ title: 'B' })] }),
    );
    expect(priced.map(({ net, tax }) => [net, tax])).toEqual([
      [2500, 500],
      [0, 0],
    ]);
  });

  it('B23 a new draft without a due date leaves it to the terms of the customer', () => {
    expect('dueDate' in inputOf(form({}))).toBe(false);
    expect('id' in inputOf(form({}))).toBe(false);
  });

  it('B10 the id that the first save brings does not ask for another save, a typed word does', () => {
    const draft = form({});
    expect(isSameDraft(draft, { ...draft, id: 'i' })).toBe(true);
    expect(isSameDraft(draft, { ...draft, note: 'Merci' })).toBe(false);
  });
});
