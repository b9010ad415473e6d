import type { MailContent } from '@documents/mail/content.ts';
import { invoiceMail } from '@documents/mail/of-invoice.ts';
import { quoteMail, testMail } from '@documents/mail/of-others.ts';
import { billingReportMail, reportMail } from '@documents/mail/of-report.ts';
import { receiptMail, statementMail } from '@documents/mail/of-settlement.ts';
import { addDays } from '@domain/dates/calendar.ts';
import type { MessageKind } from '@domain/outbox/message.ts';
import type { Company, Language } from '@domain/parties/parties.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { statementOf } from '@domain/receivables/statement.ts';
import type { RenderJob } from '../ports.ts';
import { sampleJob } from '../templates/sample-job.ts';

const ISSUED_AT = '2026-11-14T08:30:00Z';

/** Issued, so that it can be paid. */
function issued(company: Company, language: Language): RenderJob {
  const job = sampleJob(company, language);
  return { ...job, invoice: { ...job.invoice, issuedAt: ISSUED_AT, payments: [] } };
}

function credited(job: RenderJob): RenderJob {
  const { invoice } = job;
  const creditOf = { id: '', number: invoice.number ?? '', date: invoice.issueDate ?? '' };
  return { ...job, invoice: { ...invoice, kind: 'credit-note', number: 'A-2026-0012', creditOf } };
}

const paid = ({ invoice }: RenderJob): Payment => ({
  id: '',
  rev: 0,
  no: 12,
  type: 'payment',
  customerId: '',
  currency: invoice.currency,
  date: addDays(invoice.issueDate ?? '', 6),
  method: 'bank-transfer',
  reference: 'VIR 2026-11',
  amount: invoice.totals.due,
  remittances: [{ invoiceId: invoice.id, amount: invoice.totals.due }],
  reason: '',
  corrects: null,
  recordedAt: ISSUED_AT,
});

function receipt(job: RenderJob, language: Language): MailContent {
  const { id, number, issueDate, totals } = job.invoice;
  const settled = {
    id,
    number: number ?? '',
    date: issueDate ?? '',
    total: totals.withTax,
    share: totals.due,
  };
  const { seller, buyer } = job;
  const parties = { seller, buyer, language, takesBack: null, takenBackBy: null };
  return receiptMail({ kind: 'receipt', payment: paid(job), settled: [settled], ...parties }, language);
}

function statement(job: RenderJob, language: Language): MailContent {
  const day = job.invoice.issueDate ?? '';
  const { timeZone } = job.seller;
  const period = { currency: job.invoice.currency, from: addDays(day, -13), to: addDays(day, 16), timeZone };
  const { seller, buyer } = job;
  const made = { madeOn: period.to, madeAt: ISSUED_AT, ageing: null, id: '' };
  const statementOfPeriod = statementOf([job.invoice], [], period);
  return statementMail(
    { kind: 'statement', statement: statementOfPeriod, seller, buyer, language, ...made },
    language,
  );
}

const periodOf = ({ seller, buyer, invoice }: RenderJob) => ({
  seller,
  buyer,
  title: invoice.title,
  from: invoice.periodStart,
  to: invoice.periodEnd,
});

/** A mail of each kind as this company might send it: what texts are tried on before there is a document. */
export function exampleMail(company: Company, kind: MessageKind, language: Language): MailContent {
  const job = issued(company, language);
  const { dueDate, issueDate } = job.invoice;
  switch (kind) {
    case 'invoice':
      return invoiceMail({ kind, job, language, today: issueDate ?? '' });
    case 'reminder':
      return invoiceMail({ kind, job, language, today: addDays(dueDate, 12) });
    case 'credit-note':
      return invoiceMail({ kind, job: credited(job), language, today: issueDate ?? '' });
    case 'receipt':
      return receipt(job, language);
    case 'statement':
      return statement(job, language);
    case 'quote':
      return quoteMail(job, language);
    case 'report':
      return reportMail({ ...periodOf(job), figures: [] }, language);
    case 'billing-report': {
      const { currency, lineCount, totals } = job.invoice;
      const lines = { currency, lines: lineCount, total: totals.withoutTax };
      return billingReportMail({ ...periodOf(job), ...lines }, language);
    }
    case 'test':
      return testMail(job, language);
  }
}
