import { documentWorkshop } from '@adapters/document-renderer/workshop.ts';
import { fontFiles } from '@adapters/pdf/testing/test-faces.ts';
import { scriptFiles } from '@adapters/pdf/testing/script-files.ts';
import type { ReportJob } from '@documents/job.ts';
import type { ReportOrder } from '@documents/reports/order.ts';
import { ok, type Result } from '@domain/result.ts';
import { BooksDatabase } from '@storage/database.ts';
import { fingerprintOf, jobOf, makeTable, workbookOf } from '../../../workers/report-desk.ts';
import type { ReportPress } from '../ports.ts';

async function tableOf(database: string, order: ReportOrder, report?: (done: number, total: number) => void) {
  const db = new BooksDatabase(database);
  await db.open();
  try {
    return await makeTable(db, order, report);
  } finally {
    db.close();
  }
}

/** One report as a PDF, with the fonts of the app. */
export async function printedReport(job: ReportJob): Promise<Result<Uint8Array>> {
  const made = await documentWorkshop(async () => fontFiles, scriptFiles).files([job]);
  return made.ok ? ok(made.value[0]!) : made;
}

/** The desk of the worker, in this thread. */
export const deskReports: ReportPress = {
  table: (database, order, task = {}) =>
    tableOf(database, order, (done, total) => task.onProgress?.({ phase: 'read', done, total })),
  async files(database, order, formats) {
    const made = await tableOf(database, order);
    if (!made.ok) return made;
    const table = made.value;
    const fingerprint = await fingerprintOf(table);
    const workshop = documentWorkshop(async () => fontFiles, scriptFiles);
    const files: { format: 'pdf' | 'xlsx'; bytes: Uint8Array }[] = [];
    for (const format of formats) {
      if (format === 'xlsx') {
        files.push({ format, bytes: await workbookOf(table, order, fingerprint) });
        continue;
      }
      const pdf = await workshop.files([jobOf(table, order, fingerprint)]);
      if (!pdf.ok) return pdf;
      files.push({ format, bytes: pdf.value[0]! });
    }
    return ok({ title: table.title, figures: table.sections.flatMap(({ figures }) => figures), files });
  },
};
