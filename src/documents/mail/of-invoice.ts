import { daysBetween } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { balanceOf } from '@domain/invoicing/lifecycle.ts';
import { payUrlOf } from '@domain/invoicing/pay-link.ts';
import type { Minor } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';
import { localeOf } from '@i18n/format/locale.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { mailWordsOf } from '@i18n/wording/mail-registry.ts';
import type { DocumentJob } from '../job.ts';
import { majorOf, variablesOf, type Variables } from '../template/variables.ts';
import type { MailContent, MailFact } from './content.ts';
import { senderLines } from './sender-lines.ts';

export interface MailedInvoice {
  kind: 'invoice' | 'credit-note' | 'reminder';
  job: DocumentJob;
  /** In which the mail is written; the document may be in another. */
  language: Language;
  today: PlainDate;
}

/** Payments since the issue are counted: a mail asks for what is due when it is written. */
function jobOfToday(job: DocumentJob): DocumentJob {
  const due = balanceOf(job.invoice);
  return { ...job, invoice: { ...job.invoice, totals: { ...job.invoice.totals, due } } };
}

/** The names of B13, and those of documents beside them. `total_amount` is what is due: B13 has it so in mails. */
function variablesFor(job: DocumentJob, { kind, language, today }: MailedInvoice): Variables {
  const { invoice } = job;
  const due = majorOf(invoice.currency)(invoice.totals.due);
  return {
    ...variablesOf(job),
    language,
    customer_name: job.buyer.name,
    invoice_date: invoice.issueDate ?? '',
    total_amount: due,
    amount_due: due,
    period_start: invoice.periodStart,
    period_end: invoice.periodEnd,
    invoice_url: '',
    ...(kind === 'reminder' && { days_overdue: Math.max(0, daysBetween(invoice.dueDate, today)) }),
    credited_invoice_number: invoice.creditOf?.number ?? '',
    credited_invoice_date: invoice.creditOf?.date ?? '',
  };
}

function factsOf({ invoice, seller }: DocumentJob, { kind, language }: MailedInvoice): MailFact[] {
  const { facts } = mailWordsOf(language);
  const locale = localeOf(language, seller.country);
  const money = (amount: Minor) => formatMoney(amount, invoice.currency, locale);
  const number = invoice.number ?? '';
  if (invoice.kind === 'credit-note') {
    const credited =
      invoice.creditOf === null ? [] : [{ label: facts.creditedInvoice, value: invoice.creditOf.number }];
    return [
      { label: facts.credited, value: money(invoice.totals.withTax) },
      { label: facts.creditNote, value: number },
      ...credited,
    ];
  }
  if (invoice.totals.due <= 0) {
    return [
      { label: facts.nothingDue, value: money(0 as Minor) },
      { label: facts.invoice, value: number },
      { label: facts.total, value: money(invoice.totals.withTax) },
    ];
  }
  const due = kind === 'reminder' ? facts.dueSince : facts.dueDate;
  return [
    { label: facts.amountDue, value: money(invoice.totals.due) },
    { label: facts.invoice, value: number },
    { label: due, value: formatDate(invoice.dueDate, language) },
  ];
}

export function invoiceMail(mailed: MailedInvoice): MailContent {
  const job = jobOfToday(mailed.job);
  return {
    kind: mailed.kind,
    language: mailed.language,
    locale: localeOf(mailed.language, job.seller.country),
    currency: job.invoice.currency,
    variables: variablesFor(job, mailed),
    facts: factsOf(job, mailed),
    payUrl: payUrlOf(job),
    sender: senderLines(job.seller, mailed.language),
  };
}
