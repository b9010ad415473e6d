import { digitsOf } from '@domain/money/minor.ts';
import { layBars, type BarChart } from '@domain/charts/bars.ts';
import { layParts, percentsOf } from '@domain/charts/parts.ts';
import type { ReportChart, ReportSection } from '@domain/reports/report.ts';
import { currencySign, formatAmount } from '@i18n/format/money.ts';
import { formatShortAmount } from '@i18n/format/short-amount.ts';
import { formatCount, formatRate } from '@i18n/format/numbers.ts';
import type { Block } from '../layout/block.ts';
import { space, stack } from '../layout/block.ts';
import { hair, hairline, heavy, ink, paper as white, petrol } from '../layout/sheet.ts';
import { styles, type TextStyle } from '../layout/text-style.ts';
import type { DrawOperation, Rgb } from '../operations.ts';
import { widthOf } from './paper.ts';
import type { ReportSheet } from './report-sheet.ts';

/** Steps of the ink, light to dark: the parts of a bar, and what is compared. */
const pale: Rgb = [178, 226, 230];
const steps: readonly Rgb[] = [pale, [104, 186, 194], [45, 142, 150], petrol, [0, 46, 51]];
const HEIGHT = { upright: 46, sideways: 40 };
const tick: TextStyle = { ...styles.body, size: 7.25, color: styles.quiet.color };
const tickHeight = 2.6;
/** Room for the names of the columns, in millimetres beside each other. */
const LABEL_GAP = 2.4;

type Put = (operation: DrawOperation) => void;

function textAt(
  { measure }: ReportSheet,
  put: Put,
  text: string,
  {
    x,
    y,
    align,
    style = tick,
  }: { x: number; y: number; align: 'left' | 'right' | 'center'; style?: TextStyle },
): void {
  const { size, face, color, tracking } = style;
  const width = measure(text, size, face, tracking);
  put({ op: 'text', x, y, text, width, size, face, color, align, tracking });
}

function framed(put: Put, rect: { x: number; y: number; w: number; h: number }, fill: Rgb): void {
  if (rect.h <= 0 || rect.w <= 0) return;
  if (fill !== pale) {
    put({ op: 'rect', ...rect, color: fill });
    return;
  }
  put({ op: 'rect', ...rect, color: petrol });
  const edge = Math.min(0.22, rect.w / 4, rect.h / 4);
  const inner = { x: rect.x + edge, y: rect.y + edge, w: rect.w - 2 * edge, h: rect.h - 2 * edge };
  put({ op: 'rect', ...inner, color: pale });
}

/** Ticks are round: their cents say nothing, and large ones are told in thousands or millions. */
function tickText(chart: ReportChart, value: number, currency: string, sheet: ReportSheet): string {
  const unit = chart.type === 'money' && currency !== '' ? 10 ** digitsOf(currency) : 1;
  const isWhole = value % unit === 0 && Math.abs(value / unit) < 100_000;
  return isWhole ? formatCount(value / unit, sheet.locale) : valueText(chart, value, currency, sheet);
}

const valueText = (
  { type }: ReportChart,
  value: number,
  currency: string,
  { locale }: ReportSheet,
): string =>
  type === 'money' && currency !== ''
    ? formatShortAmount(value, currency, locale)
    : formatCount(Math.round(value), locale);

/**
 * From a thousand on the cents of one column say nothing beside the others, and each is written as its neighbours are,
 * rounded as on the screen.
 */
const WHOLE_FROM = 1_000;

/** Half away from zero, and never a zero below zero. */
const rounded = (value: number) => Math.sign(value) * Math.round(Math.abs(value)) || 0;

function columnText(chart: ReportChart, currency: string, sheet: ReportSheet): (value: number) => string {
  const unit = chart.type === 'money' && currency !== '' ? 10 ** digitsOf(currency) : 1;
  const largest = Math.max(0, ...chart.series.flatMap(({ values }) => values.map(Math.abs))) / unit;
  const isWhole = largest >= WHOLE_FROM && largest < 100_000;
  return (value) =>
    isWhole ? formatCount(rounded(value / unit), sheet.locale) : valueText(chart, value, currency, sheet);
}

