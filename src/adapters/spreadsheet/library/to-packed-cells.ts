import type { CellObject, WorkSheet } from '@e965/xlsx';
import { cellCode, type CellCode } from '../cells/cell-codes.ts';
import { formatMeaning, type FormatMeaning } from '../cells/number-format.ts';
import { PackedCells } from '../cells/packed-cells.ts';
import type { ReadBudget } from '../read-budget.ts';

const errorTexts: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

const codeOfMeaning: Record<FormatMeaning, CellCode> = {
  number: cellCode.number,
  percent: cellCode.percent,
  date: cellCode.date,
  elapsed: cellCode.elapsed,
};

/** Moves the cell objects of SheetJS into packed storage, so that every format ends in the same grid. */
export class LibraryCells {
  private readonly meanings = new Map<string, FormatMeaning>();

  constructor(
    private readonly uses1904: boolean,
    private readonly budget: ReadBudget,
  ) {}

  pack(sheet: WorkSheet): PackedCells {
    const cells = new PackedCells({ uses1904: this.uses1904 });
    const rows: (CellObject | undefined)[][] = sheet['!data'] ?? [];
    rows.forEach((row, index) => {
      if (!row) return;
      cells.startRow(index + 1);
      row.forEach((cell, column) => {
        if (cell) this.add(cells, column, cell);
      });
      cells.endRow();
      if ((index & 1023) === 0) this.budget.checkTime();
      this.budget.checkCells(cells.cellCount);
    });
    return cells;
  }

  private add(cells: PackedCells, column: number, cell: CellObject): void {
    const { t: type, v: value } = cell;
    if (value === undefined || value === null) return;
    if (type === 'b') cells.add(column, cellCode.boolean, value ? 1 : 0);
    else if (type === 'n' && typeof value === 'number' && Number.isFinite(value)) {
      cells.add(column, codeOfMeaning[this.meaning(cell.z)], value);
    } else if (type === 'e')
      this.addText(cells, column, cellCode.errorText, errorTexts[Number(value)] ?? '#ERROR');
    else if (type === 's') this.addText(cells, column, cellCode.text, String(value));
  }

  private addText(cells: PackedCells, column: number, code: CellCode, text: string): void {
    if (text !== '') cells.add(column, code, cells.heap.addText(text.replace(/\r\n?/gu, '\n')));
  }

  private meaning(format: CellObject['z']): FormatMeaning {
    if (format === undefined) return 'number';
    const code = String(format);
    let meaning = this.meanings.get(code);
    if (meaning === undefined) {
      meaning = formatMeaning(code);
      this.meanings.set(code, meaning);
    }
    return meaning;
  }
}
