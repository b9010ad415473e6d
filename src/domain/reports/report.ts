import type { Instant, PlainDate } from '../dates/plain-date.ts';
import type { CurrencyCode } from '../money/currency.ts';
import type { Language, Stored } from '../parties/parties.ts';

/** What a period is compared with: the same length of time before, or the same days a year before. */
export type Comparison = 'none' | 'previous' | 'year-before';

/** What is asked of a report. */
export interface ReportQuery {
  /** Id in the registry of reports. */
  kind: string;
  from: PlainDate;
  to: PlainDate;
  /** Absent = as the saved layout says, else all; empty = all. */
  customerId?: string;
  currency?: CurrencyCode;
  /** Absent = as the saved layout says, else none. */
  compare?: Comparison;
  /** Where the report can be asked by more than one date; absent = as it comes. */
  basis?: ReportBasis;
  /** A layout of one's own (columns, grouping, filters), by id or typed. */
  savedId?: string;
  layout?: ReportLayout;
}

/**
 * How a column is read, added up and written. Money is minor units of the row's currency, a percentage is in percent,
 * a month may be a day or a year where the period is short or long; a word is a key of the report's words.
 */
export type ColumnType =
  'text' | 'word' | 'date' | 'month' | 'count' | 'quantity' | 'money' | 'percent' | 'days';

/** A value that follows from other columns of its row, in sub-totals and the total as well (RP6). */
export type Derived =
  | { rule: 'share'; of: string }
  | { rule: 'change'; now: string; before: string }
  | { rule: 'per'; of: string; by: string }
  | { rule: 'plus'; of: readonly string[] };

export interface ReportColumn {
  id: string;
  type: ColumnType;
  /** Added up in groups and the total. */
  isSummed: boolean;
  /** Not in the layout as it comes, but a person can choose it. */
  isExtra: boolean;
  /** Only where a comparison is asked for. */
  isCompared?: boolean;
  derived?: Derived;
  /** A running value: the total says the last one. */
  isRunning?: boolean;
}

/** The date that puts a fact into a period: of issue, of payment, what is open on the last day, when it was done. */
export type ReportBasis = 'issued' | 'paid' | 'open' | 'done';

/** How a key figure is read: money in minor units of its section, percent in percent. */
export type FigureType = 'money' | 'count' | 'percent' | 'days';

/** What a report is, for lists and the builder: its title is in the `reports` room under its id. */
export interface ReportKind {
  id: string;
  columns: readonly ReportColumn[];
  basis: ReportBasis;
  /** The dates that it can be asked by, where there is a choice. */
  bases?: readonly ReportBasis[];
  /** Its key figures, in their order: known before anything was made. */
  keyFigures: readonly { id: string; type: FigureType }[];
  /** Needs a customer. */
  ofCustomer: boolean;
  hasComparison: boolean;
}

export type FilterTest = 'equals' | 'contains' | 'above' | 'below';

/** What a person builds of a report: columns by id in their order, groups, filters, sorting. */
export interface ReportLayout {
  columns: string[];
  groupBy: string[];
  /** Amounts in major units, dates as days, text as it is read. */
  filters: { column: string; is: FilterTest; value: string }[];
  sort: { column: string; direction: 'asc' | 'desc' } | null;
}

export interface SavedReport extends Stored {
  name: string;
  kind: string;
  layout: ReportLayout;
  /** Absent = as the report comes. */
  basis?: ReportBasis;
  /** RP13: asked with it by a schedule or a subscription; absent = none. */
  compare?: Exclude<Comparison, 'none'>;
  /** RP13: absent = all. */
  customerId?: string;
}

/** A file of a report, its bytes in `archivedFiles` under their hash. */
export interface ReportFile {
  fileName: string;
  contentType: string;
  sha256: string;
  size: number;
}

/** A key figure: minor units, a count, percent or days. */
export interface ReportFigure {
  id: string;
  label: string;
  value: number;
  currency: CurrencyCode | '';
  text: string;
  /** Under the figure: what it is compared with. */
  note?: string;
}

/** A report that was made and is kept: what managers are sent. */
export interface MadeReport extends Stored {
  kind: string;
  savedId: string;
  title: string;
  from: PlainDate;
  to: PlainDate;
  /** Absent = as the report comes. */
  basis?: ReportBasis;
  /** Of one customer (empty = of all) where its layout says otherwise: a person's own question. */
  customerId?: string;
  language: Language;
  madeAt: Instant;
  /** The run that made it; empty = by hand. */
  runId: string;
  files: ReportFile[];
  /** Key figures on its first page: ids of the report, minor units or counts, for `only if` and the mail. */
  figures: ReportFigure[];
}

export type ReportCell = string | number | null;

export interface ReportRow {
  cells: ReportCell[];
  /** 0 is a row; more is the sub-total of the group of that depth, 1 being the outermost. */
  level: number;
}

export interface ReportChart {
  title: string;
  /** Columns stand on a time line, bars lie below each other, a stack is one bar in parts. */
  form: 'columns' | 'bars' | 'stack';
  /** How its values are written. */
  type: 'money' | 'count' | 'days';
  labels: string[];
  series: { name: string; values: number[] }[];
}

export interface TitledColumn extends ReportColumn {
  title: string;
}

/** What stands in one currency; empty where a report counts no money. */
export interface ReportSection {
  currency: CurrencyCode | '';
  /** Cells in the order of the columns; a word is written out. */
  rows: ReportRow[];
  total: ReportCell[];
  figures: ReportFigure[];
  chart: ReportChart | null;
}

/** Rows read = rows in the report + rows left out, with why. */
export interface ReportControl {
  read: number;
  used: number;
  leftOut: number;
  reasons: { text: string; count: number }[];
}

/** A report as figures: what screen, PDF and XLSX are made of. Currencies are never added up. */
export interface ReportTable {
  kind: string;
  basis: ReportBasis;
  title: string;
  from: PlainDate;
  to: PlainDate;
  compared: { from: PlainDate; to: PlainDate } | null;
  /** Of one customer; empty = all. */
  customer: string;
  columns: TitledColumn[];
  /** Every column that can be chosen, in the order in which they come. */
  offered: TitledColumn[];
  /** Its key figures by name, also where nothing counts. */
  keyFigures: { id: string; label: string; type: FigureType }[];
  /** The layout that it is set in. */
  layout: ReportLayout;
  /** One section per currency, in the order of their weight. */
  sections: ReportSection[];
  /** Formulas, date basis and currency rule, in words. */
  notes: string[];
  control: ReportControl;
}
