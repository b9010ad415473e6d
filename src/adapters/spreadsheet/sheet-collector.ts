import type { FileFormat, SheetEntry } from '@domain/intake/grid.ts';
import type { PackedCells } from './cells/packed-cells.ts';
import { PackedGrid } from './cells/packed-grid.ts';
import { ReadStop } from './read-stop.ts';
import type { Workbook } from './workbook.ts';

interface CollectedSheet {
  entry: SheetEntry;
  cells: PackedCells;
  merges: number;
}

type SheetHead = Omit<SheetEntry, 'rows' | 'columns'>;

/**
 * The sheets of a workbook as they are read. All are gone through for their size; only the cells of one that may be
 * the chosen sheet are kept.
 */
export class SheetCollector {
  private readonly sheets: CollectedSheet[] = [];
  private found = false;

  constructor(private readonly wanted: string | undefined) {}

  keeps(name: string, hidden: SheetEntry['hidden']): boolean {
    return this.wanted === undefined ? !this.found && hidden === 'no' : name === this.wanted;
  }

  add(head: SheetHead, cells: PackedCells, merges: number): void {
    this.sheets.push({ entry: { ...head, rows: cells.rowCount, columns: cells.widest }, cells, merges });
    this.found ||= cells.keeps && cells.rowCount > 0;
  }

  /** The sheet asked for, else the first visible one with values, else the first visible one, else the first. */
  chosen(): CollectedSheet {
    const { sheets, wanted } = this;
    if (sheets.length === 0) throw new ReadStop('Unreadable', 'file-no-sheet');
    const visible = sheets.filter(({ entry }) => entry.hidden === 'no');
    const chosen =
      wanted === undefined
        ? (visible.find(({ entry }) => entry.rows > 0) ?? visible[0] ?? sheets[0])
        : sheets.find(({ entry }) => entry.name === wanted);
    if (chosen === undefined) throw new ReadStop('NotFound', 'sheet-not-found', { sheet: wanted ?? '' });
    return chosen;
  }

  workbook(format: FileFormat): Workbook {
    const { entry, cells, merges } = this.chosen();
    return {
      format,
      sheets: this.sheets.map((sheet) => sheet.entry),
      sheet: entry.name,
      dialect: null,
      grid: new PackedGrid(entry.name, cells),
      warnings: merges > 0 ? [{ code: 'cells-merged', params: { count: merges } }] : [],
    };
  }
}
