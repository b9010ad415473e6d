import type { SheetEntry } from '@domain/intake/grid.ts';
import type { PackedCells } from '../cells/packed-cells.ts';
import { nameCode, type TagCursor } from '../xml/tag-cursor.ts';
import { OdsCellReader } from './ods-cell.ts';
import { OdsRow } from './ods-row.ts';

const STYLE = nameCode('style');
const TABLE_PROPERTIES = nameCode('table-properties');
const TABLE = nameCode('table');
const COLUMN = nameCode('table-column');
const ROW = nameCode('table-row');
const CELL = nameCode('table-cell');
const COVERED_CELL = nameCode('covered-table-cell');
/** Drawings may hold tables of their own, and annotations hold text that is not the cell's. */
const SHAPES = nameCode('shapes');

const STYLE_NAME = nameCode('style:name');
const DISPLAY = nameCode('table:display');
const TABLE_NAME = nameCode('table:name');
const TABLE_STYLE = nameCode('table:style-name');
const ROWS_REPEATED = nameCode('table:number-rows-repeated');
const COLUMNS_REPEATED = nameCode('table:number-columns-repeated');
const VISIBILITY = nameCode('table:visibility');
const VISIBLE = nameCode('visible');

export interface OdsSheet {
  name: string;
  hidden: SheetEntry['hidden'];
  hiddenRows: number;
  hiddenColumns: number;
  merges: number;
}

/** One tight pass over the tables of an OpenDocument spreadsheet (ODF 1.3 part 3 §9); for `PiecewiseScan`. */
export class OdsScan {
  private readonly hiddenStyles = new Set<number>();
  private styleName = 0;
  private sheet: OdsSheet | null = null;
  private row: OdsRow | null = null;
  private content: OdsCellReader | null = null;

  constructor(
    /** Where the cells of the table that begins go. */
    private readonly begin: (name: string, hidden: SheetEntry['hidden']) => PackedCells,
    private readonly end: (sheet: OdsSheet) => void,
    private readonly checkCells: (count: number) => void,
  ) {}

  /** A table was never closed: the file ends in the middle, and rows are missing. */
  get isOpen(): boolean {
    return this.sheet !== null;
  }

  readonly element = (cursor: TagCursor): boolean => {
    const { name, closing } = cursor;
    if (closing) return this.close(cursor);
    if (this.sheet === null) return this.outside(cursor);
    if (name === CELL || name === COVERED_CELL) return this.cell(cursor);
    if (name === ROW) return this.openRow(cursor);
    if (name === COLUMN) return this.columns(cursor);
    if (!cursor.skipAttributes()) return false;
    return name !== SHAPES || cursor.skipElement();
  };

  private close(cursor: TagCursor): boolean {
    const { name } = cursor;
    if (!cursor.skipAttributes()) return false;
    if (name === ROW) this.row?.end();
    if (name !== TABLE || this.sheet === null) return true;
    this.end(this.sheet);
    this.sheet = null;
    return true;
  }

  /** Before and between the tables: which styles hide a table, and where one begins. */
  private outside(cursor: TagCursor): boolean {
    const element = cursor.name;
    let name = '';
    let style = 0;
    let displayed = true;
    do {
      if (!cursor.nextAttribute()) return false;
      if (cursor.attribute === STYLE_NAME || cursor.attribute === TABLE_STYLE) style = cursor.valueCode();
      else if (cursor.attribute === TABLE_NAME) name = cursor.valueText();
      else if (cursor.attribute === DISPLAY) displayed = cursor.valueIsTrue();
    } while (cursor.attribute !== 0);
    if (element === STYLE) this.styleName = style;
    else if (element === TABLE_PROPERTIES && !displayed) this.hiddenStyles.add(this.styleName);
    else if (element === TABLE && !cursor.selfClosing) this.openTable(name, style);
    return true;
  }

  private openTable(name: string, style: number): void {
    const hidden = this.hiddenStyles.has(style) ? 'hidden' : 'no';
    const cells = this.begin(name, hidden);
    this.sheet = { name, hidden, hiddenRows: 0, hiddenColumns: 0, merges: 0 };
    this.row = new OdsRow(cells, this.checkCells);
    this.content = new OdsCellReader(cells);
  }

  private openRow(cursor: TagCursor): boolean {
    const { repeated, hidden, complete } = readRepeat(cursor, ROWS_REPEATED);
    if (!complete) return false;
    this.row?.start(repeated);
    if (cursor.selfClosing) this.row?.end();
    if (hidden && this.sheet !== null) this.sheet.hiddenRows += repeated;
    return true;
  }

  private columns(cursor: TagCursor): boolean {
    const { repeated, hidden, complete } = readRepeat(cursor, COLUMNS_REPEATED);
    if (complete && hidden && this.sheet !== null) this.sheet.hiddenColumns += repeated;
    return complete;
  }

  private cell(cursor: TagCursor): boolean {
    const { content } = this;
    if (content === null || !content.read(cursor)) return false;
    this.row?.add(content);
    if (content.spans && this.sheet !== null) this.sheet.merges++;
    return true;
  }
}

function readRepeat(
  cursor: TagCursor,
  attribute: number,
): { repeated: number; hidden: boolean; complete: boolean } {
  let repeated = 1;
  let hidden = false;
  do {
    if (!cursor.nextAttribute()) return { repeated, hidden, complete: false };
    if (cursor.attribute === attribute) repeated = Math.max(1, cursor.valueAsInteger());
    else if (cursor.attribute === VISIBILITY) hidden = cursor.valueCode() !== VISIBLE;
  } while (cursor.attribute !== 0);
  return { repeated, hidden, complete: true };
}
