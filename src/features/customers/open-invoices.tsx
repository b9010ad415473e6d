import { formatNear } from '@i18n/format/dates.ts';
import { currencySign } from '@i18n/format/money.ts';
import type { CustomerAccount } from '@services/services.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { Button } from '@ui/signs/button.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useToday } from '../use-company.ts';

interface OpenInvoicesProps {
  account: CustomerAccount;
  onPay: (id: string) => void;
}

/** What is still to be paid, the longest due first, each with its own way to pay it. */
export function OpenInvoices({ account, onPay }: OpenInvoicesProps) {
  const t = useText('receivables');
  const language = useLanguage();
  const today = useToday();
  const { open, currency } = account;
  if (open.length === 0) return <p className="q-small q-muted">{t('nothingOpen')}</p>;
  return (
    <SimpleTable
      label={t('openInvoices')}
      head={[
        { text: t('openInvoices') },
        { text: t('dueDate'), isFill: true },
        { text: t('dueIn', { currency: currencySign(currency) }), isMoney: true },
        { text: '' },
      ]}
      rows={open.map(({ id, number, dueDate, due }) => ({
        key: id,
        cells: [
          <Link key="number" className="q-id" href={`/invoices?open=${id}`}>
            {number}
          </Link>,
          <span key="due" className={dueDate < today ? 'q-num q-bad' : 'q-num'}>
            {formatNear(dueDate, today, language)}
          </span>,
          <Amount key="amount" minor={due} currency={currency} />,
          <Button
            key="pay"
            variant="subtle"
            aria-label={t('payNumber', { number })}
            onClick={() => onPay(id)}
          >
            {t('payShort')}
          </Button>,
        ],
      }))}
    />
  );
}
