import { digitsOf } from '@domain/money/minor.ts';
import type {
  Derived,
  ReportCell,
  ReportSection,
  ReportTable,
  TitledColumn,
} from '@domain/reports/report.ts';
import { columnLetters } from '../spreadsheet/column-letters.ts';
import type {
  CellToWrite,
  ColumnToWrite,
  ColumnType,
  RowKind,
  SheetToWrite,
} from '../spreadsheet/write/sheet-to-write.ts';

/** What the sheets say beside the figures, in the language of the report. */
export interface ReportSheetWords {
  total: string;
  subTotal(name: string): string;
  notes: string;
  /** Facts about the report: name and value. */
  facts: readonly (readonly [name: string, value: string])[];
  control: string;
  read: string;
  used: string;
  difference: string;
}

/** Days for a spreadsheet: a month is its first day. */
const dayOf = (span: string): string => (span.length === 7 ? `${span}-01` : span);

const moneyTypes = { 0: 'whole', 2: 'amount', 3: 'thousandths' } as const;

function typeOf({ type }: TitledColumn, { currency, rows }: ReportSection, at: number): ColumnType {
  if (type === 'money') {
    return currency === '' ? 'number' : (moneyTypes[digitsOf(currency) as 0 | 2 | 3] ?? 'number');
  }
  if (type === 'percent' || type === 'date') return type;
  if (type === 'month') {
    const length = String(rows.find(({ level }) => level === 0)?.cells[at] ?? '').length;
    return length === 10 ? 'date' : length === 7 ? 'month' : 'text';
  }
  if (type === 'count' || type === 'days') return 'whole';
  return type === 'quantity' ? 'number' : 'text';
}

const isNumber = ({ type }: TitledColumn) =>
  type === 'money' || type === 'count' || type === 'quantity' || type === 'percent' || type === 'days';

/** A cell as a spreadsheet counts: amounts in major units, 12.5 % as 0.125. */
function valueWriter({ type }: TitledColumn, currency: string): (cell: ReportCell) => string | number | null {
  if (type === 'money' && currency !== '') {
    const unit = 10 ** digitsOf(currency);
    return (cell) => (typeof cell === 'number' ? cell / unit : cell);
  }
  if (type === 'percent') return (cell) => (typeof cell === 'number' ? cell / 100 : cell);
  if (type === 'month') return (cell) => (cell === null ? null : dayOf(String(cell)));
  return (cell) => cell;
}

interface Sums {
  columns: readonly TitledColumn[];
  letters: readonly string[];
  /** Sheet row of the total. */
  totalRow: number;
}

/** SUBTOTAL leaves out other sub-totals in its range, and rows that a filter hides. */
function formulaFor(column: TitledColumn, at: number, { from, to, row }: Range, sums: Sums): string | null {
  const letter = sums.letters[at]!;
  if (column.isSummed) return `SUBTOTAL(9,${letter}${from}:${letter}${to})`;
  if (column.isRunning) return `${letter}${to}`;
  return column.derived ? derivedFormula(column.derived, row, sums) : null;
}

interface Range {
  from: number;
  to: number;
  /** The row that the formula stands in. */
  row: number;
}

function derivedFormula(derived: Derived, row: number, { columns, letters, totalRow }: Sums): string | null {
  const cellOf = (id: string, line = row) => {
    const at = columns.findIndex((column) => column.id === id);
    return at === -1 ? null : `${letters[at]!}${line}`;
  };
  if (derived.rule === 'plus') {
    const parts = derived.of.map((id) => cellOf(id));
    return parts.includes(null) ? null : parts.join('+');
  }
  const [part, whole] =
    derived.rule === 'share'
      ? [cellOf(derived.of), cellOf(derived.of, totalRow)]
      : derived.rule === 'change'
        ? [cellOf(derived.now), cellOf(derived.before)]
        : [cellOf(derived.of), cellOf(derived.by)];
  if (part === null || whole === null) return null;
  if (derived.rule === 'change') return `IF(${whole}=0,"",(${part}-${whole})/ABS(${whole}))`;
  return `IF(${whole}=0,"",${part}/${derived.rule === 'share' ? `ABS(${whole})` : whole})`;
}

