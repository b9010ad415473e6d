import { firstOfMonth, isPlainDate, lastOfMonth } from '@domain/dates/calendar.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { normaliseDecimal } from '@domain/money/decimal.ts';
import { digitsOf } from '@domain/money/minor.ts';
import { valueOf, type Aggregated } from '@domain/pipeline/aggregate.ts';
import type { Entry } from '@domain/pipeline/entry.ts';
import type { PaperFacts } from '@domain/pipeline/job.ts';
import { shownRefs } from '@domain/pipeline/references.ts';
import type { FileRead, LayoutColumn, PipelineSetup, PipelineStage, Side } from '@domain/pipeline/setup.ts';
import type {
  ReportCell,
  ReportColumn,
  ReportFigure,
  ReportRow,
  ReportTable,
  TitledColumn,
} from '@domain/reports/report.ts';
import { localeOf } from '@i18n/format/locale.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { formatCount, formatDecimal, type NumberLocale } from '@i18n/format/numbers.ts';
import type { ReportWords } from '@i18n/wording/report-words.ts';
import type { ReportAnnex, ReportJob } from '../job.ts';

/** The words of a billing report on paper, in the customer's language. */
export interface BillingPaperWords {
  all: ReportWords;
  control: string;
  controlNote: string;
  setAside: string;
  files: string;
  filesNote: string;
  total: string;
  totalOf(group: string): string;
  lateLines: string;
  heldLines: string;
  ofLaterMonths(count: number): string;
  /** Where lines are too many for paper. */
  digest(lines: number): string;
  amount: string;
  sheetLines: string;
  kind(kind: Entry['kind']): string;
  stage(id: PipelineStage['id']): string;
  side(side: Side): string;
  part(code: string): string;
  heads: Record<'stage' | 'what' | 'rows' | 'source' | 'file' | 'sha256', string>;
}

export interface BillingPaper {
  setup: PipelineSetup;
  /** `YYYY-MM`. */
  period: string;
  /** Empty = of every customer in the orders. */
  customer: string;
  aggregated: Aggregated;
  stages: readonly PipelineStage[];
  filesIn: readonly FileRead[];
  facts: PaperFacts;
  /** SHA-256 of the spreadsheet beside it: both say the same. */
  fingerprint: string;
  words: BillingPaperWords;
}

/** D3: the billing report as it is printed: the customer's own columns, then how it adds up and what it was made from. */
export function billingReportJob(paper: BillingPaper): ReportJob {
  const { setup, facts, fingerprint, words } = paper;
  const { language } = setup;
  return {
    kind: 'report',
    id: fingerprint,
    table: tableOf(paper),
    words: { ...words.all, total: words.total, subTotal: '{name}' },
    seller: facts.seller,
    language,
    madeAt: facts.madeAt,
    made: facts.made,
    fingerprint,
    annexes: annexesOf(paper),
  };
}

function tableOf(paper: BillingPaper): ReportTable {
  const { setup, period, customer, aggregated, words } = paper;
  const { layout } = setup;
  const whole = columnsOf(paper);
  const allRows = rowsOf(paper, whole);
  const sums = totalOf(aggregated.total.sums, paper);
  const places = shownPlaces(paper, [...allRows.map(({ cells }) => cells), sums]);
  const shown = <T>(all: readonly T[]): T[] => places.map((place) => all[place]!);
  const columns = shown(whole);
  const first = `${period}-01`;
  return {
    kind: 'billing-report',
    basis: 'done',
    title: layout.title || setup.name,
    from: firstOfMonth(first),
    to: lastOfMonth(first),
    compared: null,
    customer,
    columns,
    offered: columns,
    keyFigures: [],
    layout: { columns: columns.map(({ id }) => id), groupBy: groupsIn(setup), filters: [], sort: null },
    sections: [
      {
        currency: '',
        rows: allRows.map((row) => ({ ...row, cells: shown(row.cells) })),
        total: shown(sums),
        figures: figuresOf(paper),
        chart: null,
      },
    ],
    notes: isDigest(aggregated) ? [words.digest(aggregated.entries.length)] : [],
    control: { read: 0, used: 0, leftOut: 0, reasons: [] },
  };
}

const idOf = (at: number): string => `column-${at}`;

/** A group whose column is not shown keeps its depth under a name of its own. */
const groupsIn = ({ layout }: PipelineSetup): string[] =>
  layout.groupBy.map((from) => {
    const at = layout.columns.findIndex((column) => column.from === from);
    return at === -1 ? from : idOf(at);
  });

