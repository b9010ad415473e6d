import { minor } from '@domain/money/minor.ts';
import type { Minor } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';
import { remittedBy } from '@domain/receivables/credit.ts';
import { localeOf } from '@i18n/format/locale.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { mailWordsOf } from '@i18n/wording/mail-registry.ts';
import { wordingOf } from '@i18n/wording/registry.ts';
import { filled } from '@i18n/wording/wording.ts';
import type { DocumentJob, ReceiptJob, StatementJob } from '../job.ts';
import { clientOf, companyOf, majorOf, type Variables } from '../template/variables.ts';
import type { MailContent, MailFact } from './content.ts';
import { senderLines } from './sender-lines.ts';

/** What the texts of every mail to a customer can name. */
export const correspondence = (
  job: Pick<DocumentJob, 'seller' | 'buyer'>,
  language: Language,
  currency: string,
): Variables => ({
  language,
  currency,
  customer_name: job.buyer.name,
  client: clientOf(job),
  company: companyOf(job),
});

/** Money that moved; of credit that was applied, what it settled. */
const sizeOf = ({ amount, remittances }: ReceiptJob['payment']): Minor =>
  minor(Math.abs(amount === 0 ? remittedBy({ remittances }) : amount));

function receiptFacts({ payment, settled, seller }: ReceiptJob, language: Language): MailFact[] {
  const { facts } = mailWordsOf(language);
  const { methods } = wordingOf(language, 'ZZ').settlement;
  const numbers = settled.map(({ number }) => number).filter((number) => number !== '');
  const main = payment.type === 'credit' ? facts.applied : payment.amount < 0 ? facts.given : facts.received;
  return [
    {
      label: main,
      value: formatMoney(sizeOf(payment), payment.currency, localeOf(language, seller.country)),
    },
    { label: facts.receipt, value: String(payment.no) },
    { label: facts.date, value: formatDate(payment.date, language) },
    { label: facts.method, value: methods[payment.method] ?? payment.method },
    { label: facts.settles, value: numbers.join(', ') },
  ].filter(({ value }) => value !== '');
}

export function receiptMail(job: ReceiptJob, language: Language): MailContent {
  const { payment, settled } = job;
  const major = majorOf(payment.currency);
  return {
    kind: 'receipt',
    language,
    locale: localeOf(language, job.seller.country),
    currency: payment.currency,
    variables: {
      ...correspondence(job, language, payment.currency),
      receipt_number: String(payment.no),
      payment_date: payment.date,
      payment_type: payment.type,
      payment_method: wordingOf(language, 'ZZ').settlement.methods[payment.method] ?? payment.method,
      payment_reference: payment.reference,
      amount: major(payment.amount),
      total_amount: major(sizeOf(payment)),
      is_counter_entry: payment.corrects !== null,
      invoice_numbers: settled.map(({ number }) => number).join(', '),
    },
    facts: receiptFacts(job, language),
    payUrl: '',
    sender: senderLines(job.seller, language),
  };
}

function statementFacts({ statement, seller }: StatementJob, language: Language): MailFact[] {
  const { facts, fromTo } = mailWordsOf(language);
  const { from, to, closing, currency } = statement;
  const period = filled(fromTo, { from: formatDate(from, language), to: formatDate(to, language) });
  return [
    {
      label: closing < 0 ? facts.inFavour : facts.balance,
      value: formatMoney(Math.abs(closing), currency, localeOf(language, seller.country)),
    },
    { label: facts.period, value: period },
  ];
}

export function statementMail(job: StatementJob, language: Language): MailContent {
  const { opening, closing, documents, settlements, from, to, currency } = job.statement;
  const major = majorOf(currency);
  return {
    kind: 'statement',
    language,
    locale: localeOf(language, job.seller.country),
    currency,
    variables: {
      ...correspondence(job, language, currency),
      start_date: from,
      end_date: to,
      opening_balance: major(opening),
      closing_balance: major(closing),
      total_invoiced: major(documents),
      total_paid: major(settlements),
      total_amount: major(closing),
      amount_due: major(minor(Math.max(0, closing))),
    },
    facts: statementFacts(job, language),
    payUrl: '',
    sender: senderLines(job.seller, language),
  };
}
