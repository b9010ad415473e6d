import { describe, expect, it } from 'vitest';
import { daysOf, opened, queryOf, readView, writeView } from './view.ts';
import { grouped, moved, withColumn, withFilter } from './builder/layout-changes.ts';

const today = '2026-11-30';
const layout = {
  columns: ['customer', 'withoutTax'],
  groupBy: ['customer'],
  filters: [{ column: 'customer', is: 'contains' as const, value: 'Jean; fils. & Cie' }],
  sort: { column: 'withoutTax', direction: 'desc' as const },
};

describe('the view of the reports', () => {
  it('A2 all of it lives in the address and comes back from it', () => {
    const view = {
      ...readView({}),
      kind: 'tax',
      saved: 's',
      preset: 'custom' as const,
      from: '2026-02-01',
      to: '2026-02-28',
      compare: 'year-before' as const,
      basis: 'paid' as const,
      currency: 'GNF',
      customer: 'c',
      layout,
    };
    expect(readView(writeView(view))).toEqual(view);
    expect(writeView(readView({}))).toEqual({});
  });

  it('A2 an address that says nonsense shows the report as it comes', () => {
    const view = readView({
      kind: 'tax',
      period: 'never',
      from: '2026-02-31',
      where: 'a.b.c',
      compare: 'x',
      basis: 'z',
    });
    expect(view).toMatchObject({ preset: 'custom', from: '', compare: 'none', basis: '' });
    expect(view.layout).toBeNull();
    expect(readView({ where: 'a.equals.%E0%A4%A' }).layout?.filters[0]?.value).toBe('%E0%A4%A');
  });

  it.each([
    ['this-month', '2026-11-01', '2026-11-30'],
    ['previous-month', '2026-10-01', '2026-10-31'],
    ['this-quarter', '2026-10-01', '2026-12-31'],
    ['previous-quarter', '2026-07-01', '2026-09-30'],
    ['this-year', '2026-01-01', '2026-12-31'],
    ['previous-year', '2025-01-01', '2025-12-31'],
  ] as const)('A2 %s is %s to %s', (preset, from, to) => {
    expect(daysOf({ preset, from: '', to: '' }, today)).toEqual({ from, to });
  });

  it('A2 only what was chosen is asked of the books, and another report starts without the columns of this one', () => {
    const view = { ...readView({}), kind: 'tax', layout };
    expect(queryOf(view, today)).toEqual({ kind: 'tax', from: '2026-11-01', to: '2026-11-30', layout });
    expect(queryOf({ ...view, basis: 'paid' }, today)).toMatchObject({ kind: 'tax', basis: 'paid' });
    const own = { id: 'own', rev: 1, name: 'Own', kind: 'ageing', layout, customerId: 'c1' };
    expect(opened({ ...view, basis: 'paid' }, 'ageing', own)).toMatchObject({
      kind: 'ageing',
      saved: 'own',
      customer: 'c1',
      basis: '',
      layout: null,
    });
  });
});

describe('a saved report with its comparison and customer', () => {
  it('A2 RP13 is opened as it was kept, and then asked as the view says', () => {
    const own = { id: 'own', rev: 1, name: 'Own', kind: 'tax', layout };
    const view = opened(readView({}), 'tax', { ...own, compare: 'year-before', customerId: 'c1' });
    expect(queryOf(view, today)).toMatchObject({ savedId: 'own', compare: 'year-before', customerId: 'c1' });
    const changed = { ...view, compare: 'none' as const, customer: '' };
    expect(queryOf(changed, today)).toMatchObject({ savedId: 'own', compare: 'none', customerId: '' });
  });
});

describe('building a report', () => {
  it('A2 columns are added, moved and taken away; groups stand first', () => {
    expect(withColumn(layout, 'tax', true).columns).toEqual(['customer', 'withoutTax', 'tax']);
    expect(moved(layout, 'withoutTax', -1).columns).toEqual(['withoutTax', 'customer']);
    expect(moved(layout, 'customer', -1)).toBe(layout);
    expect(grouped(layout, ['month', 'customer', 'month'])).toMatchObject({
      groupBy: ['month', 'customer'],
      columns: ['month', 'customer', 'withoutTax'],
    });
    expect(withFilter(layout, 0, { value: 'x' }).filters).toEqual([
      { column: 'customer', is: 'contains', value: 'x' },
    ]);
    expect(withFilter(layout, 0, null).filters).toEqual([]);
  });
});