function columnsOf({ setup, aggregated }: BillingPaper): TitledColumn[] {
  const refs = shownRefs(setup);
  return setup.layout.columns.map((column, at) => {
    const shared = { id: idOf(at), title: column.title, isSummed: column.isSummed, isExtra: false };
    return { ...shared, type: typeOf(column, aggregated, setup, refs) };
  });
}

/** A column of days in which something else stands as well is a column of texts. */
function typeOf(
  column: LayoutColumn,
  { entries }: Aggregated,
  { currency }: PipelineSetup,
  refs: readonly string[],
): ReportColumn['type'] {
  if (column.type === 'money') return 'money';
  if (column.type === 'number') return 'quantity';
  if (column.type === 'text') return 'text';
  const isDay = (text: string) => text === '' || isPlainDate(text);
  const different = new Set(entries.map((entry) => valueOf(column, entry, refs, currency)));
  return [...different].every(isDay) ? 'date' : 'text';
}

/** Numbers with all the digits that stand in the file, money with at least those of its currency. */
function numberText(
  text: string,
  type: LayoutColumn['type'],
  currency: CurrencyCode,
  locale: NumberLocale,
): string {
  const decimal = normaliseDecimal(text);
  if (decimal === null) return text;
  return formatDecimal(decimal, locale, type === 'money' ? digitsOf(currency) : 0);
}

const isNumber = ({ type }: LayoutColumn): boolean => type === 'number' || type === 'money';

function cellReader(
  { setup, facts, words }: BillingPaper,
  types: readonly TitledColumn['type'][],
): (entry: Entry) => ReportCell[] {
  const refs = shownRefs(setup);
  const locale = localeOf(setup.language, facts.seller.country);
  return (entry) =>
    setup.layout.columns.map((column, at) => {
      if (column.from === '@kind') return words.kind(entry.kind);
      const text = valueOf(column, entry, refs, setup.currency);
      if (types[at] === 'text' && column.type === 'date' && isPlainDate(text))
        return formatDate(text, setup.language, 'digits');
      return isNumber(column) ? numberText(text, column.type, setup.currency, locale) : text;
    });
}

function totalOf(sums: Record<number, string>, { setup, facts }: BillingPaper): ReportCell[] {
  const locale = localeOf(setup.language, facts.seller.country);
  return setup.layout.columns.map(({ type }, at) =>
    sums[at] === undefined ? null : numberText(sums[at], type, setup.currency, locale),
  );
}

/** BR26: more lines than these fill hundreds of pages that nobody reads: the groups stand for them. */
const MOST_LINES = 5_000;

const isDigest = ({ entries }: Aggregated): boolean => entries.length > MOST_LINES;

/** How many levels of groups are printed: all, unless of a digest the inner ones are too many as well. */
function shownDepth(aggregated: Aggregated, levels: number): number {
  if (!isDigest(aggregated)) return levels;
  const countTo = (depth: number) => aggregated.subtotals.filter((one) => one.depth < depth).length;
  let depth = levels;
  while (depth > 0 && countTo(depth) > MOST_LINES) depth -= 1;
  return depth;
}

/** Of a digest the columns that say something of a group, and one of text in front for what the total is called. */
function shownPlaces({ setup, aggregated }: BillingPaper, rows: readonly ReportCell[][]): number[] {
  const all = [...setup.layout.columns.keys()];
  if (!isDigest(aggregated)) return all;
  const told = all.filter((at) => rows.some((cells) => cells[at] !== null && cells[at] !== undefined));
  const isText = (at: number | undefined) => at !== undefined && !isNumber(setup.layout.columns[at]!);
  const front = all.find(isText);
  return isText(told[0]) || front === undefined ? told : [front, ...told.filter((at) => at !== front)];
}

function rowsOf(paper: BillingPaper, columns: readonly TitledColumn[]): ReportRow[] {
  const { aggregated, setup, words } = paper;
  const { entries, subtotals } = aggregated;
  const { groupBy } = setup.layout;
  const cellsOf = cellReader(
    paper,
    columns.map(({ type }) => type),
  );
  const places = groupsIn(setup).map((id) => columns.findIndex((column) => column.id === id));
  const firstText = Math.max(
    0,
    setup.layout.columns.findIndex((column) => !isNumber(column)),
  );
  const depths = shownDepth(aggregated, groupBy.length);
  const rows: ReportRow[] = [];
  let next = 0;
  for (let row = 0; row <= entries.length; row += 1) {
    for (; subtotals[next]?.after === row; next += 1) {
      const { group, depth } = subtotals[next]!;
      if (depth >= depths) continue;
      const value = group.values[depth] ?? '';
      const said = groupBy[depth] === '@kind' ? words.kind(value as Entry['kind']) : value;
      const cells = totalOf(group.sums, paper);
      const place = places[depth] ?? -1;
      cells[place === -1 ? firstText : place] = words.totalOf(said === '' ? NOBODY : said);
      rows.push({ cells, level: depth + 1 });
    }
    const entry = entries[row];
    if (entry && !isDigest(aggregated)) rows.push({ cells: cellsOf(entry), level: 0 });
  }
  return rows;
}

