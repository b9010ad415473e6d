import { expect, it } from 'vitest';
import { formatBytes } from './bytes.ts';

it('F8 sizes are written in the unit that keeps them short', () => {
  expect([0, 999, 1000, 61_400, 1_234_567, 12_000_000_000].map((size) => formatBytes(size, 'en'))).toEqual([
    '0\u00A0B',
    '999\u00A0B',
    '1\u00A0kB',
    '61\u00A0kB',
    '1.2\u00A0MB',
    '12\u00A0GB',
  ]);
  expect(formatBytes(1_500_000, 'fr')).toBe('1,5\u00A0Mo');
});
