import type { CurrencyCode } from '@domain/money/currency.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { currencySign, formatPrice } from '@i18n/format/money.ts';
import { formatDecimal, formatRate } from '@i18n/format/numbers.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';
import type { TransactionRow } from '@services/services.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { Link } from '@ui/signs/link.tsx';
import { Status } from '@ui/signs/status.tsx';
import type { Column } from '@ui/lists/table/column.ts';

type Words = Translate<RoomMessages<'transactions'>>;
type RowColumn = Column<TransactionRow>;

/** The invoice that holds the row, or that it is free. */
function InvoicedState({ row, t }: { row: TransactionRow; t: Words }) {
  if (row.invoiceId === null) return <Status sign="draft">{t('open')}</Status>;
  return (
    <Link href={`/invoices?open=${row.invoiceId}`} className="q-id">
      {row.invoiceNumber ?? t('onDraft')}
    </Link>
  );
}

/** On phones quantity, price and customer stand behind the date. */
function DateCell({ row, t }: { row: TransactionRow; t: Words }) {
  const { date, quantity, unitPrice, currency, customerName } = row;
  return (
    <>
      <span className="q-num">{formatDate(date, t.language, 'short')}</span>
      <span className="q-phone-only">
        , {formatDecimal(quantity, t.language)} × {formatPrice(unitPrice, currency, t.language)}
        <br />
        {customerName || t('noCustomer')}
      </span>
    </>
  );
}

const whatColumns = (t: Words): RowColumn[] => [
  {
    id: 'date',
    head: t('date'),
    phone: 'detail',
    cell: (row) => <DateCell row={row} t={t} />,
  },
  { id: 'key', head: t('key'), kind: 'id', cell: ({ key }) => <span className="q-dim">{key}</span> },
  {
    id: 'customerName',
    head: t('customer'),
    cell: ({ customerId, customerName }) =>
      customerId === null ? <span className="q-warn">{t('noCustomer')}</span> : customerName,
  },
  { id: 'title', head: t('rowTitle'), kind: 'fill', phone: 'title', opens: true, cell: ({ title }) => title },
];

function moneyColumns(t: Words, one: CurrencyCode | null): RowColumn[] {
  const { language } = t;
  const inCurrency = (word: string) => (one === null ? word : `${word}, ${currencySign(one)}`);
  const columns: RowColumn[] = [
    { id: 'quantity', head: t('quantity'), cell: ({ quantity }) => formatDecimal(quantity, language) },
    {
      id: 'unitPrice',
      head: inCurrency(t('price')),
      cell: ({ unitPrice, currency }) => formatPrice(unitPrice, currency, language),
    },
    { id: 'taxRate', head: t('tax'), cell: ({ taxRate }) => formatRate(taxRate, language) },
    {
      id: 'net',
      head: inCurrency(t('amount')),
      phone: 'amount',
      cell: ({ net, currency }) => <Amount minor={net} currency={currency} withCurrency={one === null} />,
    },
  ];
  return columns.map((column) => ({ ...column, kind: 'money' }));
}

/** `one` = the only currency among the rows: then the heads say it once. Every column sorts. */
export const columnsOf = (t: Words, one: CurrencyCode | null): RowColumn[] =>
  [
    ...whatColumns(t),
    ...moneyColumns(t, one),
    {
      id: 'invoiced',
      head: t('invoice'),
      phone: 'status' as const,
      cell: (row: TransactionRow) => <InvoicedState row={row} t={t} />,
    },
  ].map((column) => ({ ...column, sortable: true }));
