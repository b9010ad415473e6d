import type {
  CellAt,
  CollectedSection,
  RawChart,
  RawFigure,
  ReportDefinition,
} from '@domain/reports/define.ts';
import type { Asked, Fate } from '@domain/reports/define.ts';
import { arranged, filtered, type TextOf } from '@domain/reports/arrange.ts';
import { percentOf } from '@domain/reports/add-up.ts';
import { availableColumns, fittingLayout } from '@domain/reports/layout.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';
import type {
  ReportCell,
  ReportChart,
  ReportColumn,
  ReportControl,
  ReportFigure,
  ReportLayout,
  ReportRow,
  ReportSection,
  ReportTable,
  TitledColumn,
} from '@domain/reports/report.ts';
import { localeOf } from '@i18n/format/locale.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { formatCount, formatRate, MINUS, type NumberLocale } from '@i18n/format/numbers.ts';
import { cellText, spanLabels } from '@i18n/format/report-cell.ts';
import type { ReportKindWords, ReportWords } from '@i18n/wording/report-words.ts';
import { filled } from '@i18n/wording/wording.ts';
import type { ReportOrder } from './order.ts';
import { spanText } from './span-text.ts';

export interface Worded {
  title: string;
  all: ReportWords;
  own: ReportKindWords;
}

export interface Collected {
  sections: CollectedSection[];
  fates: ReadonlyMap<Fate, number>;
}

/** A report in words: what was collected, filtered, grouped and written out. */
export function reportTable(
  definition: ReportDefinition,
  { sections, fates }: Collected,
  asked: Asked,
  order: ReportOrder,
  worded: Worded,
): ReportTable {
  const { language, query } = order;
  const isCompared = asked.compared !== null;
  const offered = availableColumns(definition, isCompared).map((column): TitledColumn => ({
    ...column,
    title: worded.own.columns[column.id] ?? column.id,
  }));
  const locale = localeOf(language, order.seller.country);
  const layout = fittingLayout(definition, order.layout, isCompared);
  const made = sections.map((section) =>
    wordedSection(section, { definition, asked, layout, language, locale, worded, offered }),
  );
  return {
    kind: definition.id,
    basis: asked.basis,
    title: order.name === '' ? worded.title : order.name,
    ...asked.period,
    compared: asked.compared,
    customer: query.customerId === undefined ? '' : asked.customerOf(query.customerId).name,
    columns: layout.columns.flatMap((id) => offered.find((column) => column.id === id) ?? []),
    offered,
    keyFigures: definition.keyFigures.map((figure) => ({
      ...figure,
      label: worded.own.figures[figure.id] ?? figure.id,
    })),
    layout,
    sections: made.filter(({ rows }) => rows.length > 0),
    notes: notesOf({ asked, layout, language, locale, worded, offered }),
    control: controlOf(fates, worded.all),
  };
}

interface Making {
  definition: ReportDefinition;
  asked: Asked;
  layout: ReportLayout;
  language: Language;
  /** How its numbers are written. */
  locale: NumberLocale;
  worded: Worded;
  offered: readonly TitledColumn[];
}

/** Where the cells of a kind's rows stand. */
function cellAtOf(columns: readonly ReportColumn[]): CellAt {
  const places = new Map(columns.map(({ id }, at) => [id, at]));
  return (row, column) => row[places.get(column) ?? -1] ?? null;
}

