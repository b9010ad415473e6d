import type { Language } from '@domain/parties/parties.ts';
import { localeOf } from '@i18n/format/locale.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { mailWordsOf } from '@i18n/wording/mail-registry.ts';
import type { DocumentJob } from '../job.ts';
import { majorOf } from '../template/variables.ts';
import type { MailContent } from './content.ts';
import { correspondence } from './of-settlement.ts';
import { senderLines } from './sender-lines.ts';

/** Goes to the company itself: that mail leaves, and how it looks. */
export const testMail = ({ seller, buyer }: DocumentJob, language: Language): MailContent => ({
  kind: 'test',
  language,
  locale: localeOf(language, seller.country),
  currency: seller.currency,
  variables: correspondence({ seller, buyer }, language, seller.currency),
  facts: [],
  payUrl: '',
  sender: senderLines(seller, language),
});

/** A quote as its mail names it. Until there are quotes, its texts are tried on an example. */
export function quoteMail({ seller, buyer, invoice }: DocumentJob, language: Language): MailContent {
  const { currency, totals } = invoice;
  const { facts } = mailWordsOf(language);
  const major = majorOf(currency);
  const locale = localeOf(language, seller.country);
  return {
    kind: 'quote',
    language,
    locale,
    currency,
    variables: {
      ...correspondence({ seller, buyer }, language, currency),
      quote_number: invoice.number ?? '',
      quote_date: invoice.issueDate ?? '',
      valid_until: invoice.dueDate,
      title: invoice.title,
      total_amount: major(totals.withTax),
      total_without_tax: major(totals.withoutTax),
      total_with_tax: major(totals.withTax),
    },
    facts: [
      { label: facts.estimated, value: formatMoney(totals.withTax, currency, locale) },
      { label: facts.quote, value: invoice.number ?? '' },
      { label: facts.validUntil, value: formatDate(invoice.dueDate, language) },
    ],
    payUrl: '',
    sender: senderLines(seller, language),
  };
}