function sheetOf(table: ReportTable, section: ReportSection, words: ReportSheetWords): SheetToWrite {
  const { columns, layout } = table;
  const letters = columns.map((_, at) => columnLetters(at));
  const totalRow = section.rows.length + 2;
  const sums: Sums = { columns, letters, totalRow };
  const writers = columns.map((column) => valueWriter(column, section.currency));
  const starts: number[] = layout.groupBy.map(() => 2);
  const summed = (cells: readonly ReportCell[], range: Range): CellToWrite[] =>
    columns.map((column, at) => {
      const value = writers[at]!(cells[at] ?? null);
      const formula = formulaFor(column, at, range, sums);
      return formula === null ? value : { formula, value: typeof value === 'number' ? value : null };
    });
  const nameAt = (group: string | undefined) => {
    const at = columns.findIndex(({ id }) => id === group);
    return at === -1
      ? Math.max(
          0,
          columns.findIndex((column) => !isNumber(column)),
        )
      : at;
  };
  const rows = section.rows.map(({ cells, level }, index): CellToWrite[] => {
    if (level === 0) return cells.map((cell, at) => writers[at]!(cell));
    const row = index + 2;
    const made = summed(cells, { from: starts[level - 1] ?? 2, to: row - 1, row });
    const at = nameAt(layout.groupBy[level - 1]);
    made.forEach((_, other) => {
      if (other !== at && !isNumber(columns[other]!)) made[other] = null;
    });
    made[at] = words.subTotal(String(cells[at] ?? ''));
    for (let depth = level - 1; depth < starts.length; depth += 1) starts[depth] = row + 1;
    return made;
  });
  const total = summed(section.total, { from: 2, to: totalRow - 1, row: totalRow });
  const at = nameAt(undefined);
  if (!columns[at]?.isRunning) total[at] = words.total;
  return {
    name: section.currency === '' ? table.title : section.currency,
    columns: columns.map((column, place): ColumnToWrite => ({
      header: headOf(column, section.currency),
      type: typeOf(column, section, place),
    })),
    rows: [...rows, total],
    kinds: [...section.rows.map(({ level }) => Math.min(level, 6) as RowKind), 'total'],
    hasFilter: layout.groupBy.length === 0,
    isPrinted: true,
  };
}

const headOf = ({ title, type }: TitledColumn, currency: string): string =>
  type === 'money' && currency !== '' ? `${title}, ${currency}` : title;

/** How it was worked out and the control, the difference as a formula. */
function notesSheet(table: ReportTable, words: ReportSheetWords): SheetToWrite {
  const { read, used, reasons } = table.control;
  const facts: CellToWrite[][] = words.facts.map(([name, value]) => [name, value]);
  const notes: CellToWrite[][] = table.notes.map((note, at) => [at === 0 ? words.notes : null, note]);
  const first = 2 + facts.length + notes.length;
  const counted: CellToWrite[][] = [
    [words.control, null],
    [words.read, read],
    [words.used, used],
    ...reasons.map(({ text, count }): CellToWrite[] => [text, count]),
  ];
  const [readRow, usedRow, lastRow] = [first + 1, first + 2, first + counted.length - 1];
  const formula = `B${readRow}-SUM(B${usedRow}:B${lastRow})`;
  const difference: CellToWrite[] = [words.difference, { formula, value: 0 }];
  return {
    name: words.notes,
    columns: [
      { header: table.title, type: 'text', width: 34 },
      { header: '', type: 'text', width: 110 },
    ],
    rows: [...facts, ...notes, ...counted, difference],
  };
}

/** A sheet per currency, its sums as formulas, and one that says how it was worked out. */
export const reportSheets = (table: ReportTable, words: ReportSheetWords): SheetToWrite[] => [
  ...table.sections.map((section) => sheetOf(table, section, words)),
  notesSheet(table, words),
];
