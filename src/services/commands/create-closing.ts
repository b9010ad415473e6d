import { firstOfMonth, isPlainDate, lastOfMonth } from '@domain/dates/calendar.ts';
import type { ClosingManifest } from '@domain/closing/closing.ts';
import type { PlainMonth } from '@domain/dates/plain-date.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { companyOf, noCompany, nowOf, type Books } from '../books.ts';
import { archiveOfMany } from './archive-documents.ts';
import { fileNameOf, renderJob } from '../documents/render-job.ts';
import type { LongTask } from '../ports.ts';
import { listInvoices } from '../queries/invoices.ts';

/** Point by point what the month was; its documents leave with it, so they go into the archive. */
export async function createClosing(
  books: Books,
  { month }: { month: PlainMonth },
  task: LongTask = {},
): Promise<Result<{ file: Blob; fileName: string; manifest: ClosingManifest }>> {
  if (!isPlainDate(`${month}-01`))
    return refuse('ValidationError', 'month-invalid', { value: month }, 'month');
  const company = await companyOf(books);
  if (!company) return noCompany();
  const ids = await issuedIn(books, month);
  const order = {
    database: books.db.name,
    month,
    until: endOf(month, company.timeZone),
    createdAt: nowOf(books),
    language: company.locale,
  };
  const archive = archiveOfMany(books);
  const session = books.deps.closings.begin();
  try {
    const jobAt = async (index: number) => {
      const job = await renderJob(books, ids[index]!);
      return { job, fileName: fileNameOf(job.invoice) };
    };
    const take = (index: number, fileName: string, bytes: Uint8Array) => {
      archive.take(ids[index]!, fileName, bytes);
      session.add(fileName, bytes);
    };
    const documents = await books.deps.renderer.each(ids.length, jobAt, take, task);
    if (!documents.ok) return documents;
    const made = await session.finish(order, task);
    if (!made.ok) return made;
    const archived = await archive.depart('downloaded');
    return archived.ok ? ok({ ...made.value, fileName: `Closing_${month}.zip` }) : archived;
  } finally {
    session.end();
  }
}

async function issuedIn(books: Books, month: PlainMonth): Promise<string[]> {
  const period = { from: firstOfMonth(month), to: lastOfMonth(month) };
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const found = await listInvoices(books, { ...period, sort: 'number', page, pageSize: 1000 });
    ids.push(...found.rows.flatMap(({ id, number }) => (number === null ? [] : id)));
    if (page * found.pageSize >= found.total) return ids;
  }
}

/** The first instant of the next month on the clock of the business. */
const endOf = (month: PlainMonth, timeZone: string): string =>
  Temporal.PlainYearMonth.from(month)
    .add({ months: 1 })
    .toPlainDate({ day: 1 })
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
