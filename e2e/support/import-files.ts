import { utils, write } from '@e965/xlsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A text table under a name, its characters as single bytes where a byte order is given. */
export const textFile = (name: string, rows: readonly (readonly string[])[], bytesOf = utf8) => ({
  name,
  mimeType: 'text/csv',
  buffer: bytesOf(rows.map((row) => row.join(';')).join('\r\n')),
});

const utf8 = (text: string) => Buffer.from(text, 'utf8');

/** Latin-1, with the places that an encoding gives to other characters. */
const inBytes = (places: Record<string, number>) => (text: string) =>
  Buffer.from(Array.from(text, (character) => places[character] ?? character.charCodeAt(0)));

export const windows1252 = inBytes({ '€': 0x80, œ: 0x9c, '’': 0x92 });
export const macRoman = inBytes({ é: 0x8e, è: 0x8f, à: 0x88, œ: 0xcf, ç: 0x8d, '’': 0xd5 });

/** A workbook of several sheets, those in `hidden` not shown by a spreadsheet program. */
export function bookFile(
  name: string,
  sheets: Record<string, readonly (readonly string[])[]>,
  hidden: readonly string[] = [],
) {
  const book = utils.book_new();
  for (const [title, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), title);
  }
  book.Workbook = {
    Sheets: Object.keys(sheets).map((title) => ({ Hidden: hidden.includes(title) ? 1 : 0 })),
  };
  return { name, mimeType: XLSX, buffer: write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer };
}
