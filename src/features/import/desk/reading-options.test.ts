import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '@domain/intake/plan.ts';
import { optionsAfter } from './reading-options.ts';

const preview = {
  sheet: 'novembre',
  dialect: { encoding: 'windows-1252', delimiter: ';', lineBreak: 'crlf' },
  mapping: {
    kind: 'transactions',
    headerRow: 3,
    fields: ['date', ''],
    dateOrder: 'dmy',
    decimal: ',',
    currency: 'EUR',
    pricesIncludeTax: false,
  },
} as ImportPreview;

describe('reading a file again', () => {
  it('A3 another sheet is found out from its start: its headings stand elsewhere', () => {
    expect(optionsAfter(preview, { sheet: 'décembre' })).toEqual({ kind: 'transactions', sheet: 'décembre' });
  });

  it('A3 another heading row drops the mapping, which belonged to the old headings', () => {
    const options = optionsAfter(preview, { headerRow: -1 });
    expect(options).toMatchObject({ headerRow: -1, sheet: 'novembre', encoding: 'windows-1252' });
    expect(options.mapping).toBeUndefined();
  });

  it('A3 a changed column keeps everything else as it was confirmed', () => {
    const { mapping, headerRow } = optionsAfter(preview, { mapping: { fields: ['date', 'title'] } });
    expect(headerRow).toBe(3);
    expect(mapping).toEqual({ ...preview.mapping, fields: ['date', 'title'] });
  });

  it('A3 another encoding keeps the separator, another separator the encoding', () => {
    expect(optionsAfter(preview, { encoding: 'utf-8' })).toMatchObject({ encoding: 'utf-8', delimiter: ';' });
    expect(optionsAfter(preview, { delimiter: '\t' })).toMatchObject({
      encoding: 'windows-1252',
      delimiter: '\t',
    });
  });
});
