import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '@domain/intake/plan.ts';
import { mappingFor, readingOf } from './mapping-input.ts';

const preview = (decimal: boolean, dateOrder: boolean) =>
  ({
    headers: ['Jour', 'Client', 'Prix'],
    certain: { header: true, decimal, dateOrder },
  }) as Partial<ImportPreview> as ImportPreview;

describe('a mapping given by a program', () => {
  it('A8 names a header for each field; other columns are left out', () => {
    expect(mappingFor(preview(true, true), { date: 'Jour', unitPrice: 'Prix' })).toEqual({
      fields: ['date', '', 'unitPrice'],
    });
  });

  it('A8 may be part of a column mapping, or nothing', () => {
    expect(mappingFor(preview(true, true), { headerRow: 2 })).toEqual({ headerRow: 2 });
    expect(mappingFor(preview(true, true), undefined)).toEqual({});
  });

  it('A3 a locale decides only what the whole column left open', () => {
    expect(readingOf(preview(false, false), 'fr')).toEqual({ decimal: ',', dateOrder: 'dmy' });
    expect(readingOf(preview(false, false), 'en-US')).toEqual({ decimal: '.', dateOrder: 'mdy' });
    expect(readingOf(preview(true, true), 'en-US')).toEqual({});
    expect(readingOf(preview(false, false), undefined)).toEqual({});
  });
});
