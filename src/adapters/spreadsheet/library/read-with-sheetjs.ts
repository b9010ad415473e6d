import type { WorkBook, WorkSheet } from '@e965/xlsx';
import type { FileFormat, SheetEntry } from '@domain/intake/grid.ts';
import type { ReadBudget } from '../read-budget.ts';
import { damaged, ReadStop } from '../read-stop.ts';
import { SheetCollector } from '../sheet-collector.ts';
import type { ReadOptions, Workbook } from '../workbook.ts';
import { safeBiff } from './biff-records.ts';
import { codePages } from './code-pages.ts';
import { isBeforeExcel97, isContainer } from './container.ts';
import { LibraryCells } from './to-packed-cells.ts';

/** Loaded only when a file needs it: half a megabyte that plain XLSX and CSV do without. */
const library = () => import('@e965/xlsx');
type Library = Awaited<ReturnType<typeof library>>;

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
  const collector = new SheetCollector(options.sheet);
  names.forEach((name, index) => {
    const sheet = book.Sheets[name] ?? {};
    const hidden = visibility[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'no';
    const head = {
      name,
      hidden,
      hiddenRows: hiddenAmong(sheet['!rows']),
      hiddenColumns: hiddenAmong(sheet['!cols']),
    };
    collector.add(head, packer.pack(sheet), sheet['!merges']?.length ?? 0);
  });
  options.onProgress?.(bytes.length, bytes.length);
  return collector.workbook(format);
}

async function parse(bytes: Uint8Array, format: FileFormat): Promise<WorkBook> {
  const { CFB, read, set_cptable: setCodePages } = await library();
  if (format === 'xls' && isBeforeExcel97(bytes)) setCodePages(codePages);
  try {
    return read(format === 'xls' ? safeBiff(recordsIn(bytes, CFB)) : bytes, {
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
    throw error instanceof ReadStop ? error : inOurWords(error, format);
  }
}

/** The record stream of an XLS; BIFF2 to BIFF4 are one already. */
function recordsIn(bytes: Uint8Array, cfb: Library['CFB']): Uint8Array {
  if (!isContainer(bytes)) return bytes;
  const container = cfb.read(bytes, { type: 'array' });
  const stream = cfb.find(container, '/Workbook') ?? cfb.find(container, '/Book');
  if (stream === null) throw new ReadStop('Unreadable', 'file-not-a-spreadsheet');
  return Uint8Array.from(stream.content);
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
