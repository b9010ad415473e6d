import type { CellToWrite, ColumnToWrite, PlainCell, SheetToWrite } from './write/sheet-to-write.ts';

/** How numbers and columns are parted where the file is opened. */
export interface CsvManner {
  separator: ',' | ';';
  decimal: '.' | ',';
}

/** Without it spreadsheets take accents for another code page. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
const LINES_PER_PIECE = 1000;

/** A text that a spreadsheet would run as a formula gets an apostrophe in front: it is shown as it is. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A formula as what it comes to. */
const plainCell = (cell: CellToWrite): PlainCell =>
  typeof cell === 'object' && cell !== null ? cell.value : cell;

/** A sheet as CSV in pieces: numbers bare, texts quoted where they have to be. */
export function csvPieces({ columns, rows }: SheetToWrite, manner: CsvManner): string[] {
  const quoted = (text: string) =>
    /["\r\n\t]/.test(text) || text.includes(manner.separator) ? `"${text.replaceAll('"', '""')}"` : text;
  const cell = (value: PlainCell, type: ColumnToWrite['type']): string => {
    if (value === null) return '';
    if (typeof value !== 'number') return quoted(type === 'text' ? harmless(String(value)) : String(value));
    return type === 'amount'
      ? value.toFixed(2).replace('.', manner.decimal)
      : String(value).replace('.', manner.decimal);
  };
  const lines = rows.map((row) =>
    columns.map(({ type }, at) => cell(plainCell(row[at] ?? null), type)).join(manner.separator),
  );
  const head = columns.map(({ header }) => quoted(harmless(header))).join(manner.separator);
  const pieces = [`${BYTE_ORDER_MARK}${head}${LINE_END}`];
  for (let from = 0; from < lines.length; from += LINES_PER_PIECE) {
    pieces.push(lines.slice(from, from + LINES_PER_PIECE).join(LINE_END) + LINE_END);
  }
  return pieces;
}
