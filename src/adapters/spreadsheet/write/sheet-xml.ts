import { columnLetters } from '../column-letters.ts';
import { sheetOpening, STRONG, style } from './fixed-parts.ts';
import type { CellToWrite, ColumnToWrite, ColumnType, SheetToWrite } from './sheet-to-write.ts';
import { serialOfDay } from './serial-of-day.ts';
import { cellXml } from './xml-text.ts';

interface RowManner {
  isStrong: boolean;
  inputs: ReadonlySet<number>;
}
const plainRow: RowManner = { isStrong: false, inputs: new Set() };

const rowsPerPiece = 500;
const measuredRows = 200;

/** The XML of a sheet in pieces, so that a long one never stands in memory as a whole. */
export function* sheetXml(sheet: SheetToWrite): Generator<string> {
  const letters = sheet.columns.map((_, column) => columnLetters(column));
  const heads = sheet.columns.map(({ header }) => header);
  const inputs = new Set(sheet.columns.flatMap(({ choices }, at) => (choices ? [at] : [])));
  const manner = (row: number): RowManner => ({ isStrong: sheet.strong?.has(row) ?? false, inputs });
  yield (
    sheetOpening +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    columnsXml(sheet) +
    `<sheetData>${rowXml(1, heads, () => 'head', letters)}`
  );
  for (let from = 0; from < sheet.rows.length; from += rowsPerPiece) {
    yield sheet.rows
      .slice(from, from + rowsPerPiece)
      .map((cells, at) =>
        rowXml(
          from + at + 2,
          cells,
          (column) => sheet.columns[column]?.type ?? 'text',
          letters,
          manner(from + at),
        ),
      )
      .join('');
  }
  yield `</sheetData>${choicesXml(sheet, letters)}</worksheet>`;
}

/** The words that cells of a column offer; whoever fills it may write something else. */
function choicesXml({ columns, rows }: SheetToWrite, letters: string[]): string {
  const lists = columns.flatMap(({ choices }, at) =>
    choices === undefined || choices.length === 0 || rows.length === 0
      ? []
      : `<dataValidation type="list" allowBlank="1" sqref="${letters[at]}2:${letters[at]}${rows.length + 1}"><formula1>"${cellXml(choices.join(','))}"</formula1></dataValidation>`,
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

function measuredWidth({ header }: ColumnToWrite, at: number, rows: CellToWrite[][]): number {
  let longest = header.length;
  for (const row of rows.slice(0, measuredRows)) longest = Math.max(longest, String(row[at] ?? '').length);
  return Math.min(60, Math.max(8, longest)) + 2;
}

function rowXml(
  number: number,
  cells: CellToWrite[],
  typeOf: (column: number) => ColumnType | 'head',
  letters: string[],
  { isStrong, inputs }: RowManner = plainRow,
): string {
  const written = cells.map((cell, column) => {
    const reference = `${letters[column] ?? columnLetters(column)}${number}`;
    const isInput = !isStrong && inputs.has(column);
    if (cell === null || cell === '') return isInput ? `<c r="${reference}" s="${style.input}"/>` : '';
    if (isInput) return textCell(String(cell), style.input, reference);
    const xml = cellOf(cell, typeOf(column), reference);
    return isStrong ? xml.replace(/ s="(\d+)"/, (_, index) => ` s="${Number(index) + STRONG}"`) : xml;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

function cellOf(cell: string | number | boolean, type: ColumnType | 'head', reference: string): string {
  if (type === 'head') return textCell(String(cell), style.head, reference);
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'number') return numberCell(String(cell), Number.isFinite(cell), type, reference);
  if (type === 'date') {
    const serial = serialOfDay(cell);
    if (serial !== null) return `<c r="${reference}" s="${style.date}"><v>${serial}</v></c>`;
  }
  if ((type === 'number' || type === 'amount') && isFaithful(cell))
    return numberCell(cell, true, type, reference);
  return textCell(cell, opensFormula(cell) ? style.quoted : style.text, reference);
}

function numberCell(text: string, isFinite: boolean, type: ColumnType, reference: string): string {
  if (!isFinite) return textCell(text, style.text, reference);
  return `<c r="${reference}" s="${type === 'amount' ? style.amount : style.general}"><v>${text}</v></c>`;
}

/** Always a string cell, never a formula, whatever it begins with. */
function textCell(text: string, styled: number, reference: string): string {
  return `<c r="${reference}" s="${styled}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`;
}

/** Excel keeps 15 digits: a longer number, or one with leading zeros, is written as text. */
const isFaithful = (text: string): boolean =>
  /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) && text.replace(/\D/gu, '').length <= 15;

/** Texts that a spreadsheet would take for a formula once somebody edits the cell: they get the quote prefix. */
const opensFormula = (text: string): boolean => /^[=+\-@\t\r]/u.test(text);
