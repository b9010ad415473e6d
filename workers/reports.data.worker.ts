import { expose, transfer } from 'comlink';
import { documentWorkshop } from '@adapters/document-renderer/workshop.ts';
import { scriptEngine } from '@adapters/script-fonts/engine.ts';
import { readFile } from '@adapters/script-fonts/kept-files.ts';
import type { ReportOrder } from '@documents/reports/order.ts';
import type { ReportRow, ReportTable } from '@domain/reports/report.ts';
import { ok, type Result } from '@domain/result.ts';
import { pacedProgress } from '@storage/backup/paced-progress.ts';
import { BooksDatabase } from '@storage/database.ts';
import { fontFiles } from './report-fonts.ts';
import { fingerprintOf, jobOf, makeTable, workbookOf } from './report-desk.ts';

type Report = (done: number, total: number) => void;
type Format = 'pdf' | 'xlsx';

/** Rows that cross to the page at a time: more would hold it up. */
const SLICE = 2000;

const workshop = documentWorkshop(fontFiles, { read: readFile, engine: scriptEngine });

async function tableOf(database: string, order: ReportOrder, report?: Report): Promise<Result<ReportTable>> {
  const db = new BooksDatabase(database);
  await db.open();
  try {
    return await makeTable(db, order, report && pacedProgress(report));
  } finally {
    db.close();
  }
}

async function pdfOf(
  table: ReportTable,
  order: ReportOrder,
  fingerprint: string,
): Promise<Result<Uint8Array>> {
  const added = await workshop.append([jobOf(table, order, fingerprint)]);
  return added.ok ? workshop.finish() : added;
}

/** Reads the books and makes reports of them; it never writes. Ending it is all there is to cancelling. */
const desk = {
  /** The table without its rows; those follow in slices, section by section. */
  async table(
    database: string,
    order: ReportOrder,
    take: (section: number, rows: ReportRow[]) => Promise<void>,
    report: Report,
  ): Promise<Result<ReportTable>> {
    const made = await tableOf(database, order, report);
    if (!made.ok) return made;
    const { sections } = made.value;
    for (const [at, { rows }] of sections.entries()) {
      for (let from = 0; from < rows.length; from += SLICE) await take(at, rows.slice(from, from + SLICE));
    }
    return ok({ ...made.value, sections: sections.map((section) => ({ ...section, rows: [] })) });
  },

  async files(database: string, order: ReportOrder, formats: readonly Format[], report: Report) {
    const made = await tableOf(database, order, report);
    if (!made.ok) return made;
    const table = made.value;
    const fingerprint = await fingerprintOf(table);
    const files: { format: Format; bytes: Uint8Array }[] = [];
    for (const format of formats) {
      if (format === 'xlsx') {
        files.push({ format, bytes: await workbookOf(table, order, fingerprint) });
        continue;
      }
      const pdf = await pdfOf(table, order, fingerprint);
      if (!pdf.ok) return pdf;
      files.push({ format, bytes: pdf.value });
    }
    const figures = table.sections.flatMap((section) => section.figures);
    return transfer(
      ok({ title: table.title, figures, files }),
      files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    );
  },
};

export type ReportsWorker = typeof desk;

expose(desk);
