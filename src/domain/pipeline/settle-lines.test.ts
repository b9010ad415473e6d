import { describe, expect, it } from 'vitest';
import { minor } from '../money/minor.ts';
import type { KnownLine } from './known-lines.ts';
import { settleAgain, type Reopened } from './settle-lines.ts';

const open: KnownLine = {
  no: 1,
  key: 'O1',
  hash: 7,
  date: '2025-01-31',
  customer: 'C1',
  customerName: 'Aciéries',
  title: 'Sand',
  quantity: '1',
  unitPrice: '9.99',
  amount: minor(999),
  billed: null,
  billedTo: '',
  turns: 1,
  claim: '',
  heldSince: '',
  comment: '',
  values: ['Site 1'],
};

describe('a line whose transaction is put back', () => {
  it('BR30 what 0.7.0 noted of a deletion is read on: what was still billed, instead of how often it was asked', () => {
    const noted: Reopened = { amount: minor(999), billedTo: 'C1', claim: '', billed: null };
    const line = { ...open };
    expect(settleAgain(line, noted)).toBe(true);
    expect(line).toMatchObject({ billed: 999, billedTo: 'C1', values: null });
    expect(settleAgain(line, noted), 'billed since').toBe(false);
  });

  it('BR30 once it was asked again, or is being asked, it is not put back', () => {
    const noted: Reopened = { amount: minor(999), billedTo: 'C1', claim: '', turns: 1 };
    expect(settleAgain({ ...open, turns: 2 }, noted)).toBe(false);
    expect(settleAgain({ ...open, claim: 'run-2' }, noted)).toBe(false);
    expect(settleAgain({ ...open }, noted)).toBe(true);
  });
});
