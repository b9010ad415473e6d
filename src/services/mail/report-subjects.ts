import { billingReportMail, reportMail } from '@documents/mail/of-report.ts';
import { firstOfMonth, lastOfMonth } from '@domain/dates/calendar.ts';
import type { BuyerSnapshot } from '@domain/invoicing/invoice.ts';
import type { Manager } from '@domain/managers/manager.ts';
import { subscriptionTo } from '@domain/managers/subscribed.ts';
import { minor } from '@domain/money/minor.ts';
import { tidyMailbox } from '@domain/outbox/recipients.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { FileMade, PipelineRun } from '@domain/pipeline/setup.ts';
import type { MadeReport, ReportFile } from '@domain/reports/report.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import type { MessageTarget } from '../contracts/outbox.ts';
import { buyerOf, sellerOf } from '../invoicing/snapshots.ts';
import { filesOf } from '../outbox/message-files.ts';
import type { ComposedFile } from './composed.ts';
import {
  customerOf,
  customerReader,
  languageFor,
  type MailReader,
  type MailSubject,
} from './mail-subject.ts';

/** The files of what was made, byte by byte as they are kept. */
async function keptFiles(books: Books, files: readonly ReportFile[]): Promise<Result<ComposedFile[]>> {
  const kept = await filesOf(books, { files: [...files] });
  return kept
    ? ok(kept.map(({ fileName, contentType, bytes }) => ({ fileName, contentType, bytes })))
    : refuse('NotFound', 'report-file-missing', { name: files[0]?.fileName ?? '' });
}

/** A7: one manager, or all active ones who are subscribed to this report in its language. */
async function managersFor(
  { db }: Books,
  report: MadeReport,
  managerId: string | undefined,
): Promise<Result<MailReader>> {
  const all = await db.managers.toArray();
  const named = all.find(({ id }) => id === managerId);
  if (managerId !== undefined && !named) return refuse('NotFound', 'manager-missing');
  if (named && !named.isActive) return refuse('InvalidState', 'manager-inactive', { name: named.name });
  const readers = named ? [named] : all.filter((manager) => reads(manager, report));
  return ok({
    name: readers.map(({ name }) => name).join(', ') || report.title,
    customerId: '',
    ...(named && { managerId: named.id }),
    to: readers.map(({ name, email }) => tidyMailbox({ name, address: email })),
  });
}

const reads = (manager: Manager, report: MadeReport): boolean =>
  manager.isActive && manager.language === report.language && subscriptionTo(manager, report) !== undefined;

/** Of the files that were made those that the manager asked for; all of them where he asked for none of these. */
async function askedFiles(
  { db }: Books,
  report: MadeReport,
  managerId: string | undefined,
): Promise<ReportFile[]> {
  const manager = managerId === undefined ? undefined : await db.managers.get(managerId);
  const formats = (manager && subscriptionTo(manager, report)?.formats) ?? [];
  const asked = report.files.filter(({ contentType }) =>
    formats.includes(contentType === 'application/pdf' ? 'pdf' : 'xlsx'),
  );
  return asked.length > 0 ? asked : report.files;
}

const nobody = (name: string): BuyerSnapshot => ({
  name,
  attention: name,
  address: { line1: '', line2: '', city: '', state: '', zip: '', country: '' },
  taxIds: [],
  email: '',
});

export async function ofReport(
  books: Books,
  company: Company,
  { id, managerId }: MessageTarget,
): Promise<Result<MailSubject>> {
  const report = await books.db.madeReports.get(id);
  if (!report) return refuse('NotFound', 'made-report-missing');
  const reader = await managersFor(books, report, managerId);
  if (!reader.ok) return reader;
  const files = await keptFiles(books, await askedFiles(books, report, managerId));
  if (!files.ok) return files;
  const { title, from, to, figures, language } = report;
  const dispatch = { seller: sellerOf(company), buyer: nobody(reader.value.name), title, from, to, figures };
  return ok({
    content: reportMail(dispatch, language),
    reader: reader.value,
    subject: { kind: 'report', id },
    subjectName: title,
    files: files.value,
  });
}

/** What the customer is to accept or contest: the lines of the consolidated file. */
const consolidated = ({ stages }: PipelineRun) =>
  stages.find(({ id, state }) => id === 'consolidate' && state === 'done')?.control.out;

/** The file to answer first, then the report to read; one that could not be printed does not go along. */
const fileOf = ({ filesOut }: PipelineRun, wanted: FileMade['role']): FileMade[] =>
  filesOut.filter(({ role }) => role === wanted);

export async function ofBillingReport(
  books: Books,
  company: Company,
  id: string,
): Promise<Result<MailSubject>> {
  const run = await books.db.pipelineRuns.get(id);
  const setup = run && (await books.db.pipelineSetups.get(run.setupId));
  if (!run || !setup) return refuse('NotFound', 'billing-report-missing');
  const out = consolidated(run);
  if (!out || run.filesOut.length === 0)
    return refuse('InvalidState', 'billing-report-unfinished', { name: setup.name });
  if (setup.customerId === '')
    return refuse('InvalidState', 'billing-report-no-customer', { name: setup.name });
  const customer = await customerOf(books, setup.customerId);
  if (!customer.ok) return customer;
  const files = await keptFiles(books, [fileOf(run, 'consolidated'), fileOf(run, 'report-pdf')].flat());
  if (!files.ok) return files;
  const { period } = run;
  const dispatch = {
    seller: sellerOf(company),
    buyer: buyerOf(customer.value, company.country),
    title: setup.name,
    from: firstOfMonth(`${period}-01`),
    to: lastOfMonth(`${period}-01`),
    currency: run.currency,
    lines: out.rows,
    total: minor(out.amounts[run.currency] ?? 0),
  };
  return ok({
    content: billingReportMail(dispatch, languageFor(customer.value, company)),
    reader: customerReader(customer.value),
    subject: { kind: 'billing-report', id },
    subjectName: `${setup.name} ${period}`,
    files: files.value,
  });
}
