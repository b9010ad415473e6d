import * as sheetjs from '@e965/xlsx';
import { jsPDF } from 'jspdf';
import { autoTable } from 'jspdf-autotable';
import regularUrl from '@adapters/pdf/fonts/inter-regular.ttf?url';
import semiboldUrl from '@adapters/pdf/fonts/inter-semibold.ttf?url';
import { documentWorkshop } from '@adapters/document-renderer/workshop.ts';
import type { ReportOrder } from '@documents/reports/order.ts';
import type { SellerSnapshot } from '@domain/invoicing/invoice.ts';
import type { ReportTable } from '@domain/reports/report.ts';
import { cellText } from '@i18n/format/report-cell.ts';
import { rowsOf } from '@storage/blocks/rows.ts';
import { BooksDatabase } from '@storage/database.ts';
import { fingerprintOf, jobOf, makeTable, workbookOf } from '../../workers/report-desk.ts';
import { fill } from './books.ts';

const NAME = 'bench-reports';

const seller = {
  id: 'company',
  name: 'Bench Ltd',
  country: 'FR',
  logo: null,
  legal: {},
  taxIds: [],
  address: { line1: '', line2: '', city: '', state: '', zip: '', country: 'FR' },
  email: '',
  phone: '',
  iban: '',
  bic: '',
  footerNote: '',
} as unknown as SellerSnapshot;

const orderOf = (to: string): ReportOrder => ({
  query: { kind: 'not-invoiced', from: '2026-01-01', to },
  name: '',
  layout: undefined,
  basis: 'issued',
  language: 'fr',
  homeCurrency: 'EUR',
  today: '2026-11-30',
  madeAt: Date.UTC(2026, 10, 30, 12),
  timeZone: 'Europe/Paris',
  seller,
});

async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

const opened = async () => (await new BooksDatabase(NAME).open()) as BooksDatabase;

/** The same rows, decoded and not looked at. */
async function raw(): Promise<number> {
  const db = await opened();
  let rows = 0;
  for (const block of await db.transactionBlocks.toArray()) rows += rowsOf(block).length;
  db.close();
  return rows;
}

async function report(to = '2026-11-30'): Promise<ReportTable> {
  const db = await opened();
  const made = await makeTable(db, orderOf(to));
  db.close();
  if (!made.ok) throw new Error(made.error.reason);
  return made.value;
}

/** The same cells by the library alone: typed, one sheet, nothing else. */
function bareSheet(table: ReportTable): number {
  const [section] = table.sections;
  const cells = section!.rows.map((row) =>
    row.cells.map((cell, at) => {
      const { type } = table.columns[at]!;
      if (type === 'date' && typeof cell === 'string') return new Date(cell);
      return type === 'money' && typeof cell === 'number' ? cell / 100 : cell;
    }),
  );
  const sheet = sheetjs.utils.aoa_to_sheet([table.columns.map(({ title }) => title), ...cells], {
    dense: true,
  });
  const book = sheetjs.utils.book_new(sheet, 'EUR');
  return (sheetjs.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
    .byteLength;
}

async function fontFiles() {
  const [regular, semibold] = await Promise.all(
    [regularUrl, semiboldUrl].map(async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer())),
  );
  return { regular: regular!, semibold: semibold! };
}
const fonts = fontFiles();
const noScripts = {
  read: () => Promise.reject(new Error('none')),
  engine: () => Promise.reject(new Error('none')),
};
const workshop = documentWorkshop(() => fonts, noScripts);

async function ourPdf(table: ReportTable): Promise<Uint8Array> {
  const order = orderOf(table.to);
  const made = await workshop.files([jobOf(table, order, await fingerprintOf(table))]);
  if (!made.ok) throw new Error(made.error.reason);
  return made.value[0]!;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** As the library's guide has it: the table, its fonts, nothing around it. */
async function plainPdf(table: ReportTable): Promise<{ size: number; pages: number }> {
  const { regular, semibold } = await fonts;
  const doc = new jsPDF({ unit: 'mm', format: 'a4', compress: true, putOnlyUsedFonts: true });
  doc.addFileToVFS('regular.ttf', base64(regular));
  doc.addFont('regular.ttf', 'Inter', 'normal');
  doc.addFileToVFS('semibold.ttf', base64(semibold));
  doc.addFont('semibold.ttf', 'Inter', 'bold');
  const manner = { currency: 'EUR', language: 'fr' } as const;
  const [section] = table.sections;
  autoTable(doc, {
    head: [table.columns.map(({ title }) => title)],
    body: section!.rows.map(({ cells }) =>
      cells.map((cell, at) => cellText(cell, table.columns[at]!.type, manner)),
    ),
    theme: 'plain',
    margin: { left: 20, right: 17, top: 20, bottom: 30 },
    styles: { font: 'Inter', fontSize: 9, cellPadding: { top: 0.95, bottom: 0.95, left: 1, right: 1 } },
  });
  return { size: doc.output('arraybuffer').byteLength, pages: doc.getNumberOfPages() };
}

const pagesIn = (bytes: Uint8Array): number =>
  new TextDecoder('latin1').decode(bytes).match(/\/Type \/Page\b/g)?.length ?? 0;

let filled: ReportTable | undefined;
const table = async () => (filled ??= await report());

const questions = {
  fill: async (count: number) => {
    indexedDB.deleteDatabase(NAME);
    const db = await opened();
    await fill(db, count);
    db.close();
  },
  raw: async () => (await timed(raw)).ms,
  report: async () => {
    const { ms, value } = await timed(() => report());
    return { ms, rows: value.sections[0]!.rows.length };
  },
  workbook: async () => {
    const made = await table();
    const fingerprint = await fingerprintOf(made);
    return (await timed(() => workbookOf(made, orderOf(made.to), fingerprint))).ms;
  },
  bareSheet: async () => {
    const made = await table();
    return (await timed(() => bareSheet(made))).ms;
  },
  ourPdf: async (rows: number) => {
    const made = shortened(await table(), rows);
    const { ms, value } = await timed(() => ourPdf(made));
    return { ms, pages: pagesIn(value), size: value.length };
  },
  plainPdf: async (rows: number) => {
    const made = shortened(await table(), rows);
    const { ms, value } = await timed(() => plainPdf(made));
    return { ms, ...value };
  },
};

/** So many of its rows; the total is left as it is, nobody reads it. */
const shortened = (whole: ReportTable, rows: number): ReportTable => ({
  ...whole,
  sections: whole.sections.map((section) => ({ ...section, rows: section.rows.slice(0, rows) })),
});

onmessage = async ({ data }: MessageEvent<{ what: keyof typeof questions; parameters: [number] }>) => {
  try {
    postMessage({ value: await questions[data.what](...data.parameters) });
  } catch (error) {
    postMessage({ error: error instanceof Error ? `${error.message} ${error.stack ?? ''}` : String(error) });
  }
};
