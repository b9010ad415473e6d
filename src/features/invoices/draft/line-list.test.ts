import { describe, expect, it } from 'vitest';
import { blankLine, type LineForm } from './draft-form.ts';
import { changedAt, insertedAt, moved, withoutAt } from './line-list.ts';

const line = (title: string): LineForm => ({
  ...blankLine(title, { priceIncludesTax: false, taxCategory: 'S', taxRate: '20' }),
  title,
});
const lines = [line('a'), line('b'), line('c')];
const titles = (list: LineForm[]) => list.map(({ title }) => title).join('');

describe('the lines of a draft', () => {
  it('B8 a line moves up and down and keeps every other in order', () => {
    expect(titles(moved(lines, 0, 2))).toBe('bca');
    expect(titles(moved(lines, 2, 1))).toBe('acb');
  });

  it('B8 a line does not move past the ends', () => {
    expect(titles(moved(lines, 0, -1))).toBe('abc');
    expect(titles(moved(lines, 2, 3))).toBe('abc');
  });

  it('B8 adding, changing and removing touch one place only', () => {
    expect(titles(insertedAt(lines, 1, [line('x'), line('y')]))).toBe('axybc');
    expect(titles(withoutAt(lines, 1))).toBe('ac');
    expect(titles(changedAt(lines, 1, { title: 'z' }))).toBe('azc');
  });
});
