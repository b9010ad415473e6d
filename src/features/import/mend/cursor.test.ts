import { describe, expect, it } from 'vitest';
import { following, moved, selectedRows, within } from './cursor.ts';

const size = { rows: 3, columns: 4 };

describe('the cursor of the mend grid', () => {
  it('A3 stays inside the grid at every edge', () => {
    expect(moved({ row: 0, column: 0 }, -1, -1, size)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 2, column: 3 }, 5, 5, size)).toEqual({ row: 2, column: 3 });
    expect(moved({ row: 1, column: 1 }, 1, -1, size)).toEqual({ row: 2, column: 0 });
  });

  it('A3 comes back into a list that has become shorter, and otherwise stays the same', () => {
    const place = { row: 1, column: 2 };
    expect(within(place, size)).toBe(place);
    expect(within({ row: 9, column: 2 }, size)).toEqual({ row: 2, column: 2 });
    expect(within(place, { rows: 0, columns: 4 })).toEqual({ row: 0, column: 2 });
  });

  it('A3 Tab goes on to the next row after the last column and stops at the end', () => {
    expect(following({ row: 0, column: 3 }, 1, size)).toEqual({ row: 1, column: 0 });
    expect(following({ row: 1, column: 0 }, -1, size)).toEqual({ row: 0, column: 3 });
    expect(following({ row: 2, column: 3 }, 1, size)).toBeNull();
    expect(following({ row: 0, column: 0 }, -1, size)).toBeNull();
  });

  it('A3 a selection reads the same upwards and downwards', () => {
    const [top, bottom] = [
      { row: 1, column: 2 },
      { row: 2, column: 2 },
    ];
    expect(selectedRows(top, bottom)).toEqual(selectedRows(bottom, top));
  });
});
