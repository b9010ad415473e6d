import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { formatNear } from '@i18n/format/dates.ts';
import { currencySign, formatPrice } from '@i18n/format/money.ts';
import { formatDecimal, formatRate } from '@i18n/format/numbers.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';
import { Amount } from '@ui/documents/amount.tsx';
import type { Column } from '@ui/lists/table/column.ts';

interface RowContext {
  language: Language;
  currency: CurrencyCode;
  today: PlainDate;
}

type Say = Translate<RoomMessages<'generate'>>;

function DateCell({ row, language, currency, today }: { row: Transaction } & RowContext) {
  const quantity = formatDecimal(row.quantity, language);
  return (
    <span className="q-num">
      {formatNear(row.date, today, language)}
      <span className="q-phone-only">
        {`, ${quantity} × ${formatPrice(row.unitPrice, currency, language)}`}
      </span>
    </span>
  );
}

/** Date, key, title, then the numbers: on a phone the title with the amount, the date with quantity × price. */
export function rowColumns(t: Say, context: RowContext): Column<Transaction>[] {
  const { language, currency } = context;
  const sign = currencySign(currency);
  return [
    {
      id: 'date',
      head: t('date'),
      phone: 'detail',
      cell: (row) => <DateCell row={row} {...context} />,
    },
    { id: 'key', head: t('key'), kind: 'id', cell: (row) => <span className="q-dim">{row.key}</span> },
    { id: 'title', head: t('rowTitle'), kind: 'fill', phone: 'title', cell: (row) => row.title },
    {
      id: 'quantity',
      head: t('quantity'),
      kind: 'money',
      cell: (row) => formatDecimal(row.quantity, language),
    },
    {
      id: 'price',
      head: t('price', { currency: sign }),
      kind: 'money',
      cell: (row) => formatPrice(row.unitPrice, currency, language),
    },
    {
      id: 'tax',
      head: t('tax'),
      kind: 'money',
      cell: (row) => (row.taxCategory === 'S' ? formatRate(row.taxRate, language) : '–'),
    },
    {
      id: 'amount',
      head: t('amount', { currency: sign }),
      kind: 'money',
      phone: 'amount',
      cell: (row) => <Amount minor={row.net} currency={currency} />,
    },
  ];
}
