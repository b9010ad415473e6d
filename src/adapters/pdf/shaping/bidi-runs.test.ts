import { describe, expect, it } from 'vitest';
import { textRuns } from './bidi-runs.ts';

/** The texts of the runs from left to right; what is read from right to left is marked. */
const standing = (text: string, rightToLeft: boolean) => {
  const { runs, order } = textRuns(text, 'sc', rightToLeft);
  return order.map((index) => `${runs[index]?.rightToLeft ? '<' : ''}${runs[index]?.text}`);
};

describe('runs of a line', () => {
  it('B5 a Latin line keeps its order around an Arabic name, whose spaces stay with it', () => {
    expect(standing('Banque بنك الجزائر, Alger', false)).toEqual(['Banque ', '<بنك الجزائر', ', Alger']);
  });
  it('B5 an Arabic line begins at the right, with Latin and digits from the left within', () => {
    expect(standing('نظام ERP رقم 4500', true)).toEqual(['4500', '< رقم ', 'ERP', '<نظام ']);
  });
  it('B5 brackets in a line from right to left are drawn as their counterparts', () => {
    expect(standing('شركة (ش)', true)).toEqual(['<(', '<ش', '<)', '<شركة ']);
  });
  it('B5 each script has a run of its own, in the order of the line', () => {
    expect(standing('A 東京 서울', false)).toEqual(['A ', '東京 ', '서울']);
  });
});
