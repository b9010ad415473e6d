import { cellCode, type CellCode } from '../cells/cell-codes.ts';
import { plainIso } from '../cells/date-serial.ts';
import type { PackedCells } from '../cells/packed-cells.ts';
import { addEscapedText, escapedText } from '../xml/escaped-text.ts';
import { nameCode } from '../xml/tag-cursor.ts';
import { isLongInteger, numberIn } from '../xml/number-in.ts';

export const cellType = {
  number: nameCode('n'),
  shared: nameCode('s'),
  boolean: nameCode('b'),
  error: nameCode('e'),
  date: nameCode('d'),
} as const;

/** Turns the content of `<v>` into a code and a packed value by the cell's type (ECMA-376 part 1 §18.18.11). */
export class CellValueReader {
  /** The packed value that goes with the code last answered. */
  value = 0;

  constructor(private readonly cells: PackedCells) {}

  /** 0 when there is nothing in it. `shown` is what the cell's format makes of a number. */
  read(type: number, shown: CellCode, bytes: Uint8Array, from: number, to: number): CellCode | 0 {
    if (from === to) return 0;
    switch (type) {
      case cellType.number:
        return this.number(shown, bytes, from, to);
      case cellType.shared:
        this.value = numberIn(bytes, from, to);
        return this.cells.shared.isEmpty(this.value) ? 0 : cellCode.shared;
      case cellType.boolean:
        this.value = bytes[from] === 49 || bytes[from] === 116 ? 1 : 0;
        return cellCode.boolean;
      case cellType.error:
        return this.text(cellCode.errorText, bytes, from, to);
      case cellType.date:
        return this.isoDate(escapedText(bytes, from, to));
      default:
        return this.text(cellCode.text, bytes, from, to);
    }
  }

  private number(shown: CellCode, bytes: Uint8Array, from: number, to: number): CellCode {
    const value = numberIn(bytes, from, to);
    if (Number.isNaN(value)) return this.text(cellCode.text, bytes, from, to);
    if (shown === cellCode.number && isLongInteger(bytes, from, to, value)) {
      return this.text(cellCode.numberText, bytes, from, to);
    }
    this.value = value;
    return shown;
  }

  private text(code: CellCode, bytes: Uint8Array, from: number, to: number): CellCode {
    this.value = addEscapedText(this.cells.heap, bytes, from, to);
    return code;
  }

  private isoDate(text: string): CellCode {
    const iso = plainIso(text);
    this.value = this.cells.heap.addText(iso ?? text);
    return iso === null ? cellCode.text : cellCode.dateText;
  }
}
