import { describe, expect, it } from 'vitest';
import { trendOf } from './stats.ts';

describe('the four figures', () => {
  it('B9 a trend is up, down or none, in percent of last month', () => {
    expect(trendOf(150, 100)).toEqual({ direction: 'up', percent: 50 });
    expect(trendOf(100, 300)).toEqual({ direction: 'down', percent: -66.7 });
    expect(trendOf(100, 100)).toEqual({ direction: 'none', percent: 0 });
    expect(trendOf(0, 0)).toEqual({ direction: 'none', percent: null });
    expect(trendOf(50, -100)).toEqual({ direction: 'up', percent: 150 });
  });
});
