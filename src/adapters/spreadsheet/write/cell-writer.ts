import { style, styleOf, type Format } from './fixed-parts.ts';
import { serialOfDay } from './serial-of-day.ts';
import type { CellToWrite, ColumnType, FormulaToWrite } from './sheet-to-write.ts';
import { textElement, type TextTable } from './text-table.ts';
import type { XmlBytes } from './xml-bytes.ts';
import { cellXml } from './xml-text.ts';

type Look = 'plain' | 'sum' | 'total';
/** `row` is its number as text. */
export type CellWriter = (cell: CellToWrite, row: string, look: Look) => void;

/** Where cells are written to, and the texts that they name. */
export interface Page {
  out: XmlBytes;
  texts: TextTable;
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

export const isFormula = (cell: CellToWrite): cell is FormulaToWrite =>
  typeof cell === 'object' && cell !== null;

/** Writes the cells of a column; what they share is worked out once. */
export function columnWriter(page: Page, type: ColumnType, letters: string): CellWriter {
  const format = formatOf[type];
  const styles = {
    plain: styleOf(type === 'text' ? 'general' : format, 'plain'),
    sum: styleOf(format, 'sum'),
    total: styleOf(format, 'total'),
  };
  const texts = { plain: style.text, sum: styleOf('text', 'sum'), total: styleOf('text', 'total') };
  const serialOf = type === 'date' || type === 'month' ? rememberedDays() : null;
  const isNumeric = numeric.has(type);
  const { out } = page;
  const opening = `<c r="${letters}`;
  const values = { plain: valueIn(styles.plain), sum: valueIn(styles.sum), total: valueIn(styles.total) };
  const value = (text: string, row: string, look: Look) => {
    out.ascii(opening);
    out.ascii(row);
    out.ascii(values[look]);
    out.ascii(text);
    out.ascii('</v></c>');
  };
  const text = textWriter(page, letters);
  return (cell, row, look) => {
    if (typeof cell === 'string') {
      const serial = serialOf === null ? null : serialOf(cell);
      if (serial !== null) value(serial, row, look);
      else if (isNumeric && isFaithful(cell)) value(cell, row, look);
      else text(cell, row, look === 'plain' && opensFormula(cell) ? style.quoted : texts[look]);
    } else if (cell === null) {
      // An empty cell of records needs nothing; one of a sum has its line.
      if (look !== 'plain') out.ascii(`${opening}${row}" s="${styles[look]}"/>`);
    } else if (typeof cell === 'number') {
      if (Number.isFinite(cell)) value(String(cell), row, look);
      else text(String(cell), row, texts[look]);
    } else if (typeof cell === 'boolean') {
      out.ascii(`${opening}${row}" t="b"><v>${Number(cell)}</v></c>`);
    } else {
      const known = cell.value === null ? '' : `<v>${cell.value}</v>`;
      out.text(`${opening}${row}" s="${styles[look]}"><f>${cellXml(cell.formula)}</f>${known}</c>`);
    }
  };
}

const valueIn = (styled: number): string => `" s="${styled}"><v>`;

/** A column that somebody else fills: tinted in rows of records, empty cells too. */
export function inputWriter(page: Page, letters: string): CellWriter {
  const other = columnWriter(page, 'text', letters);
  const text = textWriter(page, letters);
  const opening = `<c r="${letters}`;
  const empty = `" s="${style.input}"/>`;
  return (cell, row, look) => {
    if (look !== 'plain') other(cell, row, look);
    else if (cell === null) {
      page.out.ascii(opening);
      page.out.ascii(row);
      page.out.ascii(empty);
    } else text(String(isFormula(cell) ? (cell.value ?? '') : cell), row, style.input);
  };
}

/** Always a string cell, never a formula, whatever it begins with. */
export function textWriter({ out, texts }: Page, letters: string) {
  const opening = `<c r="${letters}`;
  return (text: string, row: string, styled: number): void => {
    const place = texts.placeOf(text);
    out.ascii(opening);
    out.ascii(row);
    if (place === -1) {
      out.text(`" s="${styled}" t="inlineStr"><is>${textElement(text)}</is></c>`);
      return;
    }
    out.ascii('" s="');
    out.ascii(String(styled));
    out.ascii('" t="s"><v>');
    out.ascii(String(place));
    out.ascii('</v></c>');
  };
}

const MOST_DAYS = 20_000;

/** The number of each day as text; null where a text is none. A column has few different days. */
function rememberedDays(): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (text) => {
    let serial = known.get(text);
    if (serial === undefined) {
      const number = serialOfDay(text);
      serial = number === null ? null : String(number);
      if (known.size < MOST_DAYS) known.set(text, serial);
    }
    return serial;
  };
}

const MOST_DIGITS = 15;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

/** A plain decimal of digits that Excel keeps: a longer number, or one with leading zeros, is written as text. */
function isFaithful(text: string): boolean {
  const { length } = text;
  let at = text.charCodeAt(0) === MINUS ? 1 : 0;
  const first = at;
  while (at < length && isDigit(text.charCodeAt(at))) at += 1;
  let digits = at - first;
  if (digits === 0 || (digits > 1 && text.charCodeAt(first) === ZERO)) return false;
  if (at < length) {
    if (text.charCodeAt(at) !== POINT) return false;
    const point = at;
    at += 1;
    while (at < length && isDigit(text.charCodeAt(at))) at += 1;
    if (at < length || at === point + 1) return false;
    digits += at - point - 1;
  }
  return digits <= MOST_DIGITS;
}

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** Texts that a spreadsheet would take for a formula once somebody edits the cell: they get the quote prefix. */
const opensFormula = (text: string): boolean => {
  const code = text.charCodeAt(0);
  // = + - @ and a tab or a carriage return before anything else.
  return code === 61 || code === 43 || code === MINUS || code === 64 || code === 9 || code === 13;
};
