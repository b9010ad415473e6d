import { cleanText } from '../intake/coerce/clean-text.ts';
import { readDate } from '../intake/coerce/date.ts';
import { readDecimal, typedDecimal } from '../intake/coerce/decimal.ts';
import { isSingleColumn, withoutNoiseOfColumn } from '../intake/coerce/float-noise.ts';
import { identifierTrace, withoutFloatEnd } from '../intake/coerce/identifier.ts';
import { styleOfColumns, type ColumnStyle } from '../intake/detect/column-style.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { DecimalString } from '../money/currency.ts';
import { columnIn, type SourceTable } from './source-table.ts';

/** What the setup reads of a source; the other columns of its files are nobody's business, and may come and go. */
export interface WantedColumns {
  names: readonly string[];
  dates: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  /** Written here from the books: every row is a record, numbers have a point. */
  isOurs?: boolean;
}

/** All files of one source as one table: rows count through, columns are those that the setup speaks of. */
export class SourceRows {
  readonly rowCount: number;
  readonly tables: readonly SourceTable[];
  /** Columns that a file does not have. */
  readonly missing: { file: string; column: string }[] = [];
  /** First row of each file, counted through. */
  readonly starts: number[] = [];
  private readonly columnOf: Map<string, number>;
  private readonly places: Int32Array[];
  private readonly styles: ColumnStyle[];
  private readonly isSingle: ((column: number) => boolean)[];
  /** By file: columns of days repeat the same few texts. */
  private readonly days: Map<string, PlainDate | null>[];
  /** The cell that was read last in each column: a row is asked for its hash, its key and its values in turn. */
  private readonly lastRows: Int32Array;
  private readonly lastTexts: string[];

  constructor(tables: readonly SourceTable[], wanted: WantedColumns, country: string) {
    this.tables = tables;
    this.columnOf = new Map(wanted.names.map((name, at) => [name, at]));
    let rows = 0;
    for (const table of tables) {
      this.starts.push(rows);
      rows += table.records.length;
    }
    this.rowCount = rows;
    this.places = tables.map((table) => this.placesIn(table, wanted));
    this.styles = tables.map((table, at) => styleOf(table, this.places[at]!, wanted, country));
    this.isSingle = tables.map((_, file) => this.singlesIn(file));
    this.days = tables.map(() => new Map());
    this.lastRows = new Int32Array(wanted.names.length).fill(-1);
    this.lastTexts = wanted.names.map(() => '');
  }

  /** The number of a column in the calls below; −1 = not one that was asked for. */
  column(name: string): number {
    return this.columnOf.get(name) ?? -1;
  }

  fileAt(row: number): number {
    let file = this.starts.length - 1;
    while (file > 0 && row < this.starts[file]!) file -= 1;
    return file;
  }

  text(row: number, column: number): string {
    if (this.lastRows[column] === row) return this.lastTexts[column]!;
    const text = this.cell(row, column);
    if (column >= 0) {
      this.lastRows[column] = row;
      this.lastTexts[column] = text;
    }
    return text;
  }

  private cell(row: number, column: number): string {
    const file = this.fileAt(row);
    const place = this.places[file]![column] ?? -1;
    if (place < 0) return '';
    const { file: read, records } = this.tables[file]!;
    return cleanText(read.grid.text(records[row - this.starts[file]!]!, place));
  }

  /** As text that names something: 17850.0 is 17850. */
  identifier(row: number, column: number): string {
    const text = this.text(row, column);
    return identifierTrace(text) === 'float' ? withoutFloatEnd(text) : text;
  }

  date(row: number, column: number): PlainDate | null {
    const text = this.text(row, column);
    if (text === '') return null;
    const file = this.fileAt(row);
    let day = this.days[file]!.get(text);
    if (day === undefined) this.days[file]!.set(text, (day = readDate(text, this.styles[file]!.dateOrder)));
    return day;
  }

  decimal(row: number, column: number): DecimalString | null {
    const text = this.text(row, column);
    if (text === '') return null;
    const decimal = this.decimalIn(text, row, column);
    if (decimal === null) return null;
    return withoutNoiseOfColumn(decimal, this.isSingle[this.fileAt(row)]!, column) ?? decimal;
  }

  private decimalIn(text: string, row: number, column: number): DecimalString | null {
    return this.isTyped(row, column)
      ? typedDecimal(text)
      : readDecimal(text, this.styles[this.fileAt(row)]!.decimal);
  }

  /** BR5: the column of each file tells whether its long numbers were printed in single precision. */
  private singlesIn(file: number): (column: number) => boolean {
    const known: (boolean | undefined)[] = [];
    const first = this.starts[file]!;
    return (column) =>
      (known[column] ??= isSingleColumn(this.tables[file]!.records.length, (at) =>
        this.decimalIn(this.cell(first + at, column), first + at, column),
      ));
  }

  /** A number of a workbook, which no country writes otherwise; in a text file nothing is a number yet. */
  private isTyped(row: number, column: number): boolean {
    const file = this.fileAt(row);
    const { file: read, records } = this.tables[file]!;
    if (read.isText) return false;
    return read.grid.kind(records[row - this.starts[file]!]!, this.places[file]![column]!) === 'number';
  }

  /** `orders.csv, row 12`: where a person finds it. */
  place(row: number): { file: string; row: number } {
    const file = this.fileAt(row);
    const { file: read, records } = this.tables[file]!;
    return { file: read.name, row: read.grid.rowNumber(records[row - this.starts[file]!]!) };
  }

  private placesIn(table: SourceTable, { names }: WantedColumns): Int32Array {
    return Int32Array.from(names, (name) => {
      const place = columnIn(table.columns, name);
      if (place === -1) this.missing.push({ file: table.file.name, column: name });
      return place;
    });
  }
}

const ourStyle: ColumnStyle = {
  dateOrder: 'ymd',
  decimal: '.',
  certain: { dateOrder: true, decimal: true },
};

function styleOf(
  table: SourceTable,
  places: Int32Array,
  wanted: WantedColumns,
  country: string,
): ColumnStyle {
  const placesOf = (set: ReadonlySet<string>): number[] =>
    wanted.names.flatMap((name, at) => (set.has(name) && places[at]! >= 0 ? [places[at]!] : []));
  if (wanted.isOurs) return ourStyle;
  const { grid } = table.file;
  return styleOfColumns(grid, table.firstRow, placesOf(wanted.dates), placesOf(wanted.numbers), country);
}
