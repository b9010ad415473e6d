import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '@domain/intake/plan.ts';
import { letterOf, mappedTo, missingFields } from './columns.ts';

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
  it('A3 carry the letters that the spreadsheet shows', () => {
    expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
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
