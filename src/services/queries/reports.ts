import type { ReportFormat } from '@domain/automation/automation.ts';
import type { Language } from '@domain/parties/parties.ts';
import { allReports } from '@domain/reports/registry.ts';
import type {
  MadeReport,
  ReportKind,
  ReportQuery,
  ReportTable,
  SavedReport,
} from '@domain/reports/report.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import type { LongTask } from '../ports.ts';
import { reportFileName } from '../reports/report-file-name.ts';
import { reportOrder } from '../reports/report-order.ts';

export const contentTypes: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const reportKinds = async (): Promise<ReportKind[]> =>
  allReports.map(({ id, columns, basis, bases, keyFigures, ofCustomer, hasComparison }) => ({
    id,
    columns,
    basis,
    ...(bases && { bases }),
    keyFigures,
    ofCustomer,
    hasComparison,
  }));

export async function reportTableOf(
  books: Books,
  query: ReportQuery,
  language: Language,
  task?: LongTask,
): Promise<Result<ReportTable>> {
  const order = await reportOrder(books, query, language);
  return order.ok ? books.deps.reports.table(books.db.name, order.value, task) : order;
}

/** A report as a file, to look at or to take along: it is not kept. */
export async function reportFile(
  books: Books,
  query: ReportQuery,
  { format, language }: { format: ReportFormat; language: Language },
  task?: LongTask,
): Promise<Result<{ fileName: string; file: Blob }>> {
  const order = await reportOrder(books, query, language);
  if (!order.ok) return order;
  const made = await books.deps.reports.files(books.db.name, order.value, [format], task);
  if (!made.ok) return made;
  const { title, files } = made.value;
  const bytes = files[0]!.bytes as Uint8Array<ArrayBuffer>;
  const file = new Blob([bytes], { type: contentTypes[format] });
  return ok({ fileName: reportFileName(title, query, format), file });
}

export async function madeReports({ db }: Books): Promise<MadeReport[]> {
  return db.madeReports.orderBy('madeAt').reverse().toArray();
}

export async function madeReportFile({ db }: Books, id: string, sha256: string): Promise<Result<Blob>> {
  const made = await db.madeReports.get(id);
  const known = made?.files.find((file) => file.sha256 === sha256);
  const stored = known && (await db.archivedFiles.get(sha256));
  if (!known || !stored) return refuse('NotFound', 'report-missing');
  return ok(new Blob([stored.bytes as Uint8Array<ArrayBuffer>], { type: known.contentType }));
}

export const savedReports = async ({ db }: Books): Promise<SavedReport[]> =>
  (await db.savedReports.toArray()).sort((a, b) => (a.name < b.name ? -1 : 1));
