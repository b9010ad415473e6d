import { describe, expect, it } from 'vitest';
import { blankLine, type LineForm } from './draft-form.ts';
import { changedAt, insertedAt, moved, putBack, withoutAll, withoutAt } from './line-list.ts';

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

  it('B10 a line that is put back stands at its place again, and what was written since stays', () => {
    const [a, b] = lines as [LineForm, LineForm];
    const changed = changedAt(withoutAt(lines, 1), 1, { title: 'z' });
    expect(titles(putBack(changed, b, [a]))).toBe('abz');
    expect(titles(putBack(withoutAt(lines, 0), a, []))).toBe('abc');
    expect(titles(putBack(moved(withoutAt(lines, 1), 0, 1), b, [a]))).toBe('cab');
    expect(titles(putBack(insertedAt(withoutAt(lines, 1), 0, [line('x')]), b, [a]))).toBe('xabc');
    expect(titles(putBack(lines, b, [a]))).toBe('abc');
    expect(titles(withoutAll(lines, [a, line('q')]))).toBe('bc');
  });
});
