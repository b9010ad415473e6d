import { PackedCells } from '../cells/packed-cells.ts';
import type { ReadBudget } from '../read-budget.ts';
import { damaged, ReadStop } from '../read-stop.ts';
import { SheetCollector } from '../sheet-collector.ts';
import type { ReadOptions, Workbook } from '../workbook.ts';
import { PiecewiseScan } from '../xml/piecewise-scan.ts';
import type { Package } from '../zip/package.ts';
import { OdsScan } from './ods-scan.ts';

const content = 'content.xml';
const flatPieceBytes = 1024 * 1024;

type Feed = (piece: Uint8Array) => void;

/** An OpenDocument spreadsheet, streamed like an XLSX: SheetJS takes seconds and hundreds of megabytes for it. */
export async function readOds(parts: Package, options: ReadOptions): Promise<Workbook> {
  const mime = (await parts.text('mimetype')) ?? '';
  if (mime !== '' && !mime.includes('spreadsheet'))
    throw new ReadStop('Unreadable', 'file-not-a-spreadsheet');
  const manifest = (await parts.text('META-INF/manifest.xml')) ?? '';
  if (manifest.includes('encryption-data')) throw new ReadStop('Unreadable', 'file-password-protected');
  const total = parts.find(content)?.compressedSize ?? 0;
  return scanned(options, parts.budget, (feed) =>
    parts.pieces(content, (piece, done) => {
      feed(piece);
      options.onProgress?.(done, total);
    }),
  );
}

/** The same in one XML file without a zip (.fods). */
export async function readFlatOds(
  bytes: Uint8Array,
  options: ReadOptions,
  budget: ReadBudget,
): Promise<Workbook> {
  return scanned(options, budget, async (feed) => {
    for (let from = 0; from < bytes.length; from += flatPieceBytes) {
      const piece = bytes.subarray(from, from + flatPieceBytes);
      budget.inflate(piece.length);
      feed(piece);
    }
  });
}

async function scanned(
  options: ReadOptions,
  budget: ReadBudget,
  run: (feed: Feed) => Promise<void>,
): Promise<Workbook> {
  const collector = new SheetCollector(options.sheet);
  let cells = new PackedCells();
  const scan = new OdsScan(
    (name, hidden) => (cells = new PackedCells({ keeps: collector.keeps(name, hidden) })),
    ({ merges, ...head }) => collector.add(head, cells, merges),
    (count) => {
      budget.checkCells(count);
      budget.checkTime();
    },
  );
  const pieces = new PiecewiseScan(content, scan.element);
  await run((piece) => pieces.feed(piece));
  if (scan.isOpen) throw damaged(content);
  const chosen = collector.chosen();
  // Only hidden sheets: nothing was kept, so the chosen one is asked for by name.
  if (!chosen.cells.keeps) return scanned({ ...options, sheet: chosen.entry.name }, budget, run);
  return collector.workbook('ods');
}
