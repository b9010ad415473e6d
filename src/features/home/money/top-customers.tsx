import { currencySign } from '@i18n/format/money.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import type { Dashboard } from '@services/services.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { Section } from '@ui/page/section.tsx';
import { Link } from '@ui/signs/link.tsx';

/** Who the money of the last twelve months comes from. */
export function TopCustomers({ money: { currency, topCustomers } }: { money: Dashboard }) {
  const t = useText('dashboard');
  const language = useLanguage();
  if (topCustomers.length === 0) return null;
  return (
    <Section
      title={t('topCustomers')}
      acts={
        <Link className="q-tiny" href="/customers">
          {t('allCustomers')}
        </Link>
      }
    >
      <SimpleTable
        label={t('topCustomers')}
        head={[
          { text: t('customer'), isFill: true },
          { text: t('invoices'), isMoney: true },
          { text: t('invoicedIn', { sign: currencySign(currency) }), isMoney: true },
        ]}
        rows={topCustomers.map(({ customerId, name, amount, count }) => ({
          key: customerId,
          cells: [
            <Link key="name" href={`/customers?open=${customerId}`}>
              {name}
            </Link>,
            <span key="count" className="q-num">
              {formatCount(count, language)}
            </span>,
            <Amount key="amount" minor={amount} currency={currency} />,
          ],
        }))}
      />
    </Section>
  );
}
