import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackedCells } from '../cells/packed-cells.ts';
import { PackedGrid } from '../cells/packed-grid.ts';
import { writtenBySheetJs } from '../testing/written-by-sheetjs.ts';
import { readWorkbook } from '../read-workbook.ts';
import { rowsOf } from '../testing/grid-rows.ts';
import { judgeSheets, toldByGrid } from '../testing/judge.ts';
import { oneSheet, xlsxBytes } from '../testing/xlsx-bytes.ts';
import type { ReadOptions } from '../workbook.ts';
import { PiecewiseScan } from '../xml/piecewise-scan.ts';
import { SheetScan } from './sheet-scan.ts';

async function opened(bytes: Uint8Array, options?: ReadOptions) {
  const result = await readWorkbook(bytes, 'x.xlsx', options);
  if (!result.ok) throw new Error(`${result.error.reason} ${JSON.stringify(result.error.params)}`);
  return result.value;
}
const rows = async (bytes: Uint8Array) => rowsOf((await opened(bytes)).grid);

const dateStyles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="46"/></cellXfs>' +
  '<dxfs><dxf><numFmt numFmtId="164" formatCode="0.0"/></dxf></dxfs>';

describe('cells of a plain XLSX', () => {
  it('A3 shared strings: plain, rich without the phonetic guide, escaped, empty', async () => {
    const shared =
      '<si><t>a &amp; b &#233;</t></si><si><r><rPr><b/></rPr><t>bo</t></r><r><t xml:space="preserve">ld </t></r><rPh sb="0" eb="1"><t>ルビ</t></rPh></si>' +
      '<si><t>x_x000D_\ny_x005F_x0041_</t></si><si/><si><t><![CDATA[<raw> & ]]></t></si><si><t>&unknown;</t></si>';
    const cells = [0, 1, 2, 3, 4, 5].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(await rows(oneSheet(`<row>${cells}</row>`, { shared }))).toEqual([
      ['a & b é', 'bold ', 'x\ny_x0041_', '', '<raw> & ', '&unknown;'],
    ]);
  });

  it('A3 every cell type keeps its kind', async () => {
    const bytes = oneSheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><t> in </t></is></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c>' +
        '<c r="D1" t="str"><f>CONCAT(A1,"&lt;/f&gt;")</f><v>joined</v></c><c r="E1"><f t="shared" si="0"/><v>-12.50</v></c>' +
        '<c r="F1" t="d"><v>2026-01-31T00:00:00Z</v></c><c r="G1" t="n"><v> 7 </v></c><c r="H1" t="str"><v></v></c><c r="I1" s="3"/></row>',
    );
    const { grid } = await opened(bytes);
    const columns = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    expect(columns.map((column) => grid.kind(0, column))).toEqual([
      'text',
      'boolean',
      'error',
      'text',
      'number',
      'date',
      'number',
      'empty',
      'empty',
    ]);
    expect(columns.map((column) => grid.value(0, column))).toEqual([
      ' in ',
      true,
      '#N/A',
      'joined',
      -12.5,
      '2026-01-31',
      7,
      null,
      null,
    ]);
    expect(grid.text(0, 1)).toBe('TRUE');
    expect(grid.width(0)).toBe(7);
  });

  it('A3 the style says what is a date, a percentage or a length of time', async () => {
    const cells = [1, 2, 3, 4, 0].map((style) => `<c s="${style}"><v>45658.5</v></c>`).join('');
    const { grid } = await opened(oneSheet(`<row>${cells}</row>`, { styles: dateStyles }));
    expect(rowsOf(grid)).toEqual([
      ['2025-01-01T12:00:00', '2025-01-01T12:00:00', '45658.5', '1095804:00:00', '45658.5'],
    ]);
    expect([2, 4].map((column) => grid.isPercent?.(0, column))).toEqual([true, false]);
  });

  it('A3 the 1904 date system shifts by 1462 days, and extensions do not turn it off', async () => {
    const settings =
      '<workbookPr date1904="true"/><extLst><ext><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>';
    const bytes = oneSheet('<row><c s="1"><v>0</v></c><c s="1"><v>44196</v></c></row>', {
      styles: dateStyles,
      settings,
    });
    expect(await rows(bytes)).toEqual([['1904-01-01', '2025-01-01']]);
  });

  it('A3 identifiers with more digits than a double stay whole', async () => {
    const { grid } = await opened(
      oneSheet('<row><c><v>12345678901234567890</v></c><c><v>9007199254740991</v></c></row>'),
    );
    expect(rowsOf(grid)).toEqual([['12345678901234567890', '9007199254740991']]);
    expect(grid.kind(0, 0)).toBe('number');
  });

  it('A3 what claims to be a number and is none stays as text', async () => {
    const { grid } = await opened(oneSheet('<row><c><v>12,5</v></c></row>'));
    expect([grid.kind(0, 0), grid.text(0, 0)]).toEqual(['text', '12,5']);
  });
});

