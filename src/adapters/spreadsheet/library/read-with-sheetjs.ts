import type { WorkBook, WorkSheet } from '@e965/xlsx';
import type { FileFormat, SheetEntry } from '@domain/intake/grid.ts';
import { PackedGrid } from '../cells/packed-grid.ts';
import { chooseSheet } from '../choose-sheet.ts';
import type { ReadBudget } from '../read-budget.ts';
import { damaged, ReadStop } from '../read-stop.ts';
import type { ReadOptions, Workbook } from '../workbook.ts';
import { LibraryCells } from './to-packed-cells.ts';

/** Loaded only when a file needs it: half a megabyte that plain XLSX and CSV do without. */
const library = () => import('@e965/xlsx');

/** SheetJS builds an object per cell: some forty times the memory of a streamed read. */
export const libraryShare = 8;

const visibility: SheetEntry['hidden'][] = ['no', 'hidden', 'very-hidden'];

/** Reads the formats we have no reader of our own for. Its errors are put into our words. */
export async function readWithSheetJs(
  bytes: Uint8Array,
  format: FileFormat,
  options: ReadOptions,
  budget: ReadBudget,
): Promise<Workbook> {
  budget.checkSize(bytes.length * libraryShare);
  options.onProgress?.(0, bytes.length);
  const book = await parse(bytes, format);
  const names = book.SheetNames ?? [];
  const packer = new LibraryCells(book.Workbook?.WBProps?.date1904 === true, budget);
  const grids: PackedGrid[] = [];
  const sheets: SheetEntry[] = [];
  names.forEach((name, index) => {
    const sheet = book.Sheets[name] ?? {};
    const grid = new PackedGrid(name, packer.pack(sheet));
    grids.push(grid);
    sheets.push({
      name,
      hidden: visibility[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'no',
      rows: grid.rowCount,
      columns: grid.columnCount,
      hiddenRows: hiddenAmong(sheet['!rows']),
      hiddenColumns: hiddenAmong(sheet['!cols']),
    });
  });
  options.onProgress?.(bytes.length, bytes.length);
  const chosen = chooseSheet(sheets, options.sheet);
  const merges = mergesOf(book.Sheets[chosen.name]);
  return {
    format,
    sheets,
    sheet: chosen.name,
    dialect: null,
    grid: grids[sheets.indexOf(chosen)] as PackedGrid,
    warnings: merges > 0 ? [{ code: 'cells-merged', params: { count: merges } }] : [],
  };
}

async function parse(bytes: Uint8Array, format: FileFormat): Promise<WorkBook> {
  const { read } = await library();
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      raw: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      cellStyles: true,
    });
  } catch (error) {
    throw inOurWords(error, format);
  }
}

/** The library names what is wrong in prose; anything it did not foresee is a damaged file. */
function inOurWords(error: unknown, format: FileFormat): ReadStop {
  const message = error instanceof Error ? error.message : '';
  if (/password|encrypt/iu.test(message)) return new ReadStop('Unreadable', 'file-password-protected');
  if (/cannot find workbook|unsupported file|unrecognized/iu.test(message)) {
    return new ReadStop('Unreadable', 'file-not-a-spreadsheet');
  }
  return damaged(format);
}

const hiddenAmong = (lines: WorkSheet['!rows'] | WorkSheet['!cols']): number =>
  lines?.filter((line) => line?.hidden).length ?? 0;

const mergesOf = (sheet: WorkSheet | undefined): number => sheet?.['!merges']?.length ?? 0;
