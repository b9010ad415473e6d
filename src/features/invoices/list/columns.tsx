import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';
import { formatNear, formatPeriod } from '@i18n/format/dates.ts';
import { formatDecimal } from '@i18n/format/numbers.ts';
import { currencySign } from '@i18n/format/money.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';
import type { ListedInvoice } from '@services/services.ts';
import { Icon } from '@ui/signs/icon.tsx';
import type { IconName } from '@ui/signs/icons.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { InvoiceStatus } from '@ui/documents/invoice-status.tsx';
import type { Column } from '@ui/lists/table/column.ts';

interface ColumnContext {
  t: Translate<RoomMessages<'invoices'>>;
  language: Language;
  today: PlainDate;
  /** What stands where a draft has no number yet. */
  draftWord: (row: ListedInvoice) => string;
  /** Of all rows; undefined when they differ and each cell says its own. */
  currency: CurrencyCode | undefined;
}

const day = (date: PlainDate | null, { today, language }: ColumnContext) =>
  date === null ? '–' : <span className="q-num">{formatNear(date, today, language)}</span>;

/** A draft of a rental has its reference before it has a number. */
const idOf = (row: ListedInvoice, { draftWord }: Pick<ColumnContext, 'draftWord'>): string =>
  row.number ?? (row.reference || draftWord(row));

export const nameOf = (row: ListedInvoice, context: Pick<ColumnContext, 'draftWord'>): string =>
  row.number ?? `${idOf(row, context)} ${row.customerName}`;

/** `22/3`: worked and other days. */
const daysOf = ({ rental }: ListedInvoice, language: Language): string =>
  rental ? `${formatDecimal(rental.worked, language)}/${rental.other}` : '';

function NumberCell({
  row,
  isNarrow,
  ...context
}: { row: ListedInvoice; isNarrow: boolean } & ColumnContext) {
  const { t, language, today } = context;
  const hasOther = !isNarrow && row.number !== null && row.reference !== '' && row.reference !== row.number;
  return (
    <>
      <span className="q-id">{idOf(row, context)}</span>
      {hasOther && <span className="q-id q-tiny q-muted"> {row.reference}</span>}
      <span className="q-phone-only q-num">
        {row.rental && ` · ${daysOf(row, language)}`}
        {' · '}
        {t('dueShort', { date: formatNear(row.dueDate, today, language) })}
      </span>
    </>
  );
}

const sentSigns = { shared: 'share', 'by-hand': 'send', mail: 'mail' } as const satisfies Record<
  string,
  IconName
>;

/** How it left last. */
function SentCell({ row: { sent }, t }: { row: ListedInvoice } & Pick<ColumnContext, 't'>) {
  if (sent === '') return <>–</>;
  return (
    <span className="invoices-sent">
      <Icon name={sentSigns[sent]} small /> {t(`sent-${sent}`)}
    </span>
  );
}

const moneyHead = (plain: string, withSign: string, { currency }: ColumnContext) =>
  currency === undefined ? plain : withSign;

function moneyColumns(context: ColumnContext): { total: Column<ListedInvoice>; due: Column<ListedInvoice> } {
  const { t, currency } = context;
  const sign = currency === undefined ? '' : currencySign(currency);
  const withCurrency = currency === undefined;
  return {
    total: {
      id: 'withTax',
      head: moneyHead(t('total'), t('totalIn', { currency: sign }), context),
      kind: 'money',
      sortable: true,
      cell: (row) => (
        <Amount minor={row.totals.withTax} currency={row.currency} withCurrency={withCurrency} />
      ),
    },
    due: {
      id: 'due',
      head: moneyHead(t('stillDue'), t('stillDueIn', { currency: sign }), context),
      kind: 'money',
      sortable: true,
      phone: 'amount',
      cell: (row) => (
        <Amount minor={row.due} currency={row.currency} withCurrency={withCurrency} dashWhenZero />
      ),
    },
  };
}

const rentalDays = ({ t, language }: ColumnContext): Column<ListedInvoice> => ({
  id: 'rentalDays',
  head: t('rentalDays'),
  sortable: true,
  cell: (row) => (
    <span
      className="q-num"
      {...(row.rental && {
        title: t('rentalDaysSaid', {
          worked: formatDecimal(row.rental.worked, language),
          other: row.rental.other,
        }),
      })}
    >
      {daysOf(row, language)}
    </span>
  ),
});

/** Beside an open invoice, which says them, total and days give way; what is still due stays. */
export function invoiceColumns(
  context: ColumnContext,
  { isNarrow, hasRentals }: { isNarrow: boolean; hasRentals: boolean },
): Column<ListedInvoice>[] {
  const { t, language } = context;
  const { total, due } = moneyColumns(context);
  const always: Column<ListedInvoice>[] = [
    {
      id: 'number',
      head: t('number'),
      kind: 'id',
      sortable: true,
      phone: 'detail',
      cell: (row) => <NumberCell row={row} isNarrow={isNarrow} {...context} />,
    },
    {
      id: 'customerName',
      head: t('customer'),
      kind: 'fill',
      sortable: true,
      phone: 'title',
      opens: true,
      cell: (row) => row.customerName,
    },
  ];
  const roomy: Column<ListedInvoice>[] = [
    { id: 'title', head: t('invoiceTitle'), kind: 'fill', sortable: true, cell: (row) => row.title },
    {
      id: 'period',
      head: t('period'),
      sortable: true,
      cell: (row) => <span className="q-num">{formatPeriod(row.periodStart, row.periodEnd, language)}</span>,
    },
    { id: 'issueDate', head: t('issueDate'), sortable: true, cell: (row) => day(row.issueDate, context) },
    {
      id: 'createdAt',
      head: t('created'),
      sortable: true,
      cell: (row) => day(row.createdAt.slice(0, 10), context),
    },
  ];
  const sent: Column<ListedInvoice> = {
    id: 'sent',
    head: t('sent'),
    cell: (row) => <SentCell row={row} t={t} />,
  };
  return [
    ...always,
    ...(isNarrow ? [] : roomy),
    {
      id: 'dueDate',
      head: t('dueDate'),
      sortable: true,
      cell: (row) => (
        <span className={row.isOverdue ? 'q-bad q-mid' : undefined}>{day(row.dueDate, context)}</span>
      ),
    },
    ...(hasRentals && !isNarrow ? [rentalDays(context)] : []),
    ...(isNarrow ? [] : [total]),
    due,
    ...(isNarrow ? [] : [sent]),
    {
      id: 'status',
      head: t('status'),
      sortable: true,
      phone: 'status',
      cell: (row) => <InvoiceStatus status={row.status} isOverdue={row.isOverdue} />,
    },
  ];
}
