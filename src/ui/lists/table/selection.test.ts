import { describe, expect, it } from 'vitest';
import { coverage, withAll, withRows } from './selection.ts';

const ids = ['a', 'b', 'c', 'd'];

describe('selecting rows', () => {
  it('B8 the head box is on, off or mixed', () => {
    expect(coverage(ids, new Set())).toBe(false);
    expect(coverage(ids, new Set(['b']))).toBe('mixed');
    expect(coverage(ids, new Set([...ids, 'elsewhere']))).toBe(true);
  });

  it('B8 shift takes every row between, in both directions, on and off', () => {
    expect([...withRows(new Set(['a']), ids, 2, true, 0)]).toEqual(['a', 'b', 'c']);
    expect([...withRows(new Set(ids), ids, 1, false, 3)]).toEqual(['a']);
  });

  it('B8 choosing all keeps what is selected on other pages', () => {
    expect(withAll(new Set(['x']), ids, true).has('x')).toBe(true);
    expect([...withAll(new Set(['x', 'a']), ids, false)]).toEqual(['x']);
  });
});
