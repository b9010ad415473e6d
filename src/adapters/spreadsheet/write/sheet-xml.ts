import { columnLetters } from '../column-letters.ts';
import { sheetOpening, style, styleOf, type Format } from './fixed-parts.ts';
import type {
  CellToWrite,
  ColumnToWrite,
  ColumnType,
  FormulaToWrite,
  RowKind,
  SheetToWrite,
} from './sheet-to-write.ts';
import { serialOfDay } from './serial-of-day.ts';
import { cellXml } from './xml-text.ts';

const rowsPerPiece = 500;
const measuredRows = 200;

/** The XML of a sheet in pieces, so that a long one never stands in memory as a whole. */
export function* sheetXml(sheet: SheetToWrite): Generator<string> {
  const letters = sheet.columns.map((_, column) => columnLetters(column));
  const columns = sheet.columns.map(({ type, choices }, at) =>
    choices ? inputWriter(letters[at]!) : columnWriter(type, letters[at]!),
  );
  const depth = sheet.isFlat ? 0 : deepest(sheet.kinds);
  const heads = sheet.columns.map(({ header }, at) => textCell(header, style.head, `${letters[at]}1`));
  yield (
    sheetOpening +
    (sheet.isPrinted ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    (depth > 0 ? `<sheetFormatPr defaultRowHeight="15" outlineLevelRow="${depth}"/>` : '') +
    columnsXml(sheet) +
    `<sheetData><row r="1">${heads.join('')}</row>`
  );
  for (let from = 0; from < sheet.rows.length; from += rowsPerPiece) {
    yield sheet.rows
      .slice(from, from + rowsPerPiece)
      .map((cells, at) => rowXml(from + at + 2, cells, sheet.kinds?.[from + at] ?? 0, { columns, depth }))
      .join('');
  }
  yield `</sheetData>${afterRows(sheet, letters)}</worksheet>`;
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

/** The words that cells of a column offer; whoever fills it may write something else. */
function choicesXml({ columns, rows }: SheetToWrite, letters: readonly string[]): string {
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

const isFormula = (cell: CellToWrite): cell is FormulaToWrite => typeof cell === 'object' && cell !== null;

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

type Look = 'plain' | 'sum' | 'total';
type CellWriter = (cell: CellToWrite, row: number, look: Look) => string;

function rowXml(
  number: number,
  cells: CellToWrite[],
  kind: RowKind,
  { columns, depth }: { columns: readonly CellWriter[]; depth: number },
): string {
  const look = kind === 0 ? 'plain' : kind === 'total' ? 'total' : 'sum';
  let xml = `<row r="${number}"${outlineOf(kind, depth)}>`;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column]!;
    if (cell === null || cell === '') {
      xml += columns[column]?.(null, number, look) ?? '';
    } else xml += (columns[column] ?? columnWriter('text', columnLetters(column)))(cell, number, look);
  }
  return `${xml}</row>`;
}

/** Records lie under the sums of their groups: a spreadsheet can fold them. */
function outlineOf(kind: RowKind, depth: number): string {
  if (depth === 0 || kind === 'total') return '';
  const level = kind === 0 ? depth : kind - 1;
  return level === 0 ? '' : ` outlineLevel="${level}"`;
}

const formatOf: Record<ColumnType, Format> = {
  text: 'text',
  boolean: 'general',
  number: 'general',
  amount: 'amount',
  date: 'date',
  whole: 'whole',
  thousandths: 'thousandths',
  percent: 'percent',
  month: 'month',
};

const numeric: ReadonlySet<ColumnType> = new Set(['number', 'amount', 'whole', 'thousandths', 'percent']);

/** Writes the cells of a column; what they share is worked out once. */
function columnWriter(type: ColumnType, letter: string): CellWriter {
  const format = formatOf[type];
  const styles = {
    plain: styleOf(type === 'text' ? 'general' : format, 'plain'),
    sum: styleOf(format, 'sum'),
    total: styleOf(format, 'total'),
  };
  const texts = { plain: style.text, sum: styleOf('text', 'sum'), total: styleOf('text', 'total') };
  const isDay = type === 'date' || type === 'month';
  const isNumeric = numeric.has(type);
  return (cell, row, look) => {
    const reference = letter + row;
    // An empty cell of records needs nothing; one of a sum has its line.
    if (cell === null) return look === 'plain' ? '' : `<c r="${reference}" s="${styles[look]}"/>`;
    if (typeof cell === 'number') {
      return Number.isFinite(cell)
        ? `<c r="${reference}" s="${styles[look]}"><v>${cell}</v></c>`
        : textCell(String(cell), texts[look], reference);
    }
    if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${Number(cell)}</v></c>`;
    if (typeof cell === 'object') {
      const value = cell.value === null ? '' : `<v>${cell.value}</v>`;
      return `<c r="${reference}" s="${styles[look]}"><f>${cellXml(cell.formula)}</f>${value}</c>`;
    }
    if (isDay) {
      const serial = serialOfDay(cell);
      if (serial !== null) return `<c r="${reference}" s="${styles[look]}"><v>${serial}</v></c>`;
    }
    if (isNumeric && isFaithful(cell)) return `<c r="${reference}" s="${styles[look]}"><v>${cell}</v></c>`;
    return textCell(cell, look === 'plain' && opensFormula(cell) ? style.quoted : texts[look], reference);
  };
}

/** A column that somebody else fills: tinted in rows of records, empty cells too. */
function inputWriter(letter: string): CellWriter {
  const other = columnWriter('text', letter);
  return (cell, row, look) => {
    if (look !== 'plain') return other(cell, row, look);
    const reference = letter + row;
    return cell === null
      ? `<c r="${reference}" s="${style.input}"/>`
      : textCell(String(isFormula(cell) ? (cell.value ?? '') : cell), style.input, reference);
  };
}

/** Blanks that a reader of XML may drop or fold where it is not told to keep them. */
const LOOSE_BLANKS = /^\s|\s$|\s\s|[\t\n\r]/u;

/** Always a string cell, never a formula, whatever it begins with. */
function textCell(text: string, styled: number, reference: string): string {
  const kept = LOOSE_BLANKS.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${reference}" s="${styled}" t="inlineStr"><is><t${kept}>${cellXml(text)}</t></is></c>`;
}

const MOST_DIGITS = 15;

/** Excel keeps 15 digits: a longer number, or one with leading zeros, is written as text. */
const isFaithful = (text: string): boolean =>
  /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) &&
  (text.length <= MOST_DIGITS || text.replace(/\D/gu, '').length <= MOST_DIGITS);

/** Texts that a spreadsheet would take for a formula once somebody edits the cell: they get the quote prefix. */
const opensFormula = (text: string): boolean => /^[=+\-@\t\r]/u.test(text);
