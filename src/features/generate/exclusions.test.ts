import type { Transaction } from '@domain/transactions/transaction.ts';
import { describe, expect, it } from 'vitest';
import { includedRows, noExclusions, shownRows, turnedRows, withExcluded } from './exclusions.ts';

const row = (id: string, title: string): Transaction =>
  ({ id, title, key: `T-${id}`, description: '', date: '2026-11-04', order: '', site: '' }) as Transaction;
const rows = [row('1', 'Réglage des portes'), row('2', 'Serrure à code'), row('3', 'Pose de cimaises')];

describe('choosing the rows of an invoice', () => {
  it('B2 the filter finds every word without minding accents or case', () => {
    expect(shownRows(rows, 'reglage PORTES').map(({ id }) => id)).toEqual(['1']);
    expect(shownRows(rows, 'T-3').map(({ id }) => id)).toEqual(['3']);
    expect(shownRows(rows, '  ')).toHaveLength(3);
  });

  it('B2 taking back what was excluded at once leaves what was chosen by hand before and since', () => {
    const before = withExcluded(noExclusions, [rows[0] as Transaction], true);
    const turned = turnedRows(before, shownRows(rows, 'e'), true);
    expect(turned.map(({ id }) => id)).toEqual(['2', '3']);
    const since = withExcluded(withExcluded(before, turned, true), [row('4', 'Livraison')], true);
    expect([...withExcluded(since, turned, false)]).toEqual(['1', '4']);
    expect(turnedRows(since, shownRows(rows, 'e'), false).map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('B2 excluding what is shown leaves the rest as it was', () => {
    const first = withExcluded(noExclusions, [rows[2] as Transaction], true);
    const both = withExcluded(first, shownRows(rows, 'serrure'), true);
    expect(includedRows(rows, both).map(({ id }) => id)).toEqual(['1']);
    expect(
      includedRows(rows, withExcluded(both, shownRows(rows, 'pose'), false)).map(({ id }) => id),
    ).toEqual(['1', '3']);
  });
});
