import { columnLetters } from '../column-letters.ts';
import {
  columnWriter,
  inputWriter,
  isFormula,
  textWriter,
  type CellWriter,
  type Page,
} from './cell-writer.ts';
import { sheetOpening, style } from './fixed-parts.ts';
import type { CellToWrite, ColumnToWrite, RowKind, SheetToWrite } from './sheet-to-write.ts';
import type { TextTable } from './text-table.ts';
import { XmlBytes } from './xml-bytes.ts';
import { cellXml } from './xml-text.ts';

const PIECE = 128 * 1024;
const measuredRows = 200;

/** The XML of a sheet in pieces, so that a long one never stands in memory as a whole. */
export function* sheetXml(sheet: SheetToWrite, texts: TextTable): Generator<Uint8Array<ArrayBuffer>> {
  const page = { out: new XmlBytes(), texts };
  const { out } = page;
  const letters = sheet.columns.map((_, column) => columnLetters(column));
  const columns = letters.map((letter, at) => {
    const { type, choices } = sheet.columns[at]!;
    return choices ? inputWriter(page, letter) : columnWriter(page, type, letter);
  });
  const depth = sheet.isFlat ? 0 : deepest(sheet.kinds);
  out.text(
    sheetOpening +
      (sheet.isPrinted ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      (depth > 0 ? `<sheetFormatPr defaultRowHeight="15" outlineLevelRow="${depth}"/>` : '') +
      columnsXml(sheet) +
      '<sheetData><row r="1">',
  );
  sheet.columns.forEach(({ header }, at) => textWriter(page, letters[at]!)(header, '1', style.head));
  out.ascii('</row>');
  const writing = { page, columns, depth };
  for (let at = 0; at < sheet.rows.length; at += 1) {
    writeRow(at + 2, sheet.rows[at]!, sheet.kinds?.[at] ?? 0, writing);
    if (out.length > PIECE) yield out.take();
  }
  out.text(`</sheetData>${afterRows(sheet, letters)}</worksheet>`);
  yield out.take();
}

const deepest = (kinds: readonly RowKind[] = []): number => {
  let depth = 0;
  for (const kind of kinds) if (kind !== 'total' && kind > depth) depth = kind;
  return depth;
};

function afterRows(sheet: SheetToWrite, letters: readonly string[]): string {
  const { rows, kinds, hasFilter, isPrinted } = sheet;
  const last = letters.at(-1) ?? 'A';
  const records = kinds?.at(-1) === 'total' ? rows.length - 1 : rows.length;
  const filter = hasFilter && records > 0 ? `<autoFilter ref="A1:${last}${records + 1}"/>` : '';
  const page = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  const setup = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
  return filter + choicesXml(sheet, letters) + (isPrinted ? page + setup : '');
}

/** The words that cells of a column offer: a spreadsheet says so when something else is typed. */
function choicesXml({ columns, rows }: SheetToWrite, letters: readonly string[]): string {
  const lists = columns.flatMap(({ choices }, at) =>
    choices === undefined || choices.length === 0 || rows.length === 0
      ? []
      : `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters[at]}2:${letters[at]}${rows.length + 1}"><formula1>"${cellXml(choices.join(','))}"</formula1></dataValidation>`,
  );
  return lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

function columnsXml({ columns, rows }: SheetToWrite): string {
  if (columns.length === 0) return '';
  const widths = columns.map((column, at) => {
    const width = column.width ?? measuredWidth(column, at, rows);
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${widths.join('')}</cols>`;
}

function measuredWidth({ header, type }: ColumnToWrite, at: number, rows: CellToWrite[][]): number {
  let longest = header.length;
  // Thousands marks and decimals that the format adds.
  const more = type === 'amount' || type === 'thousandths' || type === 'whole' ? 4 : 0;
  for (const row of rows.slice(0, measuredRows)) {
    const cell = row[at] ?? '';
    const shown = isFormula(cell) ? (cell.value ?? '') : cell;
    longest = Math.max(longest, String(shown).length + more);
  }
  return Math.min(60, Math.max(8, longest)) + 2;
}

interface RowWriting {
  page: Page;
  columns: readonly CellWriter[];
  depth: number;
}

function writeRow(number: number, cells: CellToWrite[], kind: RowKind, writing: RowWriting): void {
  const { page, columns, depth } = writing;
  const { out } = page;
  const look = kind === 0 ? 'plain' : kind === 'total' ? 'total' : 'sum';
  const row = String(number);
  out.ascii('<row r="');
  out.ascii(row);
  out.ascii('"');
  out.ascii(outlineOf(kind, depth));
  out.ascii('>');
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column]!;
    const write = columns[column] ?? columnWriter(page, 'text', columnLetters(column));
    write(cell === '' ? null : cell, row, look);
  }
  out.ascii('</row>');
}

/** Records lie under the sums of their groups: a spreadsheet can fold them. */
function outlineOf(kind: RowKind, depth: number): string {
  if (depth === 0 || kind === 'total') return '';
  const level = kind === 0 ? depth : kind - 1;
  return level === 0 ? '' : ` outlineLevel="${level}"`;
}
