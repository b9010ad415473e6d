import type { DecimalString } from '@domain/money/currency.ts';
import type { LineForm } from './draft-form.ts';

type PastedLine = Pick<LineForm, 'title'> &
  Partial<Pick<LineForm, 'quantity' | 'unit' | 'unitPrice' | 'taxRate'>>;

/** Reads a number as the person's language writes it, or null. */
type ReadNumber = (text: string) => DecimalString | null;

/** Cells of a spreadsheet arrive as text between tabs; a quoted cell may hold tabs and line ends (RFC 4180). */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /"((?:[^"]|"")*)"|([^\t\r\n]*)/y;
  let at = 0;
  while (at <= text.length) {
    pattern.lastIndex = at;
    const [whole = '', quoted, plain = ''] = pattern.exec(text) ?? [];
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    at += whole.length;
    const end = /^(\t|\r?\n|\r)/.exec(text.slice(at, at + 2))?.[0];
    if (end === undefined) break;
    if (end !== '\t') rows.push([]);
    at += end.length;
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

const isPercent = (cell: string) => /%\s*$/.test(cell);
const bare = (cell: string) => cell.replace(/[%€$£]|[A-Z]{3}\b/g, '').trim();

/**
 * One line from one row, by what the cells are and not by their column: the first text is the title, a second short
 * one the unit, a percentage the tax; of the other numbers one alone is the price, two are quantity and price.
 */
function lineOf(cells: string[], read: ReadNumber): PastedLine | null {
  const texts = cells.filter((cell) => cell !== '' && read(bare(cell)) === null);
  const [rate] = cells
    .filter(isPercent)
    .map((cell) => read(bare(cell)))
    .filter((value) => value !== null);
  const numbers = cells
    .filter((cell) => cell !== '' && !isPercent(cell))
    .map((cell) => read(bare(cell)))
    .filter((value) => value !== null);
  const [title, unit] = texts;
  if (title === undefined || numbers.length === 0) return null;
  const [first, second] = numbers;
  return {
    title,
    ...(unit !== undefined && unit.length <= 12 && { unit }),
    ...(second === undefined ? { unitPrice: first } : { quantity: first, unitPrice: second }),
    ...(rate !== undefined && { taxRate: rate }),
  };
}

export interface Pasted {
  lines: PastedLine[];
  /** Rows under the head that hold no line: a name without a number, or a number without a name. */
  left: number;
}

/** Null when what was pasted is not a table: then it is plain text for the field. */
export function pastedLines(text: string, readNumber: ReadNumber): Pasted | null {
  if (!/[\t\n]/.test(text.trim())) return null;
  const read = cellsOf(text).map((cells) => lineOf(cells, readNumber));
  const lines = read.filter((line) => line !== null);
  const left = read.slice(1).filter((line) => line === null).length;
  return lines.length > 0 ? { lines, left } : null;
}
