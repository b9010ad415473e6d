import { Fragment } from 'react';
import { amountTypeOf } from '@domain/charts/numbers.ts';
import { rowBars } from '@domain/charts/row-bars.ts';
import { minor, toMajor } from '@domain/money/minor.ts';
import { currencySign } from '@i18n/format/money.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import type { Dashboard } from '@services/services.ts';
import { ChartFrame } from '@ui/charts/chart-frame.tsx';
import { Amount } from '@ui/documents/amount.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { Link } from '@ui/signs/link.tsx';
import { useWorkbook } from '../../use-workbook.ts';

/** Who the money of the last twelve months comes from. */
export function TopCustomers({ money: { currency, topCustomers, today } }: { money: Dashboard }) {
  const t = useText('dashboard');
  const language = useLanguage();
  const onWorkbook = useWorkbook();
  if (topCustomers.length === 0) return null;
  const bars = rowBars(topCustomers.map(({ amount }) => amount));
  return (
    <ChartFrame
      title={t('topCustomers')}
      acts={
        <Link className="q-tiny" href="/customers">
          {t('allCustomers')}
        </Link>
      }
      chart={
        <SimpleTable
          label={t('topCustomers')}
          head={[
            { text: t('customer'), isFill: true },
            { text: t('invoices'), isMoney: true },
            { text: t('invoicedIn', { sign: currencySign(currency) }), isMoney: true },
          ]}
          rows={topCustomers.map(({ customerId, name, amount, count }, at) => ({
            key: customerId,
            cells: [
              <Fragment key="name">
                <Link href={`/customers?open=${customerId}`}>{name}</Link>
                <svg className="home-row-bar" aria-hidden="true">
                  <rect width={`${bars[at]!}%`} height="100%" />
                </svg>
              </Fragment>,
              <span key="count" className="q-num">
                {formatCount(count, language)}
              </span>,
              <Amount key="amount" minor={amount} currency={currency} />,
            ],
          }))}
        />
      }
      fileName={`${t('topCustomers')} ${today}`}
      numbers={() => ({
        columns: [
          { head: t('customer'), type: 'text' },
          { head: t('invoices'), type: 'whole' },
          { head: t('invoicedIn', { sign: currency }), type: amountTypeOf(currency) },
        ],
        rows: topCustomers.map(({ name, count, amount }) => [
          name,
          count,
          Number(toMajor(minor(amount), currency)),
        ]),
      })}
      onWorkbook={onWorkbook}
    />
  );
}
