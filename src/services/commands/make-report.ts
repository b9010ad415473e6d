import type { ReportFormat } from '@domain/automation/automation.ts';
import type { Language } from '@domain/parties/parties.ts';
import { unusualBasis } from '@domain/reports/basis.ts';
import { reportOf } from '@domain/reports/registry.ts';
import type { MadeReport, ReportQuery } from '@domain/reports/report.ts';
import { ok, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { addToTotals, hashed, stageBytes, type HashedFile } from '../archive/leaving-files.ts';
import { placeFile } from '../archive/place-file.ts';
import { nowOf, sign, type Books } from '../books.ts';
import type { LongTask } from '../ports.ts';
import { contentTypes } from '../queries/reports.ts';
import { reportFileName } from '../reports/report-file-name.ts';
import { reportOrder } from '../reports/report-order.ts';

interface Manner {
  formats: ReportFormat[];
  language: Language;
  runId?: string;
}

/**
 * A10: a report is made and kept with its figures; its files lie with those that may leave the house, and in the folder
 * of reports where one stands open (A5).
 */
export async function makeReport(
  books: Books,
  asked: ReportQuery,
  { formats, language, runId = '' }: Manner,
  task?: LongTask,
): Promise<Result<MadeReport>> {
  const order = await reportOrder(books, asked, language);
  if (!order.ok) return order;
  const { isOwnCustomer, ...wanted } = order.value;
  const { query } = wanted;
  const made = await books.deps.reports.files(books.db.name, wanted, formats, task);
  if (!made.ok) return made;
  const { title, figures } = made.value;
  const files = await Promise.all(
    made.value.files.map(async ({ format, bytes }): Promise<HashedFile & { format: ReportFormat }> => ({
      format,
      bytes,
      fileName: reportFileName(title, query, format),
      sha256: await hashed(bytes),
    })),
  );
  const id = books.deps.ids.next();
  const kept = await commit(books.db, sign(books, 'make-report'), async (writer) => {
    await addToTotals(writer, 0, await stageBytes(writer, files));
    const value = writer.put('madeReports', {
      id,
      kind: query.kind,
      savedId: query.savedId ?? '',
      title,
      from: query.from,
      to: query.to,
      ...unusualBasis(reportOf(query.kind)!, wanted.basis),
      ...(isOwnCustomer && { customerId: query.customerId ?? '' }),
      language,
      madeAt: nowOf(books),
      runId,
      files: files.map(({ format, fileName, bytes, sha256 }) => ({
        fileName,
        contentType: contentTypes[format],
        sha256,
        size: bytes.length,
      })),
      figures,
    });
    return ok({
      value,
      subjects: [{ kind: 'report', id }],
      summary: { key: 'report-made', params: { from: query.from, to: query.to } },
    });
  });
  if (kept.ok) for (const file of files) await intoFolder(books, file);
  return kept;
}

/** The report is kept whatever the folder says: one that is full or gone takes nothing from it. */
async function intoFolder(books: Books, { fileName, bytes, format }: HashedFile & { format: ReportFormat }) {
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: contentTypes[format] });
  await placeFile(books, 'reports', fileName, file);
}
