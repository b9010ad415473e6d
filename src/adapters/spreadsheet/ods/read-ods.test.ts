import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenBySheetJs } from '../testing/written-by-sheetjs.ts';
import { readWorkbook } from '../read-workbook.ts';
import { rowsOf } from '../testing/grid-rows.ts';
import { judgeSheets, toldByGrid } from '../testing/judge.ts';
import { zipOf } from '../testing/xlsx-bytes.ts';
import type { ReadOptions } from '../workbook.ts';

const mime = 'application/vnd.oasis.opendocument.spreadsheet';
const contentXml = (tables: string, styles = ''): string =>
  `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
const odsBytes = (tables: string, styles?: string, manifest = '<manifest/>'): Uint8Array =>
  zipOf({ mimetype: mime, 'META-INF/manifest.xml': manifest, 'content.xml': contentXml(tables, styles) });
const oneTable = (rows: string): Uint8Array => odsBytes(`<table:table table:name="T">${rows}</table:table>`);

async function opened(bytes: Uint8Array, options?: ReadOptions) {
  const result = await readWorkbook(bytes, 'x.ods', options);
  if (!result.ok) throw new Error(`${result.error.reason} ${JSON.stringify(result.error.params)}`);
  return result.value;
}

describe('cells of an OpenDocument spreadsheet', () => {
  it('A3 every value type keeps its kind and value', async () => {
    const { grid } = await opened(
      oneTable(
        '<table:table-row><table:table-cell office:value-type="float" office:value="1.5"><text:p>1,50</text:p></table:table-cell>' +
          '<table:table-cell office:value-type="currency" office:currency="EUR" office:value="-3"/><table:table-cell office:value-type="percentage" office:value="0.2"/>' +
          '<table:table-cell office:value-type="date" office:date-value="2026-01-31"/><table:table-cell office:value-type="date" office:date-value="2026-01-31T08:30:00"/>' +
          '<table:table-cell office:value-type="time" office:time-value="PT25H30M00S"/><table:table-cell office:value-type="boolean" office:boolean-value="true"/>' +
          '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>',
      ),
    );
    expect(rowsOf(grid)).toEqual([
      ['1.5', '-3', '0.2', '2026-01-31', '2026-01-31T08:30:00', '25:30:00', 'TRUE', '#DIV/0!'],
    ]);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((column) => grid.kind(0, column))).toEqual([
      'number',
      'number',
      'number',
      'date',
      'date',
      'text',
      'boolean',
      'error',
    ]);
    expect(grid.isPercent?.(0, 2)).toBe(true);
  });

  it('A3 text is what the paragraphs say, without comments', async () => {
    const { grid } = await opened(
      oneTable(
        '<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>no</text:p></office:annotation>' +
          '<text:p> a  &amp;\n <text:span>b<text:s text:c="2"/>c</text:span><text:tab/>d </text:p><text:p>e<text:line-break/>f</text:p></table:table-cell></table:table-row>',
      ),
    );
    expect(rowsOf(grid)).toEqual([['a & b  c\td\ne\nf']]);
  });

  it('A3 repeated cells and rows are copied, repeated blanks only counted', async () => {
    const { grid, sheets } = await opened(
      oneTable(
        '<table:table-row table:number-rows-repeated="9"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
          '<table:table-row table:number-rows-repeated="2"><table:table-cell/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/></table:table-row>' +
          '<table:table-row table:number-rows-repeated="1048000" table:visibility="collapse"><table:table-cell/></table:table-row>',
      ),
    );
    expect(rowsOf(grid)).toEqual([
      ['', '7', '7'],
      ['', '7', '7'],
    ]);
    expect([grid.rowNumber(0), grid.rowNumber(1)]).toEqual([10, 11]);
    expect(sheets[0]?.hiddenRows).toBe(1_048_000);
  });

  it('F7 a cell repeated without end is refused by the limit of cells, not tried', async () => {
    const bomb = oneTable(
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="7"/></table:table-row>',
    );
    expect(await readWorkbook(bomb, 'x.ods')).toMatchObject({ error: { reason: 'file-too-many-cells' } });
  });
});

describe('sheets of an OpenDocument spreadsheet', () => {
  const row =
    '<table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>';
  const styles =
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="true"/></style:style>';

  it('A3 a hidden sheet is told and not chosen', async () => {
    const { sheet, sheets } = await opened(
      odsBytes(
        `<table:table table:name="Old &amp; gone" table:style-name="ta1">${row}</table:table><table:table table:name="Now" table:style-name="ta2">${row}${row}</table:table>`,
        styles,
      ),
    );
    expect(sheet).toBe('Now');
    expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
      ['Old & gone', 'hidden', 1],
      ['Now', 'no', 2],
    ]);
  });

  it('A3 where all sheets are hidden the first one is read', async () => {
    const { grid } = await opened(
      odsBytes(`<table:table table:name="H" table:style-name="ta1">${row}</table:table>`, styles),
    );
    expect(rowsOf(grid)).toEqual([['x']]);
  });

  it('A3 a password is named as the reason, not a damaged zip', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    expect(await readWorkbook(odsBytes('', '', manifest), 'x.ods')).toMatchObject({
      error: { name: 'Unreadable', reason: 'file-password-protected' },
    });
  });

  it('A3 a text document is no spreadsheet', async () => {
    const bytes = zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': contentXml(''),
    });
    expect(await readWorkbook(bytes, 'x.odt')).toMatchObject({ error: { reason: 'file-not-a-spreadsheet' } });
  });

  it('A3 a sheet that ends in the middle is damaged, never half imported', async () => {
    const bytes = zipOf({ mimetype: mime, 'content.xml': contentXml(`<table:table>${row}`).slice(0, -60) });
    expect(await readWorkbook(bytes, 'x.ods')).toMatchObject({ error: { reason: 'file-damaged' } });
  });
});

describe('any OpenDocument sheet SheetJS writes', () => {
  it('A3 is read as SheetJS reads it, zipped and flat', async () => {
    // SheetJS drops line breaks at the beginning of a cell; we keep them.
    const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '&', '<', '\n', '0', '語'), maxLength: 8 });
    const cell = fc.oneof(
      text.filter((written) => /^\S/u.test(written)),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('ods' as const, 'fods' as const),
        async (table, bookType) => {
          const bytes = writtenBySheetJs(bookType, [{ name: 'S', cells: table }]);
          expect(toldByGrid((await opened(bytes)).grid)).toEqual(judgeSheets(bytes)[0]?.cells);
        },
      ),
      { numRuns: 60 },
    );
  });
});
