import { expect, it } from 'vitest';
import { daySpans } from './day-spans.ts';
import { changeTo } from './brushes.ts';
import type { DayCode } from '@domain/rentals/time-sheet.ts';

const spans = (days: Record<string, DayCode>) =>
  daySpans(Object.entries(days).map(([date, code]) => changeTo('a', date, code))).map(
    ({ from, to, code }) => `${from.slice(5)} ${to.slice(5)} ${code}`,
  );

it('C2 R11 days that are corrected are said with what they become, those in a row together', () => {
  const days: Record<string, DayCode> = {
    '2025-02-01': 'M',
    '2025-01-30': 'M',
    '2025-01-31': 'M',
    '2025-02-02': 'H',
    '2025-02-04': 'H',
    '2025-02-05': '.',
  };
  expect(spans(days)).toEqual(['01-30 02-01 M', '02-02 02-02 H', '02-04 02-04 H', '02-05 02-05 .']);
});
