import { describe, expect, it } from 'vitest';
import type { MendRow } from '@domain/intake/plan.ts';
import { cellsOf, filledDown, pasted } from './clipboard.ts';

const rows: MendRow[] = [12, 15, 16].map((row) => ({
  row,
  status: 'reject',
  cells: { tax: row === 12 ? '20' : '19,6', title: 'Pose' },
  mended: [],
  findings: [],
}));
const rowAt = (index: number) => rows[index];

describe('pasting into the mend grid', () => {
  it('A3 reads rows and columns as a spreadsheet copies them, with any line break', () => {
    expect(cellsOf('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(cellsOf('alone')).toEqual([['alone']]);
  });

  it('A3 writes to the rows shown, by their number in the file, and leaves out what falls outside', () => {
    const mends = pasted('5,5\tBois\n10\tVis', { row: 1, column: 0 }, ['tax'], rowAt);
    expect(mends).toEqual([
      { row: 15, field: 'tax', value: '5,5' },
      { row: 16, field: 'tax', value: '10' },
    ]);
    expect(pasted('1\n2\n3', { row: 2, column: 0 }, ['tax'], rowAt)).toHaveLength(1);
  });
});

describe('filling down', () => {
  it('A3 copies the first value into the selected rows that differ', () => {
    expect(filledDown('tax', { first: 0, last: 2 }, rowAt)).toEqual([
      { row: 15, field: 'tax', value: '20' },
      { row: 16, field: 'tax', value: '20' },
    ]);
    expect(filledDown('title', { first: 0, last: 2 }, rowAt)).toEqual([]);
  });
});
