import type { ReportFormat } from '@domain/automation/automation.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { ReportOrder } from '@documents/reports/order.ts';
import { unusualBasis } from '@domain/reports/basis.ts';
import { reportOf } from '@domain/reports/registry.ts';
import type { MadeReport, ReportQuery } from '@domain/reports/report.ts';
import { ok, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { addToTotals, hashed, stageBytes, type HashedFile } from '../archive/leaving-files.ts';
import { placeFile } from '../archive/place-file.ts';
import { sign, type Books } from '../books.ts';
import type { LongTask } from '../ports.ts';
import { contentTypes } from '../queries/reports.ts';
import { reportFileName } from '../reports/report-file-name.ts';
import { reportOrder } from '../reports/report-order.ts';

interface Manner {
  formats: ReportFormat[];
  language: Language;
  runId?: string;
  /** What is kept with the same content already is not kept a second time. */
  isOnce?: boolean;
}

/**
 * A10: a report is made and kept with its figures; its files lie with those that may leave the house, and in the folder
 * of reports where one stands open (A5).
 */
export async function makeReport(
  books: Books,
  asked: ReportQuery,
  { formats, language, runId = '', isOnce = false }: Manner,
  task?: LongTask,
): Promise<Result<MadeReport>> {
  const order = await reportOrder(books, asked, language);
  if (!order.ok) return order;
  const { isOwnCustomer, ...wanted } = order.value;
  const { query } = wanted;
  const question = {
    kind: query.kind,
    savedId: query.savedId ?? '',
    from: query.from,
    to: query.to,
    ...unusualBasis(reportOf(query.kind)!, wanted.basis),
    ...(isOwnCustomer && { customerId: query.customerId ?? '' }),
    language,
    runId,
  };
  const same = isOnce ? await keptSame(books, wanted, { question, formats }, task) : ok(null);
  if (!same.ok) return same;
  if (same.value) return ok(same.value);
  const made = await filesOf(books, wanted, formats, task);
  if (!made.ok) return made;
  const { title, figures, files } = made.value;
  const id = books.deps.ids.next();
  const kept = await commit(books.db, sign(books, 'make-report'), async (writer) => {
    await addToTotals(writer, 0, await stageBytes(writer, files));
    const value = writer.put('madeReports', {
      ...question,
      id,
      title,
      madeAt: new Date(wanted.madeAt).toISOString(),
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

type MadeFile = HashedFile & { format: ReportFormat };

async function filesOf(
  books: Books,
  wanted: ReportOrder,
  formats: ReportFormat[],
  task: LongTask | undefined,
) {
  const made = await books.deps.reports.files(books.db.name, wanted, formats, task);
  if (!made.ok) return made;
  const { title, figures } = made.value;
  const files = await Promise.all(
    made.value.files.map(async ({ format, bytes }): Promise<MadeFile> => ({
      format,
      bytes,
      fileName: reportFileName(title, wanted.query, format),
      sha256: await hashed(bytes),
    })),
  );
  return ok({ title, figures, files });
}

type Question = Pick<
  MadeReport,
  'kind' | 'savedId' | 'from' | 'to' | 'basis' | 'customerId' | 'language' | 'runId'
>;

/**
 * The last one of the same question, where it would be the same to the last byte if it were made now: a report says when
 * it was made, so that it is made as of then.
 */
async function keptSame(
  books: Books,
  wanted: ReportOrder,
  { question, formats }: { question: Question; formats: ReportFormat[] },
  task: LongTask | undefined,
): Promise<Result<MadeReport | null>> {
  const { basis, customerId } = question;
  const asked: Question = { ...question, basis, customerId };
  const names = Object.keys(asked) as (keyof Question)[];
  const last = await books.db.madeReports
    .orderBy('madeAt')
    .reverse()
    .filter((one) => names.every((name) => one[name] === asked[name]))
    .first();
  if (last?.files.length !== formats.length) return ok(null);
  const again = await filesOf(books, { ...wanted, madeAt: Date.parse(last.madeAt) }, formats, task);
  if (!again.ok) return again;
  const { title, files } = again.value;
  const isSame = title === last.title && files.every(({ sha256 }, at) => sha256 === last.files[at]!.sha256);
  return ok(isSame ? last : null);
}

/** The report is kept whatever the folder says: one that is full or gone takes nothing from it. */
async function intoFolder(books: Books, { fileName, bytes, format }: MadeFile) {
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: contentTypes[format] });
  await placeFile(books, 'reports', fileName, file);
}
