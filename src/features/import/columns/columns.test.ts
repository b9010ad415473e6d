import { describe, expect, it } from 'vitest';
import type { ColumnMapping, ImportPreview } from '@domain/intake/plan.ts';
import { gridColumns, mappedTo, missingFields } from './columns.ts';

const mapping = (kind: string, fields: string[]): { mapping: ColumnMapping } => ({
  mapping: {
    kind,
    headerRow: 0,
    fields,
    dateOrder: 'dmy',
    decimal: ',',
    currency: 'EUR',
    pricesIncludeTax: false,
  },
});

describe('columns of a file', () => {
  it('A3 stand in the grid with their letters; a missing field that rows need is added without one', () => {
    const group = { field: 'unitPrice', code: 'missing-required', severity: 'error', count: 3 };
    const preview = { ...mapping('transactions', ['date', '', 'title']), headers: ['Jour', 'x', 'Libellé'] };
    const columns = gridColumns({ ...preview, groups: [group] } as ImportPreview);
    expect(columns.map(({ letter, field }) => [letter, field])).toEqual([
      ['A', 'date'],
      ['C', 'title'],
      ['', 'unitPrice'],
    ]);
  });

  it('A3 one field sits on one column: choosing it elsewhere frees the first', () => {
    expect(mappedTo(['date', '', 'title'], 1, 'title')).toEqual(['date', 'title', '']);
    expect(mappedTo(['date', '', ''], 0, '')).toEqual(['', '', '']);
  });

  it('A3 names the required fields that no column holds', () => {
    expect(missingFields(mapping('customers', ['key', 'email']))).toEqual(['name']);
    expect(missingFields(mapping('customers', ['name']))).toEqual([]);
    expect(missingFields(mapping('transactions', ['title', 'unitPrice']))).toContain('date');
  });
});
