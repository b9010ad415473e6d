import type { SheetEntry } from '@domain/intake/grid.ts';
import { PackedCells } from '../cells/packed-cells.ts';
import { PackedGrid } from '../cells/packed-grid.ts';
import { SharedTexts } from '../cells/shared-texts.ts';
import { ReadStop } from '../read-stop.ts';
import type { ReadOptions, ReadWarning, Workbook } from '../workbook.ts';
import { PiecewiseScan } from '../xml/piecewise-scan.ts';
import { inflateEntry } from '../zip/inflate.ts';
import type { Package } from './package.ts';
import { sharedStringElement } from './shared-strings.ts';
import { SheetScan } from './sheet-scan.ts';
import { readStyles } from './styles.ts';
import { readWorkbookPart, type WorkbookPart } from './workbook-part.ts';

/** A plain XLSX or XLSM, streamed: no document tree, no object per cell. */
export async function readXlsx(parts: Package, options: ReadOptions): Promise<Workbook> {
  const workbook = await readWorkbookPart(parts);
  if (options.sheet !== undefined && !workbook.sheets.some(({ name }) => name === options.sheet)) {
    throw new ReadStop('NotFound', 'sheet-not-found', { sheet: options.sheet });
  }
  const reader = new XlsxReader(parts, workbook, options);
  return reader.read();
}

class XlsxReader {
  private readonly shared = new SharedTexts();
  private packedDone = 0;
  private packedTotal = 0;

  constructor(
    private readonly parts: Package,
    private readonly workbook: WorkbookPart,
    private readonly options: ReadOptions,
  ) {}

  async read(): Promise<Workbook> {
    const { sharedStrings, styles, sheets } = this.workbook;
    const paths = [sharedStrings, ...sheets.map(({ path }) => path)].filter((path) => path !== null);
    this.packedTotal = paths.reduce((sum, path) => sum + (this.parts.find(path)?.compressedSize ?? 0), 0);
    if (sharedStrings !== null) await this.scan(sharedStrings, sharedStringElement(this.shared));
    const cellStyles = readStyles(styles === null ? null : await this.parts.text(styles));
    const entries: SheetEntry[] = [];
    const warnings: ReadWarning[] = [];
    let chosen: PackedGrid | null = null;
    for (const sheet of sheets) {
      const cells = new PackedCells(this.shared, undefined, this.workbook.uses1904);
      const scan = new SheetScan(cells, cellStyles);
      await this.scan(sheet.path, scan.element, cells);
      const grid = new PackedGrid(sheet.name, cells);
      const { hiddenRows, hiddenColumns, merges } = scan;
      entries.push({
        name: sheet.name,
        hidden: sheet.hidden,
        rows: grid.rowCount,
        columns: grid.columnCount,
        hiddenRows,
        hiddenColumns,
      });
      if (!this.isChosen(sheet.name, sheet.hidden, grid, chosen)) continue;
      chosen = grid;
      warnings.length = 0;
      if (merges > 0) warnings.push({ code: 'cells-merged', params: { count: merges } });
    }
    if (chosen === null) throw new ReadStop('Unreadable', 'file-no-sheet');
    return { format: 'xlsx', sheets: entries, sheet: chosen.sheet, dialect: null, grid: chosen, warnings };
  }

  private isChosen(
    name: string,
    hidden: SheetEntry['hidden'],
    grid: PackedGrid,
    chosen: PackedGrid | null,
  ): boolean {
    if (this.options.sheet !== undefined) return name === this.options.sheet;
    return hidden === 'no' && (chosen === null || (chosen.rowCount === 0 && grid.rowCount > 0));
  }

  private async scan(
    path: string,
    element: ConstructorParameters<typeof PiecewiseScan>[1],
    cells?: PackedCells,
  ): Promise<void> {
    const entry = this.parts.find(path);
    if (entry === undefined) return;
    const scan = new PiecewiseScan(path, element);
    const before = this.packedDone;
    await inflateEntry(this.parts.bytes, entry, this.parts.budget, (piece, packedDone) => {
      scan.feed(piece);
      if (cells !== undefined) this.parts.budget.checkCells(cells.cellCount);
      this.options.onProgress?.(before + packedDone, this.packedTotal);
    });
    this.packedDone = before + entry.compressedSize;
  }
}
