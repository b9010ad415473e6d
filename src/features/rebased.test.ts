import { expect, it } from 'vitest';
import { rebased } from './rebased.ts';

const drawn = { search: '', sort: 'name', page: 1, statuses: ['draft'] };

it('A14 a press right after a sort keeps the sort', () => {
  const now = { ...drawn, sort: 'due' };
  expect(rebased(now, drawn, { ...drawn, page: 2 })).toEqual({ ...drawn, sort: 'due', page: 2 });
});

it('A14 what was changed wins over what stands by now, and nothing else of the drawn view comes back', () => {
  const now = { search: 'anne', sort: 'due', page: 3, statuses: ['paid'] };
  expect(rebased(now, drawn, { ...drawn, search: 'bob', page: 1 })).toEqual({
    ...now,
    search: 'bob',
    page: 1,
  });
  expect(rebased(now, drawn, { ...drawn, statuses: [] })).toEqual({
    ...now,
    statuses: [],
    page: 1,
  });
  expect(rebased({ ...drawn, page: 2 }, drawn, { ...drawn, statuses: [], page: 1 }).page).toBe(1);
});

it('A14 with nothing in between it is the view that was asked for', () => {
  const next = { ...drawn, search: 'x' };
  expect(rebased(drawn, drawn, next)).toEqual(next);
});
