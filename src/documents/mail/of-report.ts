import type { BuyerSnapshot, SellerSnapshot } from '@domain/invoicing/invoice.ts';
import type { CurrencyCode, Minor } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';
import { localeOf } from '@i18n/format/locale.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import { mailWordsOf } from '@i18n/wording/mail-registry.ts';
import { filled } from '@i18n/wording/wording.ts';
import { majorOf } from '../template/variables.ts';
import type { MailContent, MailFact } from './content.ts';
import { correspondence } from './of-settlement.ts';
import { senderLines } from './sender-lines.ts';

/** Who writes to whom about which days. */
interface Dispatch {
  seller: SellerSnapshot;
  buyer: BuyerSnapshot;
  title: string;
  from: string;
  to: string;
}

export interface ReportDispatch extends Dispatch {
  /** Key figures as the report itself writes them. */
  figures: readonly { label: string; text: string }[];
}

export interface BillingReportDispatch extends Dispatch {
  currency: CurrencyCode;
  /** Lines that the reader is to accept or contest, and what they come to. */
  lines: number;
  total: Minor;
}

function periodFact({ from, to }: Dispatch, language: Language): MailFact {
  const { facts, fromTo } = mailWordsOf(language);
  const days = { from: formatDate(from, language), to: formatDate(to, language) };
  return { label: facts.period, value: filled(fromTo, days) };
}

const common = (dispatch: Dispatch, language: Language, currency: CurrencyCode) => ({
  language,
  locale: localeOf(language, dispatch.seller.country),
  currency,
  variables: {
    ...correspondence(dispatch, language, currency),
    title: dispatch.title,
    start_date: dispatch.from,
    end_date: dispatch.to,
  },
  payUrl: '',
  sender: senderLines(dispatch.seller, language),
});

/** A report to a manager: its key figures stand in the mail, the detail in its files. */
export function reportMail(report: ReportDispatch, language: Language): MailContent {
  const figures = report.figures.map(({ label, text }) => ({ label, value: text }));
  return {
    ...common(report, language, report.seller.currency),
    kind: 'report',
    facts: [...figures, periodFact(report, language)],
  };
}

/** The orders of a period to a customer, who accepts or contests them line by line (D4). */
export function billingReportMail(report: BillingReportDispatch, language: Language): MailContent {
  const { currency, lines, total } = report;
  const { facts } = mailWordsOf(language);
  const mail = common(report, language, currency);
  const { locale } = mail;
  return {
    ...mail,
    kind: 'billing-report',
    variables: { ...mail.variables, line_count: lines, total_amount: majorOf(currency)(total) },
    facts: [
      { label: facts.orders, value: formatMoney(total, currency, locale) },
      periodFact(report, language),
      { label: facts.lines, value: formatCount(lines, locale) },
    ],
  };
}
