import type {
  ReportCell,
  ReportRow,
  ReportSection,
  ReportTable,
  TitledColumn,
} from '@domain/reports/report.ts';
import { currencySign } from '@i18n/format/money.ts';
import { localeOf } from '@i18n/format/locale.ts';
import { cellText } from '@i18n/format/report-cell.ts';
import { filled } from '@i18n/wording/wording.ts';
import { plainText } from '../layout/plain-text.ts';
import { styles, type TextStyle } from '../layout/text-style.ts';
import type { Measure } from '../operations.ts';
import type { ReportAnnex, ReportJob } from '../job.ts';

/** Air between two columns, in millimetres. */
const GAP = 4;
/** A text column is not made narrower than this for the sake of the others, nor wider than that at first. */
const NARROWEST = 26;
const WIDEST = 62;
const BAR = { least: 18, most: 44 };

interface GridColumn {
  head: string;
  isRight: boolean;
  /** The widest cell and the widest word of the head. */
  natural: number;
  /** The head on one line. */
  headWidth: number;
  isText: boolean;
}

/** The texts of a section's rows with their widths, measured once. */
export interface Grid {
  columns: GridColumn[];
  /** By row, the total last. */
  texts: string[][];
  widths: Float64Array;
  /** 0 a row, more a sub-total; the total is -1. */
  levels: number[];
  /** Places of the columns that rows are grouped by: what they say is said once for a group. */
  groups: number[];
  /** Length of each row's bar, 0 to 1; null = no bars. */
  bars: { before: number; lengths: Float64Array } | null;
  styles: { row: TextStyle; sum: TextStyle };
  /** The last row is one like the others. */
  isOpen?: true;
}

/** A group without a name. */
const NOBODY = '–';

const isRightOf = ({ type }: TitledColumn) =>
  type === 'money' || type === 'count' || type === 'quantity' || type === 'percent' || type === 'days';

const headOf = ({ title, type }: TitledColumn, currency: string): string =>
  type === 'money' && currency !== '' ? `${title},\u00A0${currencySign(currency)}` : title;

/** In which column the name of a sub-total or of the total stands. */
function nameColumn(table: ReportTable, level: number): number {
  const group = level > 0 ? table.layout.groupBy[level - 1] : undefined;
  const at = table.columns.findIndex(({ id }) => id === group);
  return at === -1
    ? Math.max(
        0,
        table.columns.findIndex((column) => !isRightOf(column)),
      )
    : at;
}

function textsOf(
  job: ReportJob,
  { currency, rows, total }: ReportSection,
): { texts: string[][]; levels: number[] } {
  const { table, words, language } = job;
  const manner = { currency, language, locale: localeOf(language, job.seller.country) };
  const said = (cells: readonly ReportCell[]) =>
    table.columns.map(({ type }, at) => {
      const text = cellText(cells[at] ?? null, type, manner);
      return type === 'text' || type === 'word' ? plainText(text) : text;
    });
  const texts = rows.map(({ cells, level }: ReportRow) => {
    const row = said(cells);
    if (level > 0) {
      const at = nameColumn(table, level);
      row.forEach((_, other) => {
        if (other !== at && !isRightOf(table.columns[other]!)) row[other] = '';
      });
      row[at] = filled(words.subTotal, { name: row[at] === '' ? NOBODY : (row[at] ?? NOBODY) });
    }
    return row;
  });
  const sums = said(total);
  const at = nameColumn(table, 0);
  sums[at] = sums[at] === '' ? words.total : (sums[at] ?? '');
  return { texts: [...texts, sums], levels: [...rows.map(({ level }) => level), -1] };
}

/** Bars stand before the column that the shares are of. */
function barsOf({ columns }: ReportTable, { chart, rows }: ReportSection): Grid['bars'] {
  if (chart?.form !== 'bars') return null;
  const share = columns.find(({ derived }) => derived?.rule === 'share');
  const of = share?.derived?.rule === 'share' ? share.derived.of : undefined;
  const before = columns.findIndex(({ id }) => id === of);
  if (before === -1) return null;
  const values = rows.map(({ cells, level }) => (level === 0 ? Number(cells[before] ?? 0) : 0));
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  if (most === 0) return null;
  return { before, lengths: Float64Array.from(values, (value) => Math.max(0, value) / most) };
}

export function gridOf(job: ReportJob, section: ReportSection, measure: Measure, size: number): Grid {
  const { columns } = job.table;
  const heads = columns.map((column) => ({
    head: headOf(column, section.currency),
    isRight: isRightOf(column),
    isText: column.type === 'text' || column.type === 'word',
  }));
  return {
    ...measured(heads, textsOf(job, section), measure, size),
    groups: job.table.layout.groupBy.map((id) => columns.findIndex((column) => column.id === id)),
    bars: barsOf(job.table, section),
  };
}

