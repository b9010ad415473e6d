import type { DocumentJob } from '@documents/job.ts';
import { invoiceMail } from '@documents/mail/of-invoice.ts';
import { testMail } from '@documents/mail/of-others.ts';
import { receiptMail, statementMail } from '@documents/mail/of-settlement.ts';
import type { DocumentKind } from '@domain/invoicing/invoice.ts';
import { isOverdue, statusOf } from '@domain/invoicing/lifecycle.ts';
import type { MessageKind } from '@domain/outbox/message.ts';
import type { Company } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { todayOf, type Books } from '../books.ts';
import type { MessageTarget } from '../contracts/outbox.ts';
import { pdfOf } from '../documents/cached-document.ts';
import { fileNameOf, renderJob } from '../documents/render-job.ts';
import { makeReceipt } from '../queries/receipt.ts';
import { makeStatement } from '../queries/statement.ts';
import { sampleJob } from '../templates/sample-job.ts';
import type { ComposedFile } from './composed.ts';
import { customerOf, customerReader, languageFor, type MailSubject } from './mail-subject.ts';
import { ofBillingReport, ofReport } from './report-subjects.ts';

const pdfFile = (fileName: string, bytes: Uint8Array): ComposedFile => ({
  fileName,
  contentType: 'application/pdf',
  bytes,
});

/** Why this document is not sent as this kind of mail; null when it is. */
function documentFault(
  { invoice }: DocumentJob,
  kind: DocumentKind | 'reminder',
  today: string,
): Result<never> | null {
  const status = statusOf(invoice);
  if (status === 'draft') return refuse('InvalidState', 'invoice-draft');
  if (status === 'void') return refuse('InvalidState', 'invoice-void');
  if (kind === 'reminder' && !isOverdue(invoice, today))
    return refuse('InvalidState', 'reminder-not-overdue', { number: invoice.number ?? '' });
  return null;
}

async function ofDocument(
  books: Books,
  company: Company,
  { kind, id }: { kind: DocumentKind | 'reminder'; id: string },
): Promise<Result<MailSubject>> {
  const invoice = await books.db.invoices.get(id);
  if (!invoice) return refuse('NotFound', 'invoice-missing');
  const today = todayOf(books, company);
  const job = await renderJob(books, id);
  const fault = documentFault(job, kind, today);
  if (fault) return fault;
  const customer = await customerOf(books, invoice.customerId);
  if (!customer.ok) return customer;
  const pdf = await pdfOf(books, id);
  if (!pdf.ok) return pdf;
  const language = languageFor(customer.value, company);
  const asked = kind === 'reminder' ? kind : job.invoice.kind;
  return ok({
    content: invoiceMail({ kind: asked, job, language, today }),
    reader: customerReader(customer.value),
    subject: { kind: 'invoice', id },
    subjectName: invoice.number ?? '',
    files: [pdfFile(fileNameOf(invoice), pdf.value)],
  });
}

async function ofReceipt(books: Books, company: Company, id: string): Promise<Result<MailSubject>> {
  const made = await makeReceipt(books, id);
  if (!made.ok) return made;
  const { job, fileName, bytes } = made.value;
  const customer = await customerOf(books, job.payment.customerId);
  if (!customer.ok) return customer;
  return ok({
    content: receiptMail(job, languageFor(customer.value, company)),
    reader: customerReader(customer.value),
    subject: { kind: 'payment', id },
    subjectName: String(job.payment.no),
    files: [pdfFile(fileName, bytes)],
  });
}

async function ofStatement(
  books: Books,
  company: Company,
  { id, from = '', to = '', currency }: MessageTarget,
): Promise<Result<MailSubject>> {
  const made = await makeStatement(books, id, currency === undefined ? { from, to } : { from, to, currency });
  if (!made.ok) return made;
  const { job, fileName, bytes } = made.value;
  const customer = await customerOf(books, id);
  if (!customer.ok) return customer;
  return ok({
    content: statementMail(job, languageFor(customer.value, company)),
    reader: customerReader(customer.value),
    subject: { kind: 'customer', id: customer.value.id },
    subjectName: `${from} – ${to}`,
    statement: { from, to, currency: job.statement.currency },
    files: [pdfFile(fileName, bytes)],
  });
}

/** The company writes to itself, in the language of its screens. */
const ofTest = (company: Company): MailSubject => ({
  content: testMail(sampleJob(company, company.locale), company.locale),
  reader: null,
  subject: { kind: 'company', id: 'company' },
  subjectName: company.name,
  files: [],
});

const notYet = (kind: MessageKind) => refuse('Unsupported', 'mail-kind-not-yet', { kind });

export async function mailSubject(
  books: Books,
  company: Company,
  target: MessageTarget,
): Promise<Result<MailSubject>> {
  const { kind, id } = target;
  switch (kind) {
    case 'invoice':
    case 'credit-note':
    case 'reminder':
      return ofDocument(books, company, { kind, id });
    case 'receipt':
      return ofReceipt(books, company, id);
    case 'statement':
      return ofStatement(books, company, target);
    case 'test':
      return ok(ofTest(company));
    case 'report':
      return ofReport(books, company, target);
    case 'billing-report':
      return ofBillingReport(books, company, id);
    case 'quote':
      return notYet(kind);
  }
}