/** Every so many columns has its name, so that none covers another. */
function namedEvery(labels: readonly string[], room: number, sheet: ReportSheet): number {
  const widest = Math.max(
    0,
    ...labels.map((label) => sheet.measure(label, tick.size, tick.face, tick.tracking)),
  );
  return Math.max(1, Math.ceil((widest + LABEL_GAP) / room));
}

/** Values stand on the bars where there are few, and each has room beside its neighbours. */
const MOST_VALUES = 12;

interface Drawing {
  top: number;
  currency: string;
  sheet: ReportSheet;
  put: Put;
}

function drawValues(chart: ReportChart, { bars, strips }: BarChart, drawing: Drawing): void {
  const { top, currency, sheet, put } = drawing;
  if (chart.labels.length > MOST_VALUES) return;
  const newest = chart.series.length - 1;
  const room = strips[0]?.width ?? 0;
  const textOf = columnText(chart, currency, sheet);
  for (const { group, series, label } of bars) {
    const value = chart.series[series]?.values[group] ?? 0;
    if (series !== newest || label === null || value === 0) continue;
    const text = textOf(value);
    const isTight = sheet.measure(text, tick.size, tick.face, tick.tracking) > room - 1;
    if (isTight) continue;
    textAt(sheet, put, text, { x: sheet.paper.left + label.x, y: top + label.y, align: 'center' });
  }
}

function drawColumns(chart: ReportChart, laid: BarChart, { top, currency, sheet, put }: Drawing): void {
  const { left } = sheet.paper;
  const { plot, lines, bars, strips, baseline } = laid;
  const right = left + plot.x + plot.width;
  for (const { value, y } of lines) {
    if (value !== 0) {
      const at = top + y;
      put({ op: 'line', x1: left + plot.x, y1: at, x2: right, y2: at, width: hairline, color: hair });
    }
    const text = tickText(chart, value, currency, sheet);
    textAt(sheet, put, text, { x: left + plot.x - 2, y: top + y + 0.9, align: 'right' });
  }
  const newest = chart.series.length - 1;
  for (const { rect, series } of bars) {
    const place = { x: left + rect.x, y: top + rect.y, w: rect.width, h: rect.height };
    framed(put, place, series === newest ? petrol : pale);
  }
  drawValues(chart, laid, { top, currency, sheet, put });
  const y = top + baseline;
  put({ op: 'line', x1: left + plot.x, y1: y, x2: right, y2: y, width: heavy, color: ink });
  const every = namedEvery(chart.labels, strips[0]?.width ?? 1, sheet);
  strips.forEach(({ middle }, at) => {
    if (at % every !== 0) return;
    const label = chart.labels[at] ?? '';
    textAt(sheet, put, label, { x: left + middle, y: top + plot.y + plot.height + 4.2, align: 'center' });
  });
}

function columnsBlock(chart: ReportChart, currency: string, sheet: ReportSheet): Block {
  const height = sheet.paper.isLandscape ? HEIGHT.sideways : HEIGHT.upright;
  const values = chart.series.map(({ values }) => values);
  const groups = chart.labels.map((_, at) => values.map((series) => ({ value: series[at] ?? 0 })));
  const shape = {
    width: widthOf(sheet.paper),
    height,
    groups,
    text: { height: tickHeight, gap: 0.8 },
    widest: 9,
    fill: values.length > 1 ? 0.7 : 0.56,
  };
  const plain = layBars({ ...shape, inset: { left: 0, top: 4.5, right: 0, bottom: 6 } });
  const widest = Math.max(
    ...plain.axis.ticks.map((value) =>
      sheet.measure(tickText(chart, value, currency, sheet), tick.size, tick.face, tick.tracking),
    ),
  );
  const laid = layBars({ ...shape, inset: { left: widest + 2.5, top: 4.5, right: 0, bottom: 6 } });
  return {
    height,
    draw: (top, into) =>
      drawColumns(chart, laid, { top, currency, sheet, put: (operation) => into.push(operation) }),
  };
}

