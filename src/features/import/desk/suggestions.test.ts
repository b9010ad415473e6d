import { describe, expect, it } from 'vitest';
import type { FindingGroup, ImportFinding } from '@domain/intake/plan.ts';
import type { ImportSession } from '@services/ports.ts';
import { hasSuggestion, mendsOf, suggestedMends, suggestionCount } from './suggestions.ts';

const finding = (row: number, suggestion?: string): ImportFinding => ({
  sheet: 'novembre',
  row,
  column: 'I',
  field: 'taxRate',
  code: 'unknown-tax-rate',
  severity: 'warning',
  value: '19,6',
  params: {},
  ...(suggestion === undefined ? {} : { suggestion }),
});
const group = (values: FindingGroup['values'], count: number): FindingGroup => ({
  code: 'unknown-tax-rate',
  field: 'taxRate',
  severity: 'warning',
  count,
  first: finding(57),
  values,
});

describe('suggestions', () => {
  it('A3 are taken cell by cell, and a finding without one changes nothing', () => {
    expect(mendsOf([finding(57, '20'), finding(58)])).toEqual([{ row: 57, field: 'taxRate', value: '20' }]);
    expect(mendsOf([{ ...finding(3, 'x'), field: '' }])).toEqual([]);
  });

  it('A3 “Use for n” counts the cells that would change', () => {
    const values = [
      { value: '19,6', count: 3, suggestion: '20' },
      { value: '7', count: 2 },
    ];
    expect(suggestionCount(group(values, 5))).toBe(3);
    expect(hasSuggestion(group(values, 5))).toBe(true);
    expect(hasSuggestion(group([{ value: '7', count: 2 }], 2))).toBe(false);
    expect(hasSuggestion({ ...group(values, 5), severity: 'note' })).toBe(false);
  });

  it('A3 “Use all” reads every page of findings of the groups that suggest something', async () => {
    const all = Array.from({ length: 12_001 }, (_, index) => finding(index + 2, '20'));
    const asked: (string | undefined)[] = [];
    const session = {
      findings: ({ offset, limit, code }: { offset: number; limit: number; code?: string }) => {
        asked.push(code);
        return Promise.resolve({ findings: all.slice(offset, offset + limit), total: all.length });
      },
    } as ImportSession;
    const silent = { ...group([{ value: '7', count: 1 }], 1), code: 'missing' };
    const taught = group([{ value: '19,6', count: 12_001, suggestion: '20' }], 12_001);
    expect(await suggestedMends(session, [silent, taught])).toHaveLength(12_001);
    expect(new Set(asked)).toEqual(new Set(['unknown-tax-rate']));
  });
});