describe('the shape of a sheet', () => {
  it('A3 rows without values are left out and row numbers stay', async () => {
    const { grid } = await opened(
      oneSheet(
        '<row r="3"><c r="B3"><v>1</v></c><c r="XFD3"><v>2</v></c></row><row r="4"><c r="A4" s="0"/></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>',
      ),
    );
    expect([grid.rowCount, grid.columnCount]).toEqual([2, 16_384]);
    expect([grid.rowNumber(0), grid.rowNumber(1)]).toEqual([3, 1_048_576]);
    expect([
      grid.text(0, 0),
      grid.text(0, 1),
      grid.text(0, 16_383),
      grid.text(1, 0),
      grid.text(1, 1),
    ]).toEqual(['', '1', '2', '3', '']);
  });

  it('A3 a dimension that lies costs nothing', async () => {
    const xml =
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    expect((await opened(xlsxBytes([{ name: 'S', xml }]))).sheets[0]).toMatchObject({ rows: 1, columns: 1 });
  });

  it('A3 cells out of order are put in order', async () => {
    expect(
      await rows(
        oneSheet('<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'),
      ),
    ).toEqual([['1', '2', '3']]);
  });

  it('A3 prefixed elements, comments and single quotes are read alike', async () => {
    const xml =
      "<!-- <c><v>9</v></c> --><x:sheetData><x:row r='2'><x:c r='A2' t='inlineStr'><x:is><x:t>a>b</x:t></x:is></x:c></x:row></x:sheetData>";
    expect(await rows(xlsxBytes([{ name: 'S', xml }]))).toEqual([['a>b']]);
  });

  it('A3 hidden rows and columns and merged cells are counted', async () => {
    const xml =
      '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="0"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
    const { sheets, warnings } = await opened(xlsxBytes([{ name: 'S', xml }]));
    expect(sheets[0]).toMatchObject({ hiddenRows: 1, hiddenColumns: 2 });
    expect(warnings).toEqual([{ code: 'cells-merged', params: { count: 1 } }]);
  });

  it('A3 a part in UTF-16 is read', async () => {
    const xml = '\uFEFF<worksheet><sheetData><row><c t="str"><v>é€</v></c></row></sheetData></worksheet>';
    const bytes = new Uint8Array(xml.length * 2);
    for (let at = 0; at < xml.length; at++)
      new DataView(bytes.buffer).setUint16(at * 2, xml.charCodeAt(at), true);
    expect(await rows(oneSheet('', { parts: { 'xl/worksheets/sheet1.xml': bytes } }))).toEqual([['é€']]);
  });
});

