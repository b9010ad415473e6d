import { describe, expect, it } from 'vitest';
import type { DayChange, MonthSheet } from '@services/services.ts';
import { stillAhead, withWritten, type Written } from './written-days.ts';

const rowsOf = (days: string, month = '2025-01'): MonthSheet[] => [
  { rental: { id: 'r' }, month, days: days.padEnd(31, '.') } as unknown as MonthSheet,
];
const worked = (...dates: string[]): DayChange[] =>
  dates.map((date) => ({ rentalId: 'r', date, status: 'work' }));
const shown = (rows: MonthSheet[], written: readonly Written[]) =>
  withWritten(rows, stillAhead(written, rows))[0]?.days.slice(0, 4);

describe('the days that were just written', () => {
  it('C2 of two strokes both are shown until each of them is read', () => {
    const before = rowsOf('');
    const first = { changes: worked('2025-01-01'), over: null };
    const second = { changes: worked('2025-01-03'), over: null };
    expect(shown(before, [first, second])).toBe('W.W.');
    // The first is stored, and what is read has it in it; the second is under way still.
    const after = rowsOf('W');
    expect(shown(after, [{ ...first, over: before }, second])).toBe('W.W.');
    expect(shown(rowsOf('W.W'), [{ ...second, over: after }])).toBe('W.W.');
    // Somebody else took it back since: what is read counts.
    expect(shown(rowsOf('W'), [{ ...second, over: after }])).toBe('W...');
  });

  it('C2 what was written in one month is not shown in another', () => {
    const written = [{ changes: worked('2025-01-01'), over: null }];
    expect(shown(rowsOf('', '2025-02'), written)).toBe('....');
  });
});
