import { describe, expect, it } from 'vitest';
import type { ControlCount, ControlTotals } from '@domain/intake/plan.ts';
import { controlLines, isBalanced } from './control-table.ts';

const count = (rows: number, amounts: Record<string, number> = {}): ControlCount => ({ rows, amounts });
const totals: ControlTotals = {
  read: count(412, { EUR: 4_821_160, GBP: 500 }),
  ignored: count(2),
  created: count(400, { EUR: 4_751_460, GBP: 500 }),
  updated: count(1, { EUR: 0 }),
  duplicate: count(3, { EUR: 17_600 }),
  rejected: count(6, { EUR: 52_100 }),
};

describe('the control table', () => {
  it('D5 has a line of rows and one per currency, and balances when nothing is lost', () => {
    const lines = controlLines(totals);
    expect(lines.map(({ currency, difference }) => [currency, difference])).toEqual([
      [null, 0],
      ['EUR', 0],
      ['GBP', 0],
    ]);
    expect(isBalanced(lines)).toBe(true);
  });

  it('D5 shows the difference where a row or an amount is missing', () => {
    const lines = controlLines({ ...totals, rejected: count(5, { EUR: 52_100 }) });
    expect(lines[0]?.difference).toBe(1);
    expect(isBalanced(lines)).toBe(false);
    const cents = controlLines({ ...totals, duplicate: count(3, { EUR: 17_601 }) });
    expect(cents[1]?.difference).toBe(-1);
  });
});