/** A group without a name. */
const NOBODY = '–';

const figure = (id: string, label: string, text: string, value: number, note = ''): ReportFigure => ({
  id,
  label,
  value,
  currency: '',
  text,
  ...(note === '' ? {} : { note }),
});

/** What a reader asks first; what is held is what the control says of all stages. */
function figuresOf({ setup, facts, aggregated, stages, words }: BillingPaper): ReportFigure[] {
  const { currency, language } = setup;
  const locale = localeOf(language, facts.seller.country);
  const { rows, amount } = aggregated.total;
  const late = { rows: 0, amount: 0 };
  for (const entry of aggregated.entries) {
    if (entry.kind !== 'late') continue;
    late.rows += 1;
    late.amount += entry.amount;
  }
  const held = { rows: 0, amount: 0, later: 0 };
  for (const { control, parts } of stages) {
    held.rows += control.held.rows;
    held.amount += control.held.amounts[currency] ?? 0;
    held.later += parts.find(({ side, code }) => side === 'held' && code === 'later-month')?.rows ?? 0;
  }
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const count = (value: number) => formatCount(value, locale);
  const noteOf = (flow: { rows: number; amount: number }) => (flow.rows === 0 ? '' : money(flow.amount));
  const heldNote = [noteOf(held), held.later === 0 ? '' : words.ofLaterMonths(held.later)];
  return [
    figure('lines', words.sheetLines, count(rows), rows),
    figure('amount', words.amount, money(amount), amount),
    figure('late', words.lateLines, count(late.rows), late.rows, noteOf(late)),
    figure('held', words.heldLines, count(held.rows), held.rows, heldNote.filter(Boolean).join(' · ')),
  ];
}

function annexesOf({ setup, facts, stages, filesIn, words }: BillingPaper): ReportAnnex[] {
  const { currency, language } = setup;
  const locale = localeOf(language, facts.seller.country);
  const count = (rows: number) => formatCount(rows, locale);
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const left = (head: string) => ({ head, isRight: false });
  const right = (head: string) => ({ head, isRight: true });
  const done = stages.filter(({ state }) => state !== 'waiting');
  const flows = done.map(({ id, control }) => {
    const of = (side: Side) => {
      const { rows, amounts } = control[side];
      return rows === 0 && !amounts[currency] ? '–' : `${count(rows)}\n${money(amounts[currency] ?? 0)}`;
    };
    const difference = (read: (side: Side) => number) =>
      read('in') - read('out') - read('rejected') - read('held');
    const rows = difference((side) => control[side].rows);
    const amount = difference((side) => control[side].amounts[currency] ?? 0);
    return [
      words.stage(id),
      of('in'),
      of('out'),
      of('rejected'),
      of('held'),
      `${count(rows)}\n${money(amount)}`,
    ];
  });
  const aside = done.flatMap(({ id, parts }) =>
    parts
      .filter(({ side }) => side === 'rejected' || side === 'held')
      .map(({ side, code, rows, amount }) => [
        words.stage(id),
        words.side(side),
        words.part(code),
        count(rows),
        money(amount),
      ]),
  );
  const { heads } = words;
  return [
    {
      title: words.control,
      note: words.controlNote,
      columns: [
        left(heads.stage),
        right(words.side('in')),
        right(words.side('out')),
        right(words.side('rejected')),
        right(words.side('held')),
        right(words.all.difference),
      ],
      rows: flows,
    },
    ...(aside.length === 0
      ? []
      : [
          {
            title: words.setAside,
            note: '',
            columns: [left(heads.stage), left(''), left(heads.what), right(heads.rows), right(words.amount)],
            rows: aside,
          },
        ]),
    {
      title: words.files,
      note: words.filesNote,
      columns: [left(heads.source), left(heads.file), right(heads.rows), left(heads.sha256)],
      rows: filesIn.map(({ source, name, rows, sha256 }) => [
        source,
        name,
        count(rows),
        `${sha256.slice(0, 32)}\n${sha256.slice(32)}`,
      ]),
    },
  ];
}
