import { amountTypeOf, type Numbers } from '@domain/charts/numbers.ts';
import { percentsOf } from '@domain/charts/parts.ts';
import { unitFor } from '@domain/charts/unit.ts';
import { minor, toMajor } from '@domain/money/minor.ts';
import type { ReportChart, ReportSection, ReportTable } from '@services/services.ts';
import { formatInUnit, formatTick } from '@i18n/format/chart-numbers.ts';
import { currencySign, formatMoney } from '@i18n/format/money.ts';
import { formatCount, formatRate } from '@i18n/format/numbers.ts';
import { BarChart } from '@ui/charts/bar-chart.tsx';
import type { BarData } from '@ui/charts/chart-data.ts';
import { ChartFrame } from '@ui/charts/chart-frame.tsx';
import { PartsBar, StepKey } from '@ui/charts/parts-bar.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useWorkbook } from '../../use-workbook.ts';

interface ChartProps {
  table: ReportTable;
  section: ReportSection;
}

/** So many names stand below a chart without touching. */
const MOST_NAMES = 16;

/** The picture of a section; the table under it holds the same numbers. */
export function SectionChart({ table, section }: ChartProps) {
  const { chart, currency } = section;
  if (!chart || chart.form === 'bars') return null;
  if (chart.series.every(({ values }) => values.every((value) => value === 0))) return null;
  return chart.form === 'stack' ? (
    <StackChart chart={chart} currency={currency} fileName={table.title} />
  ) : (
    <ColumnsChart chart={chart} currency={currency} fileName={table.title} />
  );
}

interface DrawnProps {
  chart: ReportChart;
  currency: string;
  fileName: string;
}

/** Amounts in whole units of the currency, for a spreadsheet. */
const numbersOf =
  ({ title, labels, series }: ReportChart, currency: string) =>
  (): Numbers => ({
    columns: [
      { head: title, type: 'text' },
      ...series.map(({ name }) => ({
        head: name,
        type: currency === '' ? ('whole' as const) : amountTypeOf(currency),
      })),
    ],
    rows: labels.map((label, at) => [
      label,
      ...series.map(({ values }) => {
        const value = values[at] ?? 0;
        return currency === '' ? value : Number(toMajor(minor(value), currency));
      }),
    ]),
  });

function ColumnsChart({ chart, currency, fileName }: DrawnProps) {
  const charts = useText('charts');
  const language = useLanguage();
  const onWorkbook = useWorkbook();
  const isMoney = chart.type === 'money' && currency !== '';
  const largest = Math.max(0, ...chart.series.flatMap(({ values }) => values.map(Math.abs)));
  const unit = isMoney ? unitFor(Number(toMajor(minor(largest), currency))) : 'one';
  const inUnit = { currency, unit };
  const said = (value: number) =>
    isMoney ? formatMoney(value, currency, language) : formatCount(value, language);
  const every = Math.ceil(chart.labels.length / MOST_NAMES);
  // The period itself is drawn in full ink, what it is compared with beside it.
  const series = chart.series.toReversed();
  const data: BarData = {
    groups: chart.labels.map((label, at) => ({
      key: `${at} ${label}`,
      name: at % every === 0 ? label : '',
      bars: series.map(({ values }) => ({ value: values[at] ?? 0 })),
      said: [label, ...series.map(({ name, values }) => `${name} ${said(values[at] ?? 0)}`)].join(', '),
    })),
    onBar: (value) => (value === 0 ? '' : isMoney ? formatInUnit(value, inUnit, language) : said(value)),
    onAxis: (value) => (isMoney ? formatTick(value, inUnit, language) : said(value)),
  };
  const sign = currencySign(currency);
  const counts = isMoney ? (unit === 'one' ? sign : charts(unit, { sign })) : undefined;
  return (
    <ChartFrame
      title={chart.title}
      {...(counts !== undefined && { unit: counts })}
      chart={<BarChart label={chart.title} data={data} />}
      note={
        series.length > 1 && (
          <span className="reports-legend">
            {series.map(({ name }, at) => (
              <span key={name}>
                <i className={`reports-key is-series-${at}`} aria-hidden="true" /> {name}
              </span>
            ))}
          </span>
        )
      }
      fileName={fileName}
      numbers={numbersOf(chart, isMoney ? currency : '')}
      onWorkbook={onWorkbook}
      picture={async () => (await import('@ui/charts/paint-bars.ts')).barPicture(chart.title, data)}
    />
  );
}

function StackChart({ chart, currency, fileName }: DrawnProps) {
  const language = useLanguage();
  const onWorkbook = useWorkbook();
  const values = chart.series[0]?.values ?? [];
  const percents = percentsOf(values.map((value) => Math.max(0, value)));
  const said = values.map(
    (value, at) =>
      `${chart.labels[at] ?? ''} ${formatMoney(value, currency, language)}, ${formatRate(String(percents[at] ?? 0), language)}`,
  );
  return (
    <ChartFrame
      title={chart.title}
      unit={currencySign(currency)}
      chart={
        <div className="reports-parts">
          <PartsBar
            label={said.join('; ')}
            values={values.map((value, at) => ({
              key: chart.labels[at] ?? String(at),
              value: Math.max(0, value),
              said: said[at]!,
            }))}
          />
          <ul className="reports-steps">
            {chart.labels.map((label, at) => (
              <li key={label}>
                <StepKey step={at} />
                <span>{label}</span>
                <b className="q-num">{formatMoney(values[at] ?? 0, currency, language)}</b>
                <span className="q-num q-muted">{formatRate(String(percents[at] ?? 0), language)}</span>
              </li>
            ))}
          </ul>
        </div>
      }
      fileName={fileName}
      numbers={numbersOf(chart, currency)}
      onWorkbook={onWorkbook}
      picture={async () =>
        (await import('@ui/charts/paint-parts.ts')).partsPicture(
          chart.title,
          values.map((value, at) => ({
            name: chart.labels[at] ?? '',
            value: Math.max(0, value),
            text: `${formatMoney(value, currency, language)} · ${formatRate(String(percents[at] ?? 0), language)}`,
          })),
        )
      }
    />
  );
}
