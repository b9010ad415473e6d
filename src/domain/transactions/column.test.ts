import { describe, expect, test } from 'vitest';
import { columnReader, packColumn } from './column.ts';

describe('a packed column', () => {
  test.each([
    [['a', 'a', 'a'], { all: 'a' }],
    [[null, null], { all: null }],
    [['a', 'b', 'a', 'b', 'b'], { of: ['a', 'b'], at: [0, 1, 0, 1, 1] }],
    [
      ['a', 'b', 'c', 'a'],
      ['a', 'b', 'c', 'a'],
    ],
    [
      [1, 1, 2, 2],
      [1, 1, 2, 2],
    ],
    [[], { of: [], at: [] }],
  ])('K1 %j is packed as %j: one value, a dictionary while it pays, or the values', (values, packed) => {
    const column = packColumn<string | number | null>(values);
    expect(column).toEqual(packed);
    expect(values.map((_, index) => columnReader(column)(index))).toEqual(values);
  });
});
