import { describe, expect, it } from 'vitest';
import { narrowed } from '../list-view.ts';
import { emptyView, queryOf, readView, sortedBy, writeView } from './view.ts';

describe('the address of the invoices screen', () => {
  it('B8 a view survives the way through the address', () => {
    const view = readView({
      q: '0418',
      status: 'overdue,draft',
      void: 'no',
      dueFrom: '2026-11-01',
      createdTo: '2026-11-20',
      min: '10.5',
      max: 2000,
      currency: 'EUR',
      kind: 'credit-note',
      asset: 'hilux',
      plate: 'GN-001',
      rentalMonth: '2025-01',
      billingRun: 'r1',
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
    expect(view).toMatchObject({
      search: '0418',
      statuses: ['draft', 'overdue'],
      page: 3,
      pageSize: 25,
      tab: 'pdf',
    });
    expect(readView(writeView(view))).toEqual(view);
  });

  it('B8 the plain list has an empty address', () => {
    expect(writeView(emptyView)).toEqual({});
  });

  it('B8 an address with nonsense shows the plain list', () => {
    const search = {
      status: 'lost',
      min: '-3',
      currency: 'XXQ',
      kind: 1,
      rentalMonth: '2025-13',
      void: 2,
      sort: 'colour',
      dir: 'up',
      page: -4,
      size: 7,
      from: 'May',
      tab: 3,
    };
    expect(readView(search)).toEqual(emptyView);
  });

  it('B8 a search that looks like a number is still a text', () => {
    expect(readView({ q: 418 }).search).toBe('418');
  });

  it('B8 a new filter starts on the first page', () => {
    expect(narrowed({ ...emptyView, page: 9 }, { statuses: ['draft'] })).toMatchObject({
      page: 1,
      statuses: ['draft'],
    });
  });

  it('B8 a second click on a column turns the order round', () => {
    const once = sortedBy(emptyView, 'dueDate');
    expect(once).toMatchObject({ sort: 'dueDate', direction: 'desc' });
    expect(sortedBy(once, 'dueDate').direction).toBe('asc');
    expect(sortedBy(once, 'customerName').direction).toBe('asc');
  });

  it('B8 every filter reaches the question; amounts without a currency are those of the company', () => {
    const view = { ...emptyView, statuses: ['overdue', 'draft'] as const, voided: 'no' as const };
    expect(queryOf(view, 'EUR')).toMatchObject({ status: ['overdue', 'draft'], voided: false });
    expect(queryOf({ ...emptyView, amountFrom: '12.5' }, 'EUR')).toMatchObject({
      amountFrom: 1250,
      currency: 'EUR',
    });
    expect(queryOf({ ...emptyView, amountTo: '1000', currency: 'GNF' }, 'EUR')).toMatchObject({
      amountTo: 1000,
      currency: 'GNF',
    });
    expect(queryOf({ ...emptyView, dueFrom: '2026-11-01', kind: 'invoice' }, 'EUR')).toMatchObject({
      dueFrom: '2026-11-01',
      kind: 'invoice',
    });
    const rented = { asset: 'hilux', plate: 'gn-001', rentalMonth: '2025-01' };
    expect(queryOf({ ...emptyView, ...rented }, 'GNF')).toMatchObject(rented);
    expect(queryOf({ ...emptyView, billingRun: 'r1' }, 'GNF')).toMatchObject({ billingRun: 'r1' });
  });
});
