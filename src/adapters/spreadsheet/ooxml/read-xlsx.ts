import type { SheetEntry } from '@domain/intake/grid.ts';
import { PackedCells } from '../cells/packed-cells.ts';
import { PackedGrid } from '../cells/packed-grid.ts';
import { SharedTexts } from '../cells/shared-texts.ts';
import type { CellCode } from '../cells/cell-codes.ts';
import { chooseSheet } from '../choose-sheet.ts';
import { damaged } from '../read-stop.ts';
import type { ReadOptions, Workbook } from '../workbook.ts';
import { PiecewiseScan, type ReadElement } from '../xml/piecewise-scan.ts';
import type { Package } from './package.ts';
import { sharedStringElement } from './shared-strings.ts';
import { SheetScan } from './sheet-scan.ts';
import { readStyles } from './styles.ts';
import { readWorkbookPart, type WorkbookPart } from './workbook-part.ts';

/** A plain XLSX or XLSM, streamed: no document tree, no object per cell. */
export async function readXlsx(parts: Package, options: ReadOptions): Promise<Workbook> {
  const workbook = await readWorkbookPart(parts);
  return new XlsxReader(parts, workbook, options).read();
}

interface ScannedSheet {
  entry: SheetEntry;
  cells: PackedCells;
  merges: number;
}

class XlsxReader {
  private readonly shared = new SharedTexts();
  private styles: CellCode[] = [];
  private packedDone = 0;
  private readonly packedTotal: number;

  constructor(
    private readonly parts: Package,
    private readonly workbook: WorkbookPart,
    private readonly options: ReadOptions,
  ) {
    const paths = [workbook.sharedStrings, ...workbook.sheets.map(({ path }) => path)];
    this.packedTotal = paths.reduce((sum, path) => sum + (parts.find(path ?? '')?.compressedSize ?? 0), 0);
  }

  async read(): Promise<Workbook> {
    const { sharedStrings, styles } = this.workbook;
    if (sharedStrings !== null) await this.scan(sharedStrings, sharedStringElement(this.shared));
    this.styles = readStyles(styles === null ? null : await this.parts.text(styles));
    const scanned = await this.scanSheets();
    const { name } = chooseSheet(
      scanned.map(({ entry }) => entry),
      this.options.sheet,
    );
    const chosen = scanned.find(({ entry }) => entry.name === name) as ScannedSheet;
    const { cells, merges } = chosen;
    // Only hidden sheets: nothing was kept, so the chosen one is asked for by name.
    if (!cells.keeps) return readXlsx(this.parts, { ...this.options, sheet: name });
    return {
      format: 'xlsx',
      sheets: scanned.map(({ entry }) => entry),
      sheet: name,
      dialect: null,
      grid: new PackedGrid(name, cells),
      warnings: merges > 0 ? [{ code: 'cells-merged', params: { count: merges } }] : [],
    };
  }

  /** Every sheet is gone through for its size; only the cells of one that may be chosen are kept. */
  private async scanSheets(): Promise<ScannedSheet[]> {
    const scanned: ScannedSheet[] = [];
    let found: boolean = false;
    for (const { name, hidden, path } of this.workbook.sheets) {
      const keeps: boolean =
        this.options.sheet === undefined ? !found && hidden === 'no' : name === this.options.sheet;
      const cells = new PackedCells({ shared: this.shared, uses1904: this.workbook.uses1904, keeps });
      const scan = new SheetScan(cells, this.styles);
      await this.scan(path, scan.element, cells);
      if (scan.isOpen) throw damaged(path);
      const { hiddenRows, hiddenColumns, merges } = scan;
      const entry = { name, hidden, rows: cells.rowCount, columns: cells.widest, hiddenRows, hiddenColumns };
      scanned.push({ entry, cells, merges });
      found ||= keeps && cells.rowCount > 0;
    }
    return scanned;
  }

  private async scan(path: string, element: ReadElement, cells?: PackedCells): Promise<void> {
    const scan = new PiecewiseScan(path, element);
    const { budget } = this.parts;
    const before = this.packedDone;
    await this.parts.pieces(path, (piece, packedDone) => {
      scan.feed(piece);
      if (cells !== undefined) budget.checkCells(cells.cellCount);
      this.options.onProgress?.(before + packedDone, this.packedTotal);
      this.packedDone = before + packedDone;
    });
  }
}
