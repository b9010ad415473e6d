import { PackedCells } from '../cells/packed-cells.ts';
import { SharedTexts } from '../cells/shared-texts.ts';
import { damaged } from '../read-stop.ts';
import { SheetCollector } from '../sheet-collector.ts';
import type { ReadOptions, Workbook } from '../workbook.ts';
import { PiecewiseScan, type ReadElement } from '../xml/piecewise-scan.ts';
import type { Package } from '../zip/package.ts';
import { sharedStringElement } from './shared-strings.ts';
import { SheetScan } from './sheet-scan.ts';
import { readStyles } from './styles.ts';
import { readWorkbookPart } from './workbook-part.ts';

/** A plain XLSX or XLSM, streamed: no document tree, no object per cell. */
export async function readXlsx(parts: Package, options: ReadOptions): Promise<Workbook> {
  const { sheets, sharedStrings, styles, uses1904 } = await readWorkbookPart(parts);
  const reader = new PartReader(parts, options, [sharedStrings, ...sheets.map(({ path }) => path)]);
  const shared = new SharedTexts();
  if (sharedStrings !== null) await reader.scan(sharedStrings, sharedStringElement(shared));
  const cellStyles = readStyles(styles === null ? null : await parts.text(styles));
  const collector = new SheetCollector(options.sheet);
  for (const { name, hidden, path } of sheets) {
    const cells = new PackedCells({ shared, uses1904, keeps: collector.keeps(name, hidden) });
    const scan = new SheetScan(cells, cellStyles);
    await reader.scan(path, scan.element, cells);
    if (scan.isOpen) throw damaged(path);
    const { hiddenRows, hiddenColumns, merges } = scan;
    collector.add({ name, hidden, hiddenRows, hiddenColumns }, cells, merges);
  }
  const { entry, cells } = collector.chosen();
  // Only hidden sheets: nothing was kept, so the chosen one is asked for by name.
  return cells.keeps ? collector.workbook('xlsx') : readXlsx(parts, { ...options, sheet: entry.name });
}

/** Runs scans over parts and tells how far they are, in packed bytes of all parts that matter. */
class PartReader {
  private done = 0;
  private readonly total: number;

  constructor(
    private readonly parts: Package,
    private readonly options: ReadOptions,
    paths: (string | null)[],
  ) {
    this.total = paths.reduce((sum, path) => sum + (parts.find(path ?? '')?.compressedSize ?? 0), 0);
  }

  async scan(path: string, element: ReadElement, cells?: PackedCells): Promise<void> {
    const scan = new PiecewiseScan(path, element);
    const before = this.done;
    await this.parts.pieces(path, (piece, packedDone) => {
      scan.feed(piece);
      if (cells !== undefined) this.parts.budget.checkCells(cells.cellCount);
      this.done = before + packedDone;
      this.options.onProgress?.(this.done, this.total);
    });
  }
}
