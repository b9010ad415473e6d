import { utils, write, type WritingOptions } from '@e965/xlsx';

/** The old formats are written too, though SheetJS's types leave two of them out. */
type Format = WritingOptions['bookType'] | 'biff3' | 'biff4';

interface SheetCells {
  name: string;
  cells: unknown[][];
  hidden?: boolean;
}

/** The bytes SheetJS writes for these sheets. */
export function writtenBySheetJs(
  bookType: Format,
  sheets: SheetCells[],
  options: WritingOptions = {},
): Uint8Array {
  const book = utils.book_new();
  for (const { name, cells } of sheets) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells, { UTC: true }), name);
  }
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })) };
  const writing: object = { ...options, type: 'array', bookType };
  const bytes: unknown = write(book, writing);
  if (!(bytes instanceof ArrayBuffer)) throw new Error('SheetJS wrote no array');
  return new Uint8Array(bytes);
}
