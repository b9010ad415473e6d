import { describe, expect, it } from 'vitest';
import { formatInstant } from './instants.ts';

describe('moments', () => {
  it('B10 a moment is told on the clock of the business, also across midnight', () => {
    const here = { timeZone: 'Europe/Paris', today: '2026-11-27' };
    expect(formatInstant('2026-11-14T08:57:10Z', here, 'fr')).toBe('14\u00A0nov., 09:57');
    expect(formatInstant('2026-11-14T23:30:00Z', here, 'en')).toBe('15\u00A0Nov, 00:30');
  });

  it('B10 a moment of another year says its year', () => {
    const here = { timeZone: 'Europe/Paris', today: '2027-01-02' };
    expect(formatInstant('2026-12-31T22:30:00Z', here, 'pt')).toBe('31\u00A0dez. 2026, 23:30');
  });
});
