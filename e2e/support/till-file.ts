import { read, utils, write } from '@e965/xlsx';

const customers = [
  'Café du Pont Neuf',
  'Garage des Brotteaux',
  'Mercerie Fil & Maille',
  'Clinique Sainte-Blandine',
];
const work = ['Heure d’atelier', 'Pose', 'Panneau A2', 'Reprise de vitrine', 'Livraison'];
const prices = ['46,00', '52,00', '64,00', '210,00', '65,00'];

export const headings = [
  'N° opération',
  'Date',
  'Client',
  'Libellé',
  'Qté',
  'Prix unitaire HT',
  'TVA',
  'Total HT',
];

const asText = (cents: number) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;

/** Rows of a till as a French workshop keeps them: decimal commas, day before month, no fault. */
export function tillRows(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const quantity = 1 + (index % 4);
    const price = prices[index % prices.length] ?? '0,00';
    const day = String(1 + (index % 28)).padStart(2, '0');
    return [
      `T-${String(index + 1).padStart(5, '0')}`,
      `${day}/10/2026`,
      customers[index % customers.length] ?? '',
      work[index % work.length] ?? '',
      String(quantity),
      price,
      index % 2 === 0 ? '20' : '10',
      asText(quantity * Number(price.replace(',', ''))),
    ];
  });
}

/** The same with one fault of each kind. Row 5 of the sheet: a date; 7: a total; 9 to 11: a rate; 13: a price. */
export function faultyTillRows(count = 40): string[][] {
  const rows = tillRows(count);
  const put = (sheetRow: number, heading: string, value: string) => {
    const row = rows[sheetRow - 2];
    if (row) row[headings.indexOf(heading)] = value;
  };
  put(5, 'Date', '14/10/2062');
  put(7, 'Total HT', '1,00');
  for (const sheetRow of [9, 10, 11]) put(sheetRow, 'TVA', '19,6');
  put(13, 'Prix unitaire HT', 'douze');
  put(15, 'Client', '');
  return rows;
}

/** A workbook's bytes, with every cell as text, and a hidden sheet beside it. */
export function workbookOf(rows: string[][], sheet = 'octobre'): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([headings, ...rows]), sheet);
  utils.book_append_sheet(book, utils.aoa_to_sheet([['brouillon']]), 'brouillon');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

export const csvOf = (rows: string[][]): Buffer =>
  Buffer.from([headings, ...rows].map((row) => row.join(';')).join('\r\n'), 'utf8');

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const xlsxFile = (name: string, rows: string[][]) => ({
  name,
  mimeType: XLSX,
  buffer: workbookOf(rows),
});
export const csvFile = (name: string, rows: string[][]) => ({
  name,
  mimeType: 'text/csv',
  buffer: csvOf(rows),
});

/** The first sheet of a workbook as a person sees it: its cells as text, one put right, and the workbook with that. */
export function sheetOf(workbook: Uint8Array) {
  const book = read(workbook);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  return {
    lines: utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' }),
    put: (row: number, column: number, value: string) => {
      sheet[utils.encode_cell({ r: row, c: column })] = { t: 's', v: value };
    },
    bytes: () => write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
  };
}
