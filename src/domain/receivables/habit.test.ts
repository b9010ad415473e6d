import { describe, expect, it } from 'vitest';
import { DELAY_STEPS, delayStep, isExpected, usualDelay } from './habit.ts';

const countsOf = (late: number[]): number[] => {
  const counts = Array.from({ length: DELAY_STEPS }, () => 0);
  for (const days of late) counts[delayStep(days)]! += 1;
  return counts;
};

describe('how a customer pays', () => {
  it.each([
    [[], 0],
    [[40, 40], 0],
    [[0, 3, 9], 3],
    [[-12, -3, 8], 0],
    [[2, 2, 30, 30], 2],
    [[15, 15, 15], 21],
    [[21, 22, 29], 28],
    [[400, 400, 400], 133],
  ])('P10 who was late by %j days is late by %d', (late, delay) => {
    expect(usualDelay(countsOf(late))).toBe(delay);
  });

  it.each([
    [100, 0, true],
    [130, 0, true],
    [131, 0, false],
    [125, 5, true],
    [125, 6, false],
    [30, 0, true],
    [29, 0, false],
  ])(
    'P11 on day 120 what is due on day %d with a delay of %d is expected by day 130: %s',
    (due, delay, said) => {
      expect(isExpected(due, delay, { today: 120, monthEnd: 130 })).toBe(said);
    },
  );
});
