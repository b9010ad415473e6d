import type { ReadBudget } from './read-budget.ts';
import { libraryShare, readWithSheetJs } from './library/read-with-sheetjs.ts';
import { Package } from './zip/package.ts';
import { readOds } from './ods/read-ods.ts';
import { readXlsx } from './ooxml/read-xlsx.ts';
import { ReadStop } from './read-stop.ts';
import type { ReadOptions, Workbook } from './workbook.ts';
import { zipDirectory } from './zip/directory.ts';
import { inflateEntry } from './zip/inflate.ts';

/** Tells the spreadsheet formats that are zips apart by the parts inside. */
export async function readZip(
  bytes: Uint8Array,
  options: ReadOptions,
  budget: ReadBudget,
): Promise<Workbook> {
  const parts = new Package(bytes, zipDirectory(bytes), budget);
  budget.checkSize(Math.max(0, ...parts.all().map(({ size }) => size)));
  if (parts.has('xl/workbook.bin')) return readWhole(parts, 'xlsb', options);
  if (parts.has('content.xml')) return readOds(parts, options);
  if (parts.all().some(({ name }) => /(?:^|\/)Index(?:\.zip|\/Document\.iwa)$/u.test(name)))
    return readWhole(parts, 'numbers', options);
  if (parts.has('_rels/.rels') || parts.has('xl/workbook.xml')) return readXlsx(parts, options);
  throw new ReadStop('Unreadable', 'file-not-a-spreadsheet');
}

/**
 * SheetJS inflates for itself and believes what the zip says. Every part is inflated once before, without keeping
 * it, so that true sizes are known and checked and the check sums hold.
 */
async function readWhole(
  parts: Package,
  format: 'xlsb' | 'numbers',
  options: ReadOptions,
): Promise<Workbook> {
  const { bytes, budget } = parts;
  for (const entry of parts.all()) {
    await inflateEntry(bytes, entry, budget, (chunk) => budget.inflate(chunk.length * (libraryShare - 1)));
  }
  return readWithSheetJs(bytes, format, options, budget);
}
