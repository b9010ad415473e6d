import { useMemo } from 'react';
import type { Grouping } from '@domain/invoicing/group.ts';
import { minor } from '@domain/money/minor.ts';
import { formatPeriod } from '@i18n/format/dates.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import type { GenerateAllPlan } from '@services/services.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { Section } from '@ui/page/section.tsx';
import type { Column } from '@ui/lists/table/column.ts';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useCustomers } from '../../use-customers.ts';

/** Grouped by order, one customer has several: the place in the plan tells them apart. */
type Made = GenerateAllPlan['make'][number] & { place: number };
type Skipped = GenerateAllPlan['skipped'][number] & { place: number };

const heads = {
  order: 'allOrder',
  'purchase-order': 'allPurchaseOrder',
  site: 'allSite',
} as const satisfies Record<Exclude<Grouping, 'customer'>, string>;

const withPlaces = <T,>(rows: readonly T[]): (T & { place: number })[] =>
  rows.map((one, place) => ({ ...one, place }));

/** One table per currency, since amounts of two cannot be added; then what is left out and why. */
export function PlanTables({ plan, groupBy }: { plan: GenerateAllPlan; groupBy: Grouping }) {
  const made = withPlaces(plan.make);
  const currencies = [...new Set(made.map(({ currency }) => currency))];
  return (
    <>
      {currencies.map((currency) => (
        <MadeTable
          key={currency}
          currency={currency}
          groupBy={groupBy}
          made={made.filter((one) => one.currency === currency)}
        />
      ))}
      {plan.skipped.length > 0 && <SkippedTable skipped={withPlaces(plan.skipped)} groupBy={groupBy} />}
    </>
  );
}

/** What parts the documents of one customer; none where no row names any. */
function useReference(rows: readonly { reference: string }[], groupBy: Grouping) {
  const t = useText('generate');
  const isSplit = rows.some(({ reference }) => reference !== '');
  return useMemo(() => {
    const wordOf = (reference: string) => reference || t('allWithoutReference');
    const cell = ({ reference }: { reference: string }) => (
      <span className={reference === '' ? 'q-muted' : undefined}>{wordOf(reference)}</span>
    );
    const isShown = isSplit && groupBy !== 'customer';
    return {
      column: isShown ? [{ id: 'reference', head: t(heads[groupBy]), cell }] : [],
      /** On a phone it stands before the detail of its row. */
      onPhone: (reference: string) => isShown && <span className="q-phone-only">{wordOf(reference)} · </span>,
    };
  }, [t, isSplit, groupBy]);
}

interface MadeTableProps {
  made: readonly Made[];
  currency: string;
  groupBy: Grouping;
}

function MadeTable({ made, currency, groupBy }: MadeTableProps) {
  const reference = useReference(made, groupBy);
  const t = useText('generate');
  const language = useLanguage();
  const columns = useMemo((): Column<Made>[] => {
    const money = (id: string, head: string, amountOf: (row: Made) => number): Column<Made> => ({
      id,
      head,
      kind: 'money',
      cell: (row) => <Amount minor={amountOf(row)} currency={currency} />,
    });
    return [
      {
        id: 'customer',
        head: t('allCustomer'),
        kind: 'fill',
        phone: 'title',
        cell: (row) => (
          <Link
            href={`/generate?customer=${row.customerId}&from=${row.from}&to=${row.to}&currency=${currency}`}
          >
            {row.customerName}
          </Link>
        ),
      },
      ...reference.column,
      {
        id: 'period',
        head: t('allPeriod'),
        phone: 'detail',
        cell: (row) => (
          <>
            {reference.onPhone(row.reference)}
            <span className="q-num">{formatPeriod(row.from, row.to, language)}</span>
          </>
        ),
      },
      {
        id: 'rows',
        head: t('allRows'),
        kind: 'money',
        phone: 'status',
        cell: (row) => <RowCount count={row.rows} />,
      },
      money('net', t('allSubTotal'), (row) => row.totals.withoutTax),
      money('tax', t('allTax'), (row) => row.totals.tax),
      { ...money('total', t('allTotal'), (row) => row.totals.withTax), phone: 'amount' },
    ];
  }, [t, language, currency, reference]);
  const sumOf = (amountOf: (row: Made) => number) => (
    <Amount minor={minor(made.reduce((sum, row) => sum + amountOf(row), 0))} currency={currency} />
  );
  return (
    <Section title={t('allMake')} note={`${t('allMakeCount', { count: made.length })}, ${currency}`}>
      <DataTable
        label={`${t('allMake')}, ${currency}`}
        columns={columns}
        rows={made}
        rowId={(row) => String(row.place)}
        hasKeys={false}
        foot={{
          customer: t('allTotalIn', { currency }),
          rows: <RowCount count={made.reduce((sum, row) => sum + row.rows, 0)} />,
          net: sumOf((row) => row.totals.withoutTax),
          tax: sumOf((row) => row.totals.tax),
          total: sumOf((row) => row.totals.withTax),
        }}
      />
    </Section>
  );
}

/** The column says "Rows"; on a phone there is no head to say it. */
function RowCount({ count }: { count: number }) {
  const t = useText('generate');
  return (
    <>
      {formatCount(count, t.language)} <span className="q-phone-only">{t('rowsWord', { count })}</span>
    </>
  );
}

function SkippedTable({ skipped, groupBy }: { skipped: readonly Skipped[]; groupBy: Grouping }) {
  const reference = useReference(skipped, groupBy);
  const t = useText('generate');
  const reasonOf = useRefusal();
  const customers = useCustomers();
  const names = useMemo(() => new Map(customers.map(({ id, name }) => [id, name])), [customers]);
  const columns: Column<Skipped>[] = [
    {
      id: 'customer',
      head: t('allCustomer'),
      phone: 'title',
      cell: (row) => names.get(row.customerId) ?? t('noCustomer'),
    },
    ...reference.column,
    {
      id: 'reason',
      head: t('allReason'),
      kind: 'fill',
      phone: 'detail',
      cell: (row) => (
        <span className="generate-reason">
          {reference.onPhone(row.reference)}
          {reasonOf({ reason: row.reason, params: {} })}
        </span>
      ),
    },
    {
      id: 'amount',
      head: t('allTotal'),
      kind: 'money',
      phone: 'amount',
      cell: (row) => <Amount minor={row.amount} currency={row.currency} withCurrency />,
    },
  ];
  return (
    <Section title={t('allSkipped')} note={String(skipped.length)}>
      <DataTable
        label={t('allSkipped')}
        columns={columns}
        rows={skipped}
        rowId={(row) => String(row.place)}
        hasKeys={false}
      />
    </Section>
  );
}
