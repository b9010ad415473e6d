import type { CurrencyCode } from '@domain/money/currency.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { currencySign, formatPrice } from '@i18n/format/money.ts';
import { formatDecimal, formatRate } from '@i18n/format/numbers.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';
import type { TransactionRow } from '@services/services.ts';
import { Amount } from '@ui/amount.tsx';
import { Link } from '@ui/link.tsx';
import { Status } from '@ui/status.tsx';
import type { Column } from '@ui/table/column.ts';

type Words = Translate<RoomMessages<'transactions'>>;

/** The invoice that holds the row, or that it is free. */
export function InvoicedState({ row, t }: { row: TransactionRow; t: Words }) {
  if (row.invoiceId === null) return <Status sign="draft">{t('open')}</Status>;
  return (
    <Link href={`/invoices?open=${row.invoiceId}`} className="q-id">
      {row.invoiceNumber ?? t('onDraft')}
    </Link>
  );
}

/** `one` = the only currency among the rows: then the heads say it once. */
export function columnsOf(t: Words, one: CurrencyCode | null): Column<TransactionRow>[] {
  const { language } = t;
  const inCurrency = (word: string) => (one === null ? word : `${word}, ${currencySign(one)}`);
  return [
    {
      id: 'date',
      head: t('date'),
      sortable: true,
      phone: 'detail',
      cell: (row) => (
        <>
          <span className="q-num">{formatDate(row.date, language, 'short')}</span>
          <span className="q-phone-only">
            , {formatDecimal(row.quantity, language)} × {formatPrice(row.unitPrice, row.currency, language)}
            <br />
            {row.customerName || t('noCustomer')}
          </span>
        </>
      ),
    },
    {
      id: 'key',
      head: t('key'),
      kind: 'id',
      sortable: true,
      cell: ({ key }) => <span className="q-dim">{key}</span>,
    },
    {
      id: 'customerName',
      head: t('customer'),
      sortable: true,
      cell: ({ customerId, customerName }) =>
        customerId === null ? <span className="q-warn">{t('noCustomer')}</span> : customerName,
    },
    {
      id: 'title',
      head: t('rowTitle'),
      kind: 'fill',
      sortable: true,
      phone: 'title',
      opens: true,
      cell: ({ title }) => title,
    },
    {
      id: 'quantity',
      head: t('quantity'),
      kind: 'money',
      sortable: true,
      cell: ({ quantity }) => formatDecimal(quantity, language),
    },
    {
      id: 'unitPrice',
      head: inCurrency(t('price')),
      kind: 'money',
      sortable: true,
      cell: ({ unitPrice, currency }) => formatPrice(unitPrice, currency, language),
    },
    {
      id: 'taxRate',
      head: t('tax'),
      kind: 'money',
      sortable: true,
      cell: ({ taxRate }) => formatRate(taxRate, language),
    },
    {
      id: 'net',
      head: inCurrency(t('amount')),
      kind: 'money',
      sortable: true,
      phone: 'amount',
      cell: ({ net, currency }) => <Amount minor={net} currency={currency} withCurrency={one === null} />,
    },
    {
      id: 'invoiced',
      head: t('invoice'),
      sortable: true,
      phone: 'status',
      cell: (row) => <InvoicedState row={row} t={t} />,
    },
  ];
}
