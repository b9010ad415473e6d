import { expect, it } from 'vitest';
import { formatShortAmount } from './short-amount.ts';

it('B9 figures are short: k, M and B with two places, no cents from ten thousand on', () => {
  expect(formatShortAmount(124_999_999, 'EUR', 'fr')).toBe('1,24\u00A0M');
  expect(formatShortAmount(37_602_999, 'EUR', 'en')).toBe('376.02\u00A0k');
  expect(formatShortAmount(10_000_000, 'EUR', 'pt')).toBe('100\u00A0mil');
  expect(formatShortAmount(3_760_299, 'EUR', 'fr')).toBe('37\u202F602');
  expect(formatShortAmount(81_250, 'EUR', 'en')).toBe('812.50');
  expect(formatShortAmount(-3_760_299, 'EUR', 'en')).toBe('\u221237,602');
  expect(formatShortAmount(2_500_000_000, 'GNF', 'fr')).toBe('2,5\u00A0Md');
});
