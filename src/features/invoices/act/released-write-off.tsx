import type { Invoice } from '@domain/invoicing/invoice.ts';
import { writtenOffOf } from '@domain/invoicing/lifecycle.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';

/** P12: said before a credit note that makes a write-off too much. */
export function ReleasedWriteOff({ invoice }: { invoice: Pick<Invoice, 'payments' | 'currency'> }) {
  const t = useText('receivables');
  const language = useLanguage();
  const amount = writtenOffOf(invoice);
  return amount > 0 ? (
    <p>{t('creditReleases', { amount: formatMoney(amount, invoice.currency, language) })}</p>
  ) : null;
}
