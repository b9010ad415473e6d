import { expect, it } from 'vitest';
import { formatShortAmount } from './short-amount.ts';

it('B9 figures are short: millions with two places, no cents from ten thousand on', () => {
  expect(formatShortAmount(124_999_999, 'EUR', 'fr')).toBe('1,24\u00A0M');
  expect(formatShortAmount(3_760_299, 'EUR', 'fr')).toBe('37\u202F602');
  expect(formatShortAmount(81_250, 'EUR', 'en')).toBe('812.50');
  expect(formatShortAmount(-3_760_299, 'EUR', 'en')).toBe('\u221237,602');
  expect(formatShortAmount(2_500_000_000, 'GNF', 'fr')).toBe('2,5\u00A0Md');
});
