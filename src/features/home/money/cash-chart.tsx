import { lastOfMonth } from '@domain/dates/calendar.ts';
import { amountTypeOf } from '@domain/charts/numbers.ts';
import { unitFor } from '@domain/charts/unit.ts';
import { minor, toMajor } from '@domain/money/minor.ts';
import { formatInUnit, formatTick } from '@i18n/format/chart-numbers.ts';
import { formatDate, formatMonth, formatMonthName } from '@i18n/format/dates.ts';
import { currencySign, formatMoney } from '@i18n/format/money.ts';
import type { CashMonth, Dashboard } from '@services/services.ts';
import { BarChart } from '@ui/charts/bar-chart.tsx';
import type { BarData } from '@ui/charts/chart-data.ts';
import { ChartFrame } from '@ui/charts/chart-frame.tsx';
import { Amount } from '@ui/documents/amount.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { Link } from '@ui/signs/link.tsx';
import { useWorkbook } from '../../use-workbook.ts';

type Money = Pick<Dashboard, 'currency' | 'cashIn' | 'today'>;

function useCashWords({ currency, cashIn }: Money) {
  const t = useText('dashboard');
  const charts = useText('charts');
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, currency, language);
  const largest = Math.max(...cashIn.map(({ amount, expected }) => Math.abs(amount) + expected));
  const unit = unitFor(Number(toMajor(minor(largest), currency)));
  const sign = currencySign(currency);
  const inUnit = { currency, unit };
  const said = ({ month, amount, expected }: CashMonth) =>
    expected > 0
      ? t('monthExpected', {
          month: formatMonth(month, language),
          amount: money(amount),
          expected: money(expected),
        })
      : t('monthSaid', { month: formatMonth(month, language), amount: money(amount) });
  const data: BarData = {
    groups: cashIn.map((month) => ({
      key: month.month,
      name: formatMonthName(month.month, language),
      bars: [{ value: month.amount, expected: month.expected }],
      said: said(month),
    })),
    onBar: (value) => (value === 0 ? '–' : formatInUnit(value, inUnit, language)),
    onAxis: (value) => formatTick(value, inUnit, language),
  };
  return { unit: unit === 'one' ? sign : charts(unit, { sign }), data };
}

function useSummary({ currency, cashIn }: Money): string {
  const t = useText('dashboard');
  const language = useLanguage();
  const amounts = cashIn.map(({ amount }) => amount);
  const money = (amount: number) => formatMoney(amount, currency, language);
  const now = cashIn.at(-1)!;
  const said = t('cashInSaid', {
    from: formatMonth(cashIn[0]!.month, language),
    to: formatMonth(now.month, language),
    least: money(Math.min(...amounts)),
    most: money(Math.max(...amounts)),
  });
  if (now.expected === 0) return said;
  const month = formatMonth(now.month, language);
  return t('cashInExpected', { said, amount: money(now.expected), month });
}

function CashTable({ currency, cashIn }: Money) {
  const t = useText('dashboard');
  const language = useLanguage();
  const sign = currencySign(currency);
  const total = cashIn.reduce((sum, { amount }) => sum + amount, 0);
  const expected = cashIn.at(-1)!.expected;
  const amount = (value: number) => <Amount minor={value} currency={currency} dashWhenZero />;
  return (
    <SimpleTable
      label={t('cashIn')}
      head={[
        { text: t('month'), isFill: true },
        { text: t('received', { sign }), isMoney: true },
        { text: t('expected', { sign }), isMoney: true },
      ]}
      rows={cashIn.map((month) => ({
        key: month.month,
        cells: [formatMonth(month.month, language), amount(month.amount), amount(month.expected)],
      }))}
      foot={[t('yearTotal'), amount(total), amount(expected)]}
    />
  );
}

/** A13: what came in month by month, and what is still expected in the running one. */
export function CashChart({ money }: { money: Dashboard }) {
  const t = useText('dashboard');
  const language = useLanguage();
  const { unit, data } = useCashWords(money);
  const summary = useSummary(money);
  const { currency, cashIn, today } = money;
  const isEmpty = cashIn.every(({ amount, expected }) => amount === 0 && expected === 0);
  const expected = cashIn.at(-1)!.expected;
  return (
    <ChartFrame
      title={t('cashIn')}
      unit={unit}
      chart={
        isEmpty ? (
          <p className="home-no-cash">
            {t('noCash')} <Link href="/invoices?status=issued">{t('noCashAct')}</Link>
          </p>
        ) : (
          <BarChart label={summary} data={data} />
        )
      }
      table={<CashTable {...money} />}
      note={expected > 0 ? t('dashed', { date: formatDate(lastOfMonth(today), language) }) : undefined}
      fileName={`${t('cashIn')} ${today}`}
      numbers={() => ({
        columns: [
          { head: t('month'), type: 'month' },
          { head: t('received', { sign: currency }), type: amountTypeOf(currency) },
          { head: t('expected', { sign: currency }), type: amountTypeOf(currency) },
        ],
        rows: cashIn.map(({ month, amount, expected }) => [
          month,
          Number(toMajor(minor(amount), currency)),
          Number(toMajor(minor(expected), currency)),
        ]),
      })}
      onWorkbook={useWorkbook()}
      picture={async () =>
        (await import('@ui/charts/paint-bars.ts')).barPicture(`${t('cashIn')}, ${unit}`, data)
      }
    />
  );
}
