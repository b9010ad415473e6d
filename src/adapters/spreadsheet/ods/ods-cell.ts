import { cellCode, type CellCode } from '../cells/cell-codes.ts';
import { plainIso } from '../cells/date-serial.ts';
import type { PackedCells } from '../cells/packed-cells.ts';
import { numberIn } from '../xml/number-in.ts';
import { nameCode, type TagCursor } from '../xml/tag-cursor.ts';
import { OdsParagraphs } from './ods-paragraphs.ts';

const PARAGRAPH = nameCode('p');

const VALUE_TYPE = nameCode('office:value-type');
const ERROR_TYPE = nameCode('calcext:value-type');
const VALUE = nameCode('office:value');
const DATE_VALUE = nameCode('office:date-value');
const TIME_VALUE = nameCode('office:time-value');
const BOOLEAN_VALUE = nameCode('office:boolean-value');
const STRING_VALUE = nameCode('office:string-value');
const REPEATED = nameCode('table:number-columns-repeated');
const COLUMNS_SPANNED = nameCode('table:number-columns-spanned');
const ROWS_SPANNED = nameCode('table:number-rows-spanned');

const FLOAT = nameCode('float');
const CURRENCY = nameCode('currency');
const PERCENTAGE = nameCode('percentage');
const DATE = nameCode('date');
const TIME = nameCode('time');
const BOOLEAN = nameCode('boolean');
const ERROR = nameCode('error');

/** One `table:table-cell`: its value stands in attributes by type, its text in paragraphs (ODF 1.3 part 3 §19.385). */
export class OdsCellReader {
  code: CellCode | 0 = 0;
  value = 0;
  repeated = 1;
  /** The cell covers others: it is merged. */
  spans = false;
  private type = 0;
  private isError = false;
  private number = Number.NaN;
  private written: string | null = null;
  private readonly paragraphs = new OdsParagraphs();

  constructor(private readonly cells: PackedCells) {}

  /** The cursor stands after the name of the cell's tag; false when the cell is not complete in this piece. */
  read(cursor: TagCursor): boolean {
    if (!this.readAttributes(cursor)) return false;
    this.paragraphs.clear();
    if (!cursor.selfClosing && !this.readChildren(cursor)) return false;
    this.code = this.decide();
    return true;
  }

  private readAttributes(cursor: TagCursor): boolean {
    this.type = 0;
    this.isError = false;
    this.repeated = 1;
    this.spans = false;
    this.number = Number.NaN;
    this.written = null;
    do {
      if (!cursor.nextAttribute()) return false;
      this.takeAttribute(cursor);
    } while (cursor.attribute !== 0);
    return true;
  }

  private takeAttribute(cursor: TagCursor): void {
    switch (cursor.attribute) {
      case VALUE_TYPE:
        this.type = cursor.valueCode();
        return;
      case ERROR_TYPE:
        this.isError = cursor.valueCode() === ERROR;
        return;
      case VALUE:
        this.number = numberIn(cursor.bytes, cursor.valueFrom, cursor.valueTo);
        return;
      case DATE_VALUE:
      case TIME_VALUE:
      case BOOLEAN_VALUE:
      case STRING_VALUE:
        this.written = cursor.valueText();
        return;
      case REPEATED:
        this.repeated = Math.max(1, cursor.valueAsInteger());
        return;
      case COLUMNS_SPANNED:
      case ROWS_SPANNED:
        this.spans ||= cursor.valueAsInteger() > 1;
    }
  }

  private readChildren(cursor: TagCursor): boolean {
    for (;;) {
      if (!cursor.next()) return false;
      const { name, closing } = cursor;
      if (!cursor.skipAttributes()) return false;
      if (closing) return true;
      if (cursor.selfClosing) continue;
      const passed = name === PARAGRAPH ? this.paragraphs.read(cursor) : cursor.skipElement();
      if (!passed) return false;
    }
  }

  private decide(): CellCode | 0 {
    if (this.isError) return this.text(cellCode.errorText, this.paragraphs.text());
    switch (this.type) {
      case FLOAT:
      case CURRENCY:
        return this.numeric(cellCode.number);
      case PERCENTAGE:
        return this.numeric(cellCode.percent);
      case BOOLEAN:
        this.value = this.written === 'true' ? 1 : 0;
        return cellCode.boolean;
      case DATE:
        return this.date(this.written ?? '');
      case TIME:
        this.value = daysIn(this.written ?? '');
        return cellCode.elapsed;
      default:
        return this.text(cellCode.text, this.written ?? this.paragraphs.text());
    }
  }

  private numeric(code: CellCode): CellCode | 0 {
    if (Number.isNaN(this.number)) return this.text(cellCode.text, this.paragraphs.text());
    this.value = this.number;
    return code;
  }

  private date(written: string): CellCode | 0 {
    const iso = plainIso(written);
    return iso === null ? this.text(cellCode.text, written) : this.text(cellCode.dateText, iso);
  }

  private text(code: CellCode, text: string): CellCode | 0 {
    if (text === '') return 0;
    this.value = this.cells.heap.addText(text);
    return code;
  }
}

/** Days in an ISO 8601 duration such as `PT08H30M00S`. */
function daysIn(duration: string): number {
  const match = /^-?PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/u.exec(duration);
  const [hours, minutes, seconds] = [1, 2, 3].map((group) => Number(match?.[group] ?? 0));
  const days = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86_400;
  return duration.startsWith('-') ? -days : days;
}