/** A table of texts: no groups, no total. */
export function annexGrid({ columns, rows }: ReportAnnex, measure: Measure, size: number): Grid {
  const texts = rows.map((cells) => cells.map(plainText));
  const heads = columns.map((column) => ({ ...column, isText: !column.isRight }));
  const levels = rows.map(() => 0);
  const grid = measured(heads, { texts, levels }, measure, size);
  const { label } = styles;
  for (const column of grid.columns) {
    const whole = measure(column.head, label.size, label.face, label.tracking);
    column.natural = Math.max(column.natural, whole);
  }
  return { ...grid, groups: [], bars: null, isOpen: true };
}

function measured(
  heads: readonly Omit<GridColumn, 'natural' | 'headWidth'>[],
  { texts, levels }: Pick<Grid, 'texts' | 'levels'>,
  measure: Measure,
  size: number,
): Omit<Grid, 'groups' | 'bars'> {
  const row: TextStyle = { ...styles.body, size };
  const sum: TextStyle = { ...styles.strong, size };
  const { label } = styles;
  const widths = new Float64Array(texts.length * heads.length);
  const inHead = (text: string) => measure(text, label.size, label.face, label.tracking);
  const natural = heads.map(({ head }) => Math.max(...head.split(' ').map(inHead)));
  let place = 0;
  texts.forEach((cells, at) => {
    const { face, tracking } = levels[at] === 0 ? row : sum;
    const widthOf = (text: string) => (text === '' ? 0 : measure(text, size, face, tracking));
    cells.forEach((text, column) => {
      const width = text.includes('\n') ? Math.max(...text.split('\n').map(widthOf)) : widthOf(text);
      widths[place] = width;
      place += 1;
      if (width > (natural[column] ?? 0)) natural[column] = width;
    });
  });
  const columns = heads.map((column, at) => ({
    ...column,
    natural: natural[at] ?? 0,
    headWidth: inHead(column.head),
  }));
  return { columns, texts, widths, levels, styles: { row, sum } };
}

/** What a grid needs at least to stand without breaking a number. */
export function neededWidth({ columns, bars }: Grid): number {
  const widths = columns.map(({ natural, isText }) => (isText ? Math.min(natural, WIDEST) : natural));
  return widths.reduce((sum, width) => sum + width + GAP, -GAP) + (bars ? BAR.least + GAP : 0);
}

export interface PlacedColumn extends GridColumn {
  /** Left edge and width. */
  x: number;
  width: number;
}

/** Columns over the whole width: numbers take what they need, texts share the rest, bars a part of it. */
export function placedColumns(
  { columns, bars, isOpen }: Grid,
  { left, right }: { left: number; right: number },
): { columns: PlacedColumn[]; bar: { x: number; width: number } | null } {
  const gaps = GAP * (columns.length - 1 + (bars ? 1 : 0));
  const room = right - left - gaps;
  const fixed = columns.reduce((sum, { natural, isText }) => sum + (isText ? 0 : natural), 0);
  const wanted = columns.reduce((sum, { natural, isText }) => sum + (isText ? natural : 0), 0);
  const free = room - fixed;
  const barWidth = bars ? Math.min(BAR.most, Math.max(BAR.least, free - wanted)) : 0;
  const forTexts = free - barWidth;
  const widths = textWidths(columns, forTexts);
  const spare = Math.max(0, forTexts - widths.reduce((sum, width) => sum + width, 0));
  const heads = headRoom(columns, isOpen ? 0 : spare);
  const rest = spare - heads.reduce((sum, width) => sum + width, 0);
  // The first takes what no column of text needs; an annex is short and stands evenly.
  const shareOf = (at: number) =>
    isOpen ? (at < columns.length - 1 ? rest / (columns.length - 1) : 0) : at === 0 ? rest : 0;
  let x = left;
  let bar: { x: number; width: number } | null = null;
  const placed = columns.map((column, at) => {
    if (bars && at === bars.before) {
      bar = { x, width: barWidth };
      x += barWidth + GAP;
    }
    const width = (column.isText ? (widths[at] ?? 0) : column.natural) + (heads[at] ?? 0) + shareOf(at);
    const place = { ...column, x, width };
    x += width + GAP;
    return place;
  });
  return { columns: placed, bar };
}

/** What figures get of the spare room so that their heads stand on one line: each all of it, the least wanting first. */
function headRoom(columns: readonly GridColumn[], spare: number): number[] {
  const wanted = columns.map(({ headWidth, natural, isText }) =>
    isText ? 0 : Math.max(0, headWidth - natural),
  );
  let left = spare;
  const given = wanted.map(() => 0);
  for (const at of wanted.map((_, index) => index).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))) {
    const width = wanted[at] ?? 0;
    if (width > left) break;
    given[at] = width;
    left -= width;
  }
  return given;
}

/** Narrow texts keep their width; the wide ones share what is left, none under what can be read. */
function textWidths(columns: readonly GridColumn[], room: number): number[] {
  const widths = columns.map(({ natural, isText }) => (isText ? natural : 0));
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  while (over > 0.01) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    const those = widths.flatMap((width, at) => (width >= widest - 0.01 ? [at] : []));
    const next = Math.max(NARROWEST, ...widths.filter((width) => width < widest - 0.01));
    const cut = Math.min(over / those.length, widest - next);
    for (const at of those) widths[at] = widest - cut;
    over -= cut * those.length;
  }
  return widths;
}