/** What the colours mean: what is compared first, as it stands. */
function legend(chart: ReportChart, sheet: ReportSheet): Block {
  const { set, paper } = sheet;
  const style: TextStyle = { ...styles.detail, leading: 1.4 };
  let x = paper.left;
  const entries = chart.series.map(({ name }, at) => {
    const left = x;
    const text = set.text(name, style, { x: left + 4.4, width: 80 });
    x += 4.4 + set.widthOf(name, style) + 6;
    return { left, text, fill: at === chart.series.length - 1 ? petrol : pale };
  });
  return {
    height: Math.max(...entries.map(({ text }) => text.height)),
    draw: (top, into) => {
      for (const { left, text, fill } of entries) {
        framed((operation) => into.push(operation), { x: left, y: top + 0.75, w: 2.8, h: 2.6 }, fill);
        text.draw(top, into);
      }
    },
  };
}

/** What stands under the parts of a bar: to the cent, so that they add up, while all of them fit; else all of them short. */
function partTexts(
  chart: ReportChart,
  currency: string,
  { sheet, style, room }: { sheet: ReportSheet; style: TextStyle; room: number },
): string[] {
  const values = chart.series[0]?.values ?? [];
  const short = values.map((value) => valueText(chart, value, currency, sheet));
  if (chart.type !== 'money' || currency === '') return short;
  const exact = values.map((value) => formatAmount(value, currency, sheet.locale));
  const fits = (text: string) => sheet.measure(text, style.size, style.face, style.tracking) <= room;
  return exact.every(fits) ? exact : short;
}

/** One bar in parts, each with its name and share below. */
function stackBlock(chart: ReportChart, currency: string, sheet: ReportSheet): Block {
  const values = chart.series[0]?.values ?? [];
  const width = widthOf(sheet.paper);
  const parts = layParts(values, width, 0.5, 1.5);
  const percents = percentsOf(values.map((value) => Math.max(0, value)));
  const step = width / Math.max(1, values.length);
  const BAR = 9;
  const strong = { ...styles.strong, size: 8.5 };
  const texts = partTexts(chart, currency, { sheet, style: strong, room: step - 6 });
  return {
    height: BAR + 12,
    draw: (top, into) => {
      const put: Put = (operation) => into.push(operation);
      for (const { index, x, width: w } of parts) {
        const place = { x: sheet.paper.left + x, y: top, w, h: BAR };
        const fill = steps[Math.min(index, steps.length - 1)] ?? petrol;
        framed(put, place, fill);
        if (w < 10) continue;
        const color = index < 2 ? ink : white;
        const style = { ...tick, size: 8, color };
        const text = formatRate(String(percents[index] ?? 0), sheet.locale);
        textAt(sheet, put, text, { x: place.x + 2, y: top + BAR / 2 + 1, align: 'left', style });
      }
      texts.forEach((text, at) => {
        const x = sheet.paper.left + at * step;
        framed(
          put,
          { x, y: top + BAR + 3.1, w: 2.6, h: 2.6 },
          steps[Math.min(at, steps.length - 1)] ?? petrol,
        );
        textAt(sheet, put, chart.labels[at] ?? '', { x: x + 4, y: top + BAR + 5.3, align: 'left' });
        textAt(sheet, put, text, { x: x + 4, y: top + BAR + 9.3, align: 'left', style: strong });
      });
    },
  };
}

/** The picture of a section under its title; null where bars in the table say it (`bars`), or nothing can be seen. */
export function chartBlock(sheet: ReportSheet, { chart, currency }: ReportSection): Block | null {
  if (!chart || chart.form === 'bars') return null;
  if (chart.series.every(({ values }) => values.every((value) => value === 0))) return null;
  const unit = chart.type === 'money' && currency !== '' ? `, ${currencySign(currency)}` : '';
  const title = sheet.set.text(chart.title + unit, styles.heading, {
    x: sheet.paper.left,
    width: widthOf(sheet.paper),
  });
  if (chart.form === 'stack') return stack([title, space(3.4), stackBlock(chart, currency, sheet)]);
  const body = [title, space(2), columnsBlock(chart, currency, sheet)];
  return stack(chart.series.length > 1 ? [...body, space(1.2), legend(chart, sheet)] : body);
}
