import { describe, expect, it } from 'vitest';
import { readTypedDate } from './typed-date.ts';

const read = (text: string) => readTypedDate(text, '2026-11-22');

describe('typed dates', () => {
  it.each([
    ['14/11/2026', '2026-11-14'],
    ['14.11.26', '2026-11-14'],
    ['4-1', '2026-01-04'],
    ['2026-02-28', '2026-02-28'],
    [' 1 2 2025 ', '2025-02-01'],
  ])('B2 %j is %s', (typed, date) => {
    expect(read(typed)).toBe(date);
  });

  it.each(['31/02/2026', '14', 'tomorrow', '', '1/2/3/4'])('B2 %j is not a date', (typed) => {
    expect(read(typed)).toBeNull();
  });
});
