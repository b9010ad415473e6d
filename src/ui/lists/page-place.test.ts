import { expect, it } from 'vitest';
import { turnedBy } from './page-place.ts';

it('A14 each of two quick presses turns a page, and none leads past an end', () => {
  const next = turnedBy(1, 35);
  const first = { page: 1, pageSize: 10 };
  expect(next(next(first))).toEqual({ page: 3, pageSize: 10 });
  expect(next(next(next(next(first))))).toEqual({ page: 4, pageSize: 10 });
  expect(turnedBy(-1, 35)(first)).toEqual(first);
  expect(turnedBy(1, 0)(first)).toEqual(first);
});
