import type { Lineage } from '@services/services.ts';
import { describe, expect, it } from 'vitest';
import { sourcePlaces } from './source-places.ts';

const line = (sheet: string, ...addresses: string[]): Lineage => ({
  source: {
    batchId: 'b',
    fileName: 'chantiers.xlsx',
    fileSha256: '',
    sheet,
    row: 0,
    cells: addresses.map((address) => ({ field: 'title', address })),
  },
  transaction: null,
  invoice: null,
  documents: [],
  messages: [],
  payments: [],
});

describe('where an invoice came from', () => {
  it('B24 the cells of all lines make one block per sheet', () => {
    expect(sourcePlaces([line('Nov', 'B14', 'H14'), line('Nov', 'B25', 'H25')])).toEqual([
      { batchId: 'b', fileName: 'chantiers.xlsx', sheet: 'Nov', area: 'B14:H25' },
    ]);
  });

  it('B24 columns beyond Z come after Z', () => {
    expect(sourcePlaces([line('Nov', 'AA3', 'C3')])[0]?.area).toBe('C3:AA3');
  });

  it('B24 sheets stand apart, one cell is one cell, a line typed by hand has no place', () => {
    const typed: Lineage = {
      source: null,
      transaction: null,
      invoice: null,
      documents: [],
      messages: [],
      payments: [],
    };
    expect(sourcePlaces([line('Oct', 'B2'), typed, line('Nov', 'B3')]).map(({ area }) => area)).toEqual([
      'B2',
      'B3',
    ]);
  });
});
