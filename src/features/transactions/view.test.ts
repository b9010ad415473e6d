import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isFiltered,
  plainView,
  queryOf,
  readView,
  sortedBy,
  transactionSorts,
  writeView,
  type TransactionsView,
} from './view.ts';

const views: fc.Arbitrary<TransactionsView> = fc.record({
  search: fc.string(),
  customer: fc.constantFrom('', 'none', 'c1'),
  invoiced: fc.constantFrom('', 'yes', 'no'),
  from: fc.constantFrom('', '2026-01-01'),
  to: fc.constantFrom('', '2026-12-31'),
  batch: fc.constantFrom('', 'b1'),
  sort: fc.constantFrom(...transactionSorts),
  direction: fc.constantFrom('asc', 'desc'),
  page: fc.integer({ min: 1, max: 9999 }),
  pageSize: fc.constantFrom(10, 25, 50, 100),
  open: fc.constantFrom('', 'new', 'b.3'),
});

describe('the address of the transactions screen', () => {
  it('B22 brings back every view exactly', () => {
    fc.assert(
      fc.property(views, (view) => {
        const address = Object.entries(writeView(view)).map(([key, value]) => [key, String(value)]);
        expect(readView(Object.fromEntries(address))).toEqual(view);
      }),
    );
  });

  it('B22 is empty for the plain list, and nonsense in it falls back to it', () => {
    expect(writeView(plainView)).toEqual({});
    expect(readView({ page: '-3', size: '7', sort: 'colour', dir: 'up', from: 'yesterday' })).toEqual(
      plainView,
    );
  });

  it('B22 asks for open rows and rows without a customer as the services name them', () => {
    expect(queryOf({ ...plainView, invoiced: 'no', customer: 'none' })).toMatchObject({
      invoiced: false,
      customerId: 'none',
    });
    expect(queryOf(plainView)).not.toHaveProperty('invoiced');
    expect(isFiltered(plainView)).toBe(false);
    expect(isFiltered({ ...plainView, batch: 'b1' })).toBe(true);
  });

  it('B22 a second click turns the order round and returns to the first page', () => {
    const once = sortedBy({ ...plainView, page: 4 }, 'title');
    expect(once).toMatchObject({ sort: 'title', direction: 'asc', page: 1 });
    expect(sortedBy(once, 'title').direction).toBe('desc');
    expect(sortedBy(once, 'net').direction).toBe('desc');
  });
});