describe('choosing a sheet', () => {
  const filled = '<sheetData><row><c><v>1</v></c></row></sheetData>';
  const bytes = xlsxBytes([
    { name: 'Hidden', xml: filled, state: 'hidden' },
    { name: 'Blank', xml: '<sheetData/>' },
    { name: 'Data &amp; more', xml: filled },
    { name: 'Deep', xml: filled, state: 'veryHidden' },
  ]);

  it('A3 the first visible sheet with values is chosen and all are listed', async () => {
    const { sheet, sheets } = await opened(bytes);
    expect(sheet).toBe('Data & more');
    expect(sheets.map(({ hidden, rows: count }) => [hidden, count])).toEqual([
      ['hidden', 1],
      ['no', 0],
      ['no', 1],
      ['very-hidden', 1],
    ]);
  });

  it('A3 a sheet can be asked for by name, hidden ones too', async () => {
    const { sheet, grid } = await opened(bytes, { sheet: 'Deep' });
    expect([sheet, grid.rowCount]).toEqual(['Deep', 1]);
  });

  it('A3 a sheet that is not there is refused by name', async () => {
    expect(await readWorkbook(bytes, 'x.xlsx', { sheet: 'Nope' })).toMatchObject({
      error: { name: 'NotFound', reason: 'sheet-not-found', params: { sheet: 'Nope' } },
    });
  });

  it('A3 where all sheets are hidden the first one is read', async () => {
    const { sheet, grid } = await opened(xlsxBytes([{ name: 'Only', xml: filled, state: 'hidden' }]));
    expect([sheet, grid.rowCount]).toEqual(['Only', 1]);
  });

  it('A3 a workbook without any value gives a grid of no rows', async () => {
    const { grid } = await opened(xlsxBytes([{ name: 'Blank', xml: '<sheetData/>' }]));
    expect([grid.rowCount, grid.columnCount]).toEqual([0, 0]);
  });
});

describe('reading in pieces', () => {
  const xml =
    '<worksheet><cols><col hidden="1" min="1" max="2"/></cols><sheetData><row r="1" hidden="1"><c r="A1" t="inlineStr"><is><r><t>é&amp;</t></r><r><t>ü</t></r></is></c>' +
    '<c r="B1"><f>SUM(1,2)</f><v>274.65999999999997</v></c></row><!-- c --><row r="2"><c r="B2" t="b"><v>0</v></c></row></sheetData><mergeCell ref="A1:B2"/></worksheet>';
  const whole = new TextEncoder().encode(xml);

  it('A3 wherever the pieces are cut, the same sheet comes out', () => {
    const readPieces = (cuts: number[]) => {
      const cells = new PackedCells();
      const scan = new SheetScan(cells, []);
      const pieces = new PiecewiseScan('sheet', scan.element);
      let from = 0;
      for (const cut of [...cuts, whole.length]) {
        pieces.feed(whole.subarray(from, cut));
        from = cut;
      }
      const { hiddenRows, hiddenColumns, merges, isOpen } = scan;
      return [toldByGrid(new PackedGrid('S', cells)), hiddenRows, hiddenColumns, merges, isOpen];
    };
    const expected = readPieces([]);
    expect(expected).toEqual([
      [
        [1, 0, 'text', 'é&ü'],
        [1, 1, 'number', 274.65999999999997],
        [2, 1, 'boolean', false],
      ],
      1,
      2,
      1,
      false,
    ]);
    expect(readPieces(Array.from(whole, (_, at) => at))).toEqual(expected);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: whole.length })), (cuts) => {
        expect(readPieces(cuts.sort((a, b) => a - b))).toEqual(expected);
      }),
    );
  });
});

describe('any sheet SheetJS writes', () => {
  it('A3 is read as SheetJS reads it', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc
        .integer({ min: Date.UTC(1900, 2, 2) / 1000, max: Date.UTC(2999, 11, 31) / 1000 })
        .map((second) => new Date(second * 1000)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (table, bookSST) => {
          const bytes = writtenBySheetJs('xlsx', [{ name: 'S', cells: table }], { bookSST });
          expect(toldByGrid((await opened(bytes)).grid)).toEqual(judgeSheets(bytes)[0]?.cells);
        },
      ),
      { numRuns: 60 },
    );
  });
});
