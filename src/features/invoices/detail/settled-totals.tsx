import type { Settlement } from '@domain/invoicing/invoice.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatAmount } from '@i18n/format/money.ts';
import type { InvoiceDetail } from '@services/services.ts';
import { DocumentTotals } from '@ui/documents/document-totals.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import type { TotalLine } from '@ui/documents/totals-block.tsx';
import { useText } from '@ui/environment/use-text.ts';

/** A counter-entry turns the sign. */
const wordOf = ({ type, amount }: Settlement) => {
  if (type === 'credit') return amount < 0 ? 'creditKept' : 'creditUsed';
  const isCounter = type === 'refund' ? amount > 0 : amount < 0;
  return isCounter ? 'takenBack' : settlementWords[type];
};

const settlementWords = {
  payment: 'payment',
  refund: 'refund',
  'write-off': 'writeOff',
} as const;

/** The sums; once issued, what was paid or credited and what is still due. */
export function SettledTotals({ invoice }: { invoice: InvoiceDetail }) {
  const t = useText('documents');
  const language = useLanguage();
  const { totals, currency } = invoice;
  if (invoice.status === 'draft') return <DocumentTotals totals={totals} currency={currency} />;
  const less = (minor: number) => formatAmount(-minor, currency, language);
  const since: TotalLine[] = [
    ...invoice.payments.map((settlement) => ({
      label: t(wordOf(settlement), { date: formatDate(settlement.date, language) }),
      value: less(settlement.amount),
    })),
    ...invoice.creditNotes.map(({ number, amount }) => ({
      label: t('creditedBy', { number }),
      value: less(amount),
    })),
  ];
  return <DocumentTotals totals={totals} currency={currency} settled={{ since, due: invoice.due }} />;
}