function wordedSection(section: CollectedSection, making: Making): ReportSection {
  const { definition, asked, layout, language, locale, worded } = making;
  const { columns } = definition;
  const { currency } = section;
  const { words } = worded.own;
  const textOf: TextOf = (cell, { type }) =>
    type === 'word'
      ? (words[String(cell ?? '')] ?? '')
      : cellText(cell, type, { currency, language, locale });
  const kept = filtered(section.rows, columns, { filters: layout.filters, currency, textOf });
  const { rows, total } = arranged(kept, columns, { layout, textOf });
  const at = cellAtOf(columns);
  const chart = kept.length === 0 ? null : definition.chart(kept, at, asked);
  const shown = layout.columns.map((id) => columns.findIndex((column) => column.id === id));
  const wordPlaces = shown.flatMap((place, index) => (columns[place]?.type === 'word' ? [index] : []));
  const chosen = (cells: readonly ReportCell[]): ReportCell[] => {
    const picked = shown.map((place) => cells[place] ?? null);
    for (const place of wordPlaces) {
      const key = picked[place];
      picked[place] = key === null || key === undefined ? null : (words[String(key)] ?? key);
    }
    return picked;
  };
  return {
    currency,
    rows: rows.map(({ cells, level }): ReportRow => ({ cells: chosen(cells), level })),
    total: chosen(total),
    figures: definition.figures(kept, at, asked).map((figure) => wordedFigure(figure, currency, making)),
    chart: chart && wordedChart(chart, currency, making),
  };
}

const figureText = (
  { type }: Pick<RawFigure, 'type'>,
  value: number,
  currency: CurrencyCode | '',
  { locale, worded }: Making,
): string => {
  if (type === 'money' && currency !== '') return formatMoney(value, currency, locale);
  if (type === 'percent') return formatRate(String(value), locale);
  const count = formatCount(value, locale);
  return type === 'days' ? filled(worded.all.days, { count }) : count;
};

function wordedFigure(figure: RawFigure, currency: CurrencyCode | '', making: Making): ReportFigure {
  const { id, type, value, before } = figure;
  const { worded, locale } = making;
  const shared = {
    id,
    label: worded.own.figures[id] ?? id,
    value,
    currency: type === 'money' ? currency : '',
    text: figureText(figure, value, currency, making),
  } as const;
  if (before === undefined) return shared;
  const change = percentOf(value - before, before);
  if (change === null) return { ...shared, note: worded.all.comparedNew };
  const sign = change > 0 ? '+' : change < 0 ? MINUS : '';
  const note = filled(worded.all.compared, {
    change: sign + formatRate(String(Math.abs(change)), locale),
    value: figureText(figure, before, currency, making),
  });
  return { ...shared, note };
}

function wordedChart(
  { form, type, labels, labelType, series }: RawChart,
  currency: CurrencyCode | '',
  { worded, language }: Making,
): ReportChart {
  const { own, all } = worded;
  const labelOf = (cell: ReportCell) =>
    labelType === 'word'
      ? (own.words[String(cell)] ?? '')
      : cellText(cell, labelType, { currency, language });
  return {
    title: own.chart,
    form,
    type,
    labels: labelType === 'month' ? spanLabels(labels.map(String), language) : labels.map(labelOf),
    series: series.map(({ id, values }) => ({ name: all[id], values })),
  };
}

function notesOf({ asked, layout, language, worded, offered }: Omit<Making, 'definition'>): string[] {
  const { all, own } = worded;
  const { compared } = asked;
  return [
    own.basis?.[asked.basis] ?? all.basis[asked.basis],
    ...(asked.basis === 'open' ? [filled(all.asOf, { date: formatDate(asked.period.to, language) })] : []),
    ...own.formulas,
    ...(compared ? [filled(all.comparedWith, { period: spanText(compared, language) })] : []),
    ...layout.filters.map(({ column, is, value }) =>
      filled(all.filteredBy, {
        column: offered.find(({ id }) => id === column)?.title ?? column,
        test: all.tests[is],
        value,
      }),
    ),
    all.currencyRule,
  ];
}

function controlOf(fates: ReadonlyMap<Fate, number>, { leftOut }: ReportWords): ReportControl {
  let [read, used] = [0, 0];
  const reasons: ReportControl['reasons'] = [];
  for (const [fate, count] of fates) {
    read += count;
    if (fate === 'used') used += count;
    else reasons.push({ text: leftOut[fate], count });
  }
  reasons.sort((a, b) => b.count - a.count);
  return { read, used, leftOut: read - used, reasons };
}
