import { describe, expect, it } from 'vitest';
import type { MendRow } from '@domain/intake/plan.ts';
import { searchFault } from './search-fault.ts';
import { PAGE } from './worklist.ts';

const faultyAt = new Set([3, PAGE + 7]);
const total = PAGE * 3;
const rowOf = (index: number): MendRow => ({
  row: index + 2,
  status: 'create',
  cells: {},
  mended: [],
  findings: faultyAt.has(index)
    ? [
        {
          sheet: 's',
          row: index + 2,
          column: 'B',
          field: 'date',
          code: 'not-a-date',
          severity: 'error',
          value: '',
          params: {},
        },
      ]
    : [],
});
const list = {
  total,
  rowsFrom: (offset: number) =>
    Promise.resolve(
      Array.from({ length: Math.min(PAGE, total - offset) }, (_, step) => rowOf(offset + step)),
    ),
};
const fields = ['title', 'date'];

describe('the way to the next fault', () => {
  it('A3 goes over pages that are not on screen', async () => {
    expect(await searchFault(list, fields, { row: 3, column: 1 }, false)).toEqual({
      row: PAGE + 7,
      column: 1,
    });
    expect(await searchFault(list, fields, { row: PAGE * 2, column: 0 }, true)).toEqual({
      row: PAGE + 7,
      column: 1,
    });
  });

  it('A3 starts again at the other end', async () => {
    expect(await searchFault(list, fields, { row: PAGE + 7, column: 1 }, false)).toEqual({
      row: 3,
      column: 1,
    });
    expect(await searchFault(list, fields, { row: 3, column: 1 }, true)).toEqual({
      row: PAGE + 7,
      column: 1,
    });
  });

  it('A3 says so when there is none', async () => {
    expect(await searchFault(list, ['title'], { row: 0, column: 0 }, false)).toBeNull();
  });
});
