import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arranged, filtered } from './arrange.ts';
import { fittingLayout } from './layout.ts';
import { alignedBuckets, bucketsOf, stepOf } from './period.ts';
import type { ReportCell, ReportColumn } from './report.ts';

const column = (id: string, type: ReportColumn['type'], more: Partial<ReportColumn> = {}): ReportColumn => ({
  id,
  type,
  isSummed: type === 'money',
  isExtra: false,
  ...more,
});
const columns = [
  column('city', 'text'),
  column('name', 'text'),
  column('amount', 'money'),
  column('share', 'percent', { derived: { rule: 'share', of: 'amount' } }),
];
const textOf = (cell: ReportCell) => String(cell ?? '');
const rows = (): ReportCell[][] => [
  ['Lyon', 'Zoé', 300, null],
  ['Conakry', 'Anne', 100, null],
  ['Lyon', 'Bakary', 500, null],
  ['Conakry', 'Élise', 100, null],
];
const byCity = { groupBy: ['city'], sort: { column: 'amount', direction: 'desc' as const } };

describe('periods of reports', () => {
  it('RP3 two months are told by day, five years by month, longer ones by year', () => {
    expect(stepOf({ from: '2026-01-01', to: '2026-02-28' })).toBe('day');
    expect(stepOf({ from: '2026-01-01', to: '2026-03-31' })).toBe('month');
    expect(stepOf({ from: '2022-01-01', to: '2026-12-31' })).toBe('month');
    expect(stepOf({ from: '2021-12-31', to: '2026-12-31' })).toBe('year');
    expect(bucketsOf({ from: '2023-11-15', to: '2024-02-01' }, 'month')).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
    ]);
  });

  it('RP3 a compared period stands beside it place by place', () => {
    const period = { from: '2026-11-01', to: '2026-11-30' };
    const aligned = alignedBuckets(period, { from: '2026-10-01', to: '2026-10-31' }, 'day');
    expect(aligned.get('2026-10-01')).toBe('2026-11-01');
    expect(aligned.get('2026-10-30')).toBe('2026-11-30');
  });
});

describe('rows of reports', () => {
  const filters = [{ column: 'city', is: 'contains' as const, value: 'LYÓN' }];

  it('RP5 filters leave rows, and total and shares are those of the rows that are left', () => {
    const kept = filtered(rows(), columns, { filters, currency: 'EUR', textOf });
    const { rows: shown, total } = arranged(kept, columns, { layout: { groupBy: [], sort: null }, textOf });
    expect(shown.map(({ cells }) => cells)).toEqual([
      ['Lyon', 'Zoé', 300, 37.5],
      ['Lyon', 'Bakary', 500, 62.5],
    ]);
    expect(total[2]).toBe(800);
  });

  it('RP5 an amount is typed as people write it, and a filter on what is not there is none', () => {
    const above = [{ column: 'amount', is: 'above' as const, value: '2' }];
    expect(filtered(rows(), columns, { filters: above, currency: 'EUR', textOf })).toHaveLength(2);
    const gone = [{ column: 'nothing', is: 'equals' as const, value: '1' }];
    expect(filtered(rows(), columns, { filters: gone, currency: 'EUR', textOf })).toHaveLength(4);
  });

  it('RP7 rows are ordered inside their groups, with the sub-total under each', () => {
    const { rows: shown } = arranged(rows(), columns, { layout: byCity, textOf });
    expect(shown.map(({ cells, level }) => [level, cells[0], cells[1], cells[2]])).toEqual([
      [0, 'Conakry', 'Anne', 100],
      [0, 'Conakry', 'Élise', 100],
      [1, 'Conakry', null, 200],
      [0, 'Lyon', 'Bakary', 500],
      [0, 'Lyon', 'Zoé', 300],
      [1, 'Lyon', null, 800],
    ]);
  });

  it.each([
    ['by amount', { column: 'amount', direction: 'asc' as const }],
    ['by the group, downwards', { column: 'name', direction: 'desc' as const }],
  ])('RP7 groups whose names differ in case or accents alone stay whole, sorted %s', (_how, sort) => {
    const names = ['Élise', 'Elise', 'Élise', 'ELISE', 'Elise', 'Élise'];
    const given = names.map((name, at): ReportCell[] => ['Lyon', name, (at * 7) % 5, null]);
    const layout = { groupBy: ['name'], sort };
    const { rows: shown } = arranged(given, columns, { layout, textOf });
    const groups = shown.filter(({ level }) => level === 1).map(({ cells }) => [cells[1], cells[2]]);
    expect(groups).toHaveLength(3);
    expect(Object.fromEntries(groups)).toEqual({ Élise: 0 + 4 + 0, Elise: 2 + 3, ELISE: 1 });
  });

  it('RP7 the sub-totals of a depth add up to the total, whatever the rows', () => {
    const row = fc.tuple(
      fc.constantFrom('Lyon', 'Conakry', 'Braga'),
      fc.constantFrom('a', 'b', 'c'),
      fc.integer({ min: -1000, max: 1000 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (drawn) => {
        const given = drawn.map(([city, name, amount]): ReportCell[] => [city, name, amount, null]);
        const layout = { groupBy: ['city', 'name'], sort: null };
        const { rows: shown, total } = arranged(given, columns, { layout, textOf });
        for (const depth of [1, 2]) {
          const sums = shown.filter(({ level }) => level === depth).map(({ cells }) => Number(cells[2]));
          expect(sums.reduce((sum, one) => sum + one, 0)).toBe(total[2]);
        }
        expect(shown.filter(({ level }) => level === 0)).toHaveLength(drawn.length);
      }),
    );
  });
});

describe('layouts of reports', () => {
  const definition = { columns, usual: { groupBy: [], sort: { column: 'city', direction: 'asc' as const } } };

  it('RP8 a layout loses what is not there and keeps the rest', () => {
    const old = {
      columns: ['amount', 'colour', 'name'],
      groupBy: ['city', 'shop'],
      filters: [{ column: 'colour', is: 'equals' as const, value: 'red' }],
      sort: { column: 'colour', direction: 'desc' as const },
    };
    expect(fittingLayout(definition, old, false)).toEqual({
      columns: ['city', 'amount', 'name'],
      groupBy: ['city'],
      filters: [],
      sort: { column: 'city', direction: 'asc' },
    });
  });

  it('RP8 without columns of its own it is the usual one', () => {
    const empty = { columns: ['colour'], groupBy: [], filters: [], sort: null };
    expect(fittingLayout(definition, empty, false).columns).toEqual(['city', 'name', 'amount', 'share']);
    expect(fittingLayout(definition, undefined, false).columns).toEqual(['city', 'name', 'amount', 'share']);
  });
});
