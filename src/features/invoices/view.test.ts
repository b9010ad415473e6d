import { describe, expect, it } from 'vitest';
import { narrowed } from '../list-view.ts';
import { emptyView, queryOf, readView, sortedBy, writeView } from './view.ts';

describe('the address of the invoices screen', () => {
  it('B8 a view survives the way through the address', () => {
    const view = readView({
      q: '0418',
      status: 'overdue',
      customer: 'c1',
      from: '2026-01-01',
      to: '2026-12-31',
      sort: 'due',
      dir: 'asc',
      page: 3,
      size: 25,
      open: 'i1',
      tab: 'pdf',
    });
    expect(view).toMatchObject({ search: '0418', status: 'overdue', page: 3, pageSize: 25, tab: 'pdf' });
    expect(readView(writeView(view))).toEqual(view);
  });

  it('B8 the plain list has an empty address', () => {
    expect(writeView(emptyView)).toEqual({});
  });

  it('B8 an address with nonsense shows the plain list', () => {
    const search = { status: 'lost', sort: 'colour', dir: 'up', page: -4, size: 7, from: 'May', tab: 3 };
    expect(readView(search)).toEqual(emptyView);
  });

  it('B8 a search that looks like a number is still a text', () => {
    expect(readView({ q: 418 }).search).toBe('418');
  });

  it('B8 a new filter starts on the first page', () => {
    expect(narrowed({ ...emptyView, page: 9 }, { status: 'draft' })).toMatchObject({
      page: 1,
      status: 'draft',
    });
  });

  it('B8 a second click on a column turns the order round', () => {
    const once = sortedBy(emptyView, 'dueDate');
    expect(once).toMatchObject({ sort: 'dueDate', direction: 'desc' });
    expect(sortedBy(once, 'dueDate').direction).toBe('asc');
    expect(sortedBy(once, 'customerName').direction).toBe('asc');
  });

  it('B8 overdue asks for what is overdue, not for a status that does not exist', () => {
    expect(queryOf({ ...emptyView, status: 'overdue' })).toMatchObject({ overdue: true });
    expect(queryOf({ ...emptyView, status: 'overdue' }).status).toBeUndefined();
    expect(queryOf({ ...emptyView, status: 'draft' }).status).toEqual(['draft']);
  });
});
