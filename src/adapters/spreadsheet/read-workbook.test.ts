import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import en from '@i18n/messages/en/refusals.ts';
import { writtenBySheetJs } from './testing/written-by-sheetjs.ts';
import { readWorkbook } from './read-workbook.ts';
import { oneSheet, xlsxBytes, zipOf } from './testing/xlsx-bytes.ts';
import type { ReadOptions } from './workbook.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function reasonOf(bytes: Uint8Array, fileName = 'x.xlsx', options?: ReadOptions): Promise<string> {
  const result = await readWorkbook(bytes, fileName, options);
  return result.ok ? 'read' : result.error.reason;
}

describe('files that cannot be read', () => {
  it.each([
    ['no bytes', new Uint8Array(0), 'file-empty'],
    ['a PDF', utf8('%PDF-1.7\n1,2,3'), 'file-not-a-spreadsheet'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'file-not-a-spreadsheet'],
    ['any bytes', Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 251), 'file-not-a-spreadsheet'],
    ['another zip', zipOf({ 'readme.txt': 'hello' }), 'file-not-a-spreadsheet'],
    [
      'a Word document',
      zipOf({ '_rels/.rels': '<Relationships/>', 'word/document.xml': '<w/>' }),
      'file-not-a-spreadsheet',
    ],
    ['a web page', utf8('<html><body><table><tr><td>1</td></tr></table></body></html>'), 'file-is-web-page'],
    ['other XML', utf8('<?xml version="1.0"?><invoice/>'), 'file-not-a-spreadsheet'],
    ['a workbook without sheets', xlsxBytes([]), 'file-no-sheet'],
    [
      'a sheet cut off',
      xlsxBytes([{ name: 'S', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c>' }]),
      'file-damaged',
    ],
    ['a column that is not there', oneSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'), 'file-damaged'],
  ])('A3 %s: refused', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
    expect(Object.keys(en)).toContain(reason);
  });

  it('A3 a zip entry with a password is told as such', async () => {
    const bytes = oneSheet('<row><c><v>1</v></c></row>');
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 4 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) bytes[at + 8] = 1;
    expect(await reasonOf(bytes)).toBe('file-password-protected');
  });

  it('A3 one flipped bit in the packed data is noticed by its check sum', async () => {
    const cells = Array.from({ length: 200 }, (_, at) => `<c><v>${at * 7}</v></c>`).join('');
    const bytes = oneSheet(`<row>${cells}</row>`);
    let noticed = 0;
    for (let at = 900; at < 1000; at++) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 4;
      if ((await reasonOf(broken)) !== 'read') noticed++;
    }
    expect(noticed).toBeGreaterThan(90);
  });
});

describe('limits', () => {
  const large = oneSheet(`<row r="1"><c r="A1" t="str"><v>${'x'.repeat(3_000_000)}</v></c></row>`);

  it('F7 a file that says it unpacks beyond the limit is refused before it is unpacked', async () => {
    const result = await readWorkbook(large, 'x.xlsx', { limits: { inflatedBytes: 2 * 1024 * 1024 } });
    expect(result).toMatchObject({
      error: { name: 'Unsupported', reason: 'file-too-large', params: { limit: 2 } },
    });
  });

  it('F7 a file that lies about its size is stopped while it unpacks', async () => {
    const lying = large.slice();
    const view = new DataView(lying.buffer, lying.byteOffset);
    for (let at = 0; at + 28 < lying.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 2_000_000)
        view.setUint32(at + 24, 10, true);
    }
    expect(await reasonOf(lying, 'x.xlsx', { limits: { inflatedBytes: 2 * 1024 * 1024 } })).toBe(
      'file-too-large',
    );
    expect(await reasonOf(lying)).toBe('file-damaged');
  });

  it('F7 cells and time have their limits too', async () => {
    const rows = Array.from({ length: 20_000 }, () => '<row><c><v>1</v></c><c><v>2</v></c></row>').join('');
    expect(await reasonOf(oneSheet(rows), 'x.xlsx', { limits: { cells: 1000 } })).toBe('file-too-many-cells');
    expect(await reasonOf(oneSheet(rows), 'x.xlsx', { limits: { time: -1 } })).toBe('file-too-slow');
    expect(await reasonOf(utf8('a,b\n'.repeat(9000)), 'x.csv', { limits: { time: -1 } })).toBe(
      'file-too-slow',
    );
    expect(await reasonOf(utf8('a,b\n'.repeat(9000)), 'x.csv', { limits: { inflatedBytes: 100 } })).toBe(
      'file-too-large',
    );
  });

  it('F7 a zip of ten thousand parts is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`p${at}`, '']));
    expect(await reasonOf(zipOf(parts))).toBe('file-too-many-parts');
  });
});

describe('progress and names', () => {
  it('A3 progress ends at its total', async () => {
    const steps: [number, number][] = [];
    await readWorkbook(oneSheet('<row><c><v>1</v></c></row>'), 'x.xlsx', {
      onProgress: (...step) => steps.push(step),
    });
    const [done, total] = steps.at(-1) ?? [0, 1];
    expect(done).toBe(total);
  });

  it('A3 the content decides and a wrong name is said', async () => {
    const result = await readWorkbook(oneSheet('<row><c><v>1</v></c></row>'), 'sales.CSV');
    expect(result).toMatchObject({
      value: {
        format: 'xlsx',
        warnings: [{ code: 'extension-wrong', params: { extension: 'csv', format: 'xlsx' } }],
      },
    });
    expect(await readWorkbook(utf8('a,b\n'), 'export.dat')).toMatchObject({
      value: { format: 'csv', warnings: [] },
    });
  });
});

describe('damaged files of every format', () => {
  const rows = Array.from({ length: 30 }, (_, at) => [
    `Customer ${at}`,
    at * 1.5,
    at % 2 === 0,
    new Date(Date.UTC(2026, 0, at + 1)),
    'é"\n,;',
  ]);
  const formats = ['xlsx', 'ods', 'xlsb', 'biff8', 'biff5', 'biff4', 'biff2', 'xlml', 'fods', 'csv'] as const;
  const sources = formats.map(
    (format) => [format, writtenBySheetJs(format, [{ name: 'Data', cells: rows }])] as const,
  );

  it.each(sources)('F7 %s cut off or with flipped bits always ends in a value', async (_, bytes) => {
    // SheetJS tells the console of records it does not know.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const known = Object.keys(en);
    const flips = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 })), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(flips, fc.option(fc.nat({ max: bytes.length })), async (changes, length) => {
        const broken = bytes.slice(0, length ?? bytes.length);
        for (const [at, mask] of changes) if (at < broken.length) broken[at] = (broken[at] ?? 0) ^ mask;
        const result = await readWorkbook(broken, 'x.xlsx', {
          limits: { cells: 100_000, inflatedBytes: 16 * 1024 * 1024, time: 20_000 },
        });
        if (!result.ok) expect(known).toContain(result.error.reason);
        else expect(result.value.grid.rowCount).toBeLessThanOrEqual(100_000);
      }),
      { numRuns: 80 },
    );
  });
});
