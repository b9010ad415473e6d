import { cellCode, type CellCode } from '../cells/cell-codes.ts';
import { lastColumn, type PackedCells } from '../cells/packed-cells.ts';
import { damaged } from '../read-stop.ts';
import { TextHeap } from '../cells/text-heap.ts';
import { nameCode, type TagCursor } from '../xml/tag-cursor.ts';
import { CellValueReader, cellType } from './cell-value.ts';
import { readRichText } from './rich-text.ts';

const CELL = nameCode('c');
const ROW = nameCode('row');
const DATA = nameCode('sheetData');
const COLUMN = nameCode('col');
const MERGE = nameCode('mergeCell');
const VALUE = nameCode('v');
const INLINE = nameCode('is');
const R = nameCode('r');
const S = nameCode('s');
const T = nameCode('t');
const HIDDEN = nameCode('hidden');
const MIN = nameCode('min');
const MAX = nameCode('max');

/** One tight pass over the XML of a worksheet; for `PiecewiseScan`. */
export class SheetScan {
  hiddenRows = 0;
  hiddenColumns = 0;
  merges = 0;
  private inData = false;
  private row = 0;
  private column = -1;
  private style = 0;
  private type: number = cellType.number;
  private readonly content: CellValueReader;

  constructor(
    private readonly cells: PackedCells,
    /** What each cell style shows: date, elapsed, percent or plain number. */
    private readonly styles: readonly CellCode[],
  ) {
    this.content = new CellValueReader(cells);
  }

  /** The rows were never closed: the sheet ends in the middle, and rows are missing. */
  get isOpen(): boolean {
    return this.inData;
  }

  readonly element = (cursor: TagCursor): boolean => {
    const { name, closing } = cursor;
    if (this.inData && !closing && name === CELL) return this.readCell(cursor);
    if (this.inData && !closing && name === ROW) return this.readRow(cursor);
    if (!this.inData && name === COLUMN) return this.readColumns(cursor);
    if (!cursor.skipAttributes()) return false;
    // What is counted is counted once its tag is complete: a tag cut by the end of a piece comes again.
    if (name === ROW && closing) this.cells.endRow();
    else if (name === DATA) this.inData = !closing && !cursor.selfClosing;
    else if (name === MERGE && !closing) this.merges++;
    return true;
  };

  private readRow(cursor: TagCursor): boolean {
    let row = this.row + 1;
    let hidden = false;
    do {
      if (!cursor.nextAttribute()) return false;
      if (cursor.attribute === R) row = cursor.valueAsInteger() || row;
      else if (cursor.attribute === HIDDEN) hidden = cursor.valueIsTrue();
    } while (cursor.attribute !== 0);
    this.row = row;
    this.column = -1;
    this.cells.startRow(row);
    if (hidden) this.hiddenRows++;
    return true;
  }

  private readColumns(cursor: TagCursor): boolean {
    let hidden = false;
    let first = 1;
    let last = 1;
    do {
      if (!cursor.nextAttribute()) return false;
      if (cursor.attribute === HIDDEN) hidden = cursor.valueIsTrue();
      else if (cursor.attribute === MIN) first = cursor.valueAsInteger();
      else if (cursor.attribute === MAX) last = cursor.valueAsInteger();
    } while (cursor.attribute !== 0);
    if (hidden) this.hiddenColumns += Math.max(0, Math.min(last, lastColumn + 1) - first + 1);
    return true;
  }

  private readCell(cursor: TagCursor): boolean {
    const previous = this.column;
    if (this.readCellAttributes(cursor) && (cursor.selfClosing || this.readContent(cursor))) return true;
    this.column = previous;
    return false;
  }

  private readCellAttributes(cursor: TagCursor): boolean {
    this.style = 0;
    this.type = cellType.number;
    let column = this.column + 1;
    do {
      if (!cursor.nextAttribute()) return false;
      if (cursor.attribute === R) column = columnIn(cursor, column);
      else if (cursor.attribute === S) this.style = cursor.valueAsInteger();
      else if (cursor.attribute === T) this.type = cursor.valueCode();
    } while (cursor.attribute !== 0);
    if (column > lastColumn) throw damaged(`row ${this.row}`);
    this.column = column;
    return true;
  }

  /** Nothing is stored before the whole cell is there: a cell cut by the end of a piece is read again. */
  private readContent(cursor: TagCursor): boolean {
    let code: CellCode | 0 = 0;
    let value = 0;
    for (;;) {
      if (!cursor.next()) return false;
      const { name, closing } = cursor;
      if (!cursor.skipAttributes()) return false;
      if (closing) {
        if (name !== CELL) continue;
        if (code !== 0) this.cells.add(this.column, code, value);
        return true;
      }
      if (cursor.selfClosing) continue;
      if (name === VALUE) {
        if (!cursor.readText()) return false;
        const shown = this.styles[this.style] ?? cellCode.number;
        code = this.content.read(this.type, shown, cursor.bytes, cursor.valueFrom, cursor.valueTo);
        value = this.content.value;
      } else if (name === INLINE && code === 0) {
        value = readRichText(cursor, this.cells.heap);
        if (value < 0) return false;
        code = TextHeap.lengthOf(value) === 0 ? 0 : cellCode.text;
      } else if (!cursor.skipElement()) return false;
    }
  }
}

/** The column of a reference such as `AB12`, from 0. */
function columnIn(cursor: TagCursor, otherwise: number): number {
  let column = 0;
  for (let at = cursor.valueFrom; at < cursor.valueTo; at++) {
    const letter = ((cursor.bytes[at] ?? 0) & ~32) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? otherwise : column - 1;
}
