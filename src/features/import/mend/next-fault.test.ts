import { describe, expect, it } from 'vitest';
import type { ImportFinding, MendRow } from '@domain/intake/plan.ts';
import { nextFaultIn } from './next-fault.ts';

const fields = ['date', 'title', 'total'];
const row = (number: number, ...faults: [field: string, severity: ImportFinding['severity']][]): MendRow => ({
  row: number,
  status: 'reject',
  cells: {},
  mended: [],
  findings: faults.map(([field, severity]) => ({
    sheet: 's',
    row: number,
    column: 'A',
    field,
    code: 'not-a-date',
    severity,
    value: '',
    params: {},
  })),
});

describe('Enter in the mend grid', () => {
  const rows = [row(2), row(3, ['date', 'error'], ['total', 'warning']), row(4, ['title', 'note'])];

  it('A3 visits the faults of a row from left to right and passes over notes', () => {
    expect(nextFaultIn(rows, 0, fields, { row: 0, column: 0 })).toEqual({ row: 1, column: 0 });
    expect(nextFaultIn(rows, 0, fields, { row: 1, column: 0 })).toEqual({ row: 1, column: 2 });
    expect(nextFaultIn(rows, 0, fields, { row: 1, column: 2 })).toBeNull();
  });

  it('A3 goes back the same way', () => {
    expect(nextFaultIn(rows, 0, fields, { row: 2, column: 1 }, true)).toEqual({ row: 1, column: 2 });
    expect(nextFaultIn(rows, 0, fields, { row: 1, column: 0 }, true)).toBeNull();
  });

  it('A3 finds faults in a later page of rows by their place in the whole list', () => {
    expect(nextFaultIn(rows, 200, fields, { row: 199, column: 2 })).toEqual({ row: 201, column: 0 });
    expect(nextFaultIn(rows, 200, fields, { row: 203, column: 0 }, true)).toEqual({ row: 201, column: 2 });
  });
});
