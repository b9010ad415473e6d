import type { Transaction } from '@domain/transactions/transaction.ts';
import { describe, expect, it } from 'vitest';
import {
  allIncluded,
  includedRows,
  noExclusions,
  rowsBetween,
  shownRows,
  withExcluded,
} from './exclusions.ts';

const row = (id: string, title: string): Transaction =>
  ({ id, title, key: `T-${id}`, description: '', date: '2026-11-04', order: '', site: '' }) as Transaction;
const rows = [row('1', 'Réglage des portes'), row('2', 'Serrure à code'), row('3', 'Pose de cimaises')];

describe('choosing the rows of an invoice', () => {
  it('B2 the filter finds every word without minding accents or case', () => {
    expect(shownRows(rows, 'reglage PORTES').map(({ id }) => id)).toEqual(['1']);
    expect(shownRows(rows, 'T-3').map(({ id }) => id)).toEqual(['3']);
    expect(shownRows(rows, '  ')).toHaveLength(3);
  });

  it('B2 excluding what is shown leaves the rest as it was', () => {
    const first = withExcluded(noExclusions, [rows[2] as Transaction], true);
    const both = withExcluded(first, shownRows(rows, 'serrure'), true);
    expect(includedRows(rows, both).map(({ id }) => id)).toEqual(['1']);
    expect(
      includedRows(rows, withExcluded(both, shownRows(rows, 'pose'), false)).map(({ id }) => id),
    ).toEqual(['1', '3']);
  });

  it('B2 a range with shift takes both ends, in either direction', () => {
    expect(rowsBetween(rows, '3', '2').map(({ id }) => id)).toEqual(['2', '3']);
    expect(rowsBetween(rows, 'gone', '2').map(({ id }) => id)).toEqual(['2']);
  });

  it('B2 the box above the rows is ticked, mixed or empty', () => {
    expect(allIncluded(rows, noExclusions)).toBe(true);
    expect(allIncluded(rows, new Set(['2']))).toBe('some');
    expect(allIncluded(rows, new Set(['1', '2', '3']))).toBe(false);
    expect(allIncluded([], noExclusions)).toBe(false);
  });
});
