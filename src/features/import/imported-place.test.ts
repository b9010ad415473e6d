import { describe, expect, it } from 'vitest';
import { importedPlace } from './imported-place.ts';

describe('where an import is looked at', () => {
  it('A3 C2 time sheets lead to the grid of their last month, rentals to the list of all', () => {
    const sheets = ['r1.2025-02', 'r2.2024-12', 'r2.2025-01'].map((id) => ({ id, before: '', after: '' }));
    expect(importedPlace({ id: 'b', kind: 'timesheets', replaced: { sheets } })).toEqual({
      word: 'toSheets',
      href: '/rentals?month=2025-02',
    });
    expect(importedPlace({ id: 'b', kind: 'timesheets' }).href).toBe('/rentals');
    expect(importedPlace({ id: 'b', kind: 'rentals' }).href).toBe('/rentals?part=all');
  });

  it('A3 rows of any other kind lead to the transactions of that import', () => {
    expect(importedPlace({ id: 'b', kind: 'transactions' }).href).toBe('/transactions?batch=b');
    expect(importedPlace({ id: 'b', kind: 'customers' }).href).toBe('/customers');
  });
});
