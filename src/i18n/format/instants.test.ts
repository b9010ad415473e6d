import { describe, expect, it } from 'vitest';
import { formatInstant } from './instants.ts';

describe('moments', () => {
  it('B10 a moment is told on the clock of the business, also across midnight', () => {
    expect(formatInstant('2026-11-14T08:57:10Z', 'Europe/Paris', 'fr')).toBe('14\u00A0nov. 2026, 09:57');
    expect(formatInstant('2026-11-14T23:30:00Z', 'Europe/Paris', 'en')).toBe('15\u00A0Nov 2026, 00:30');
  });
});
