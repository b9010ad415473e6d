import { describe, expect, it } from 'vitest';
import { readView, shownMonth, stepMonth, writeView } from './view.ts';

const today = '2026-11-30';

describe('the view of the rentals', () => {
  it('C2 the month, the part and the rental live in the address and come back from it', () => {
    const view = { ...readView({}), part: 'all' as const, month: '2025-01', rental: 'r', open: 'new' };
    expect(readView(writeView(view))).toEqual(view);
    expect(writeView(readView({}))).toEqual({});
  });

  it('C2 an address with a month that is none shows the one that it is', () => {
    expect(shownMonth(readView({ month: '2025-13' }), today)).toBe('2026-11');
    expect(shownMonth(readView({ month: 'january' }), today)).toBe('2026-11');
  });

  it('C2 months step over the year, and the present one is not written', () => {
    const january = stepMonth(readView({ month: '2026-12' }), 1, today);
    expect(january.month).toBe('2027-01');
    expect(stepMonth(readView({ month: '2026-12' }), -1, today).month).toBe('');
  });
});
