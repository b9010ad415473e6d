import type { Instant, PlainDate } from '../dates/plain-date.ts';
import type { CurrencyCode } from '../money/currency.ts';
import type { Language, Stored } from '../parties/parties.ts';

/** What is asked of a report. */
export interface ReportQuery {
  /** Id in the registry of reports. */
  kind: string;
  from: PlainDate;
  to: PlainDate;
  customerId?: string;
  currency?: CurrencyCode;
  /** The same length of time before, or the same days a year before. */
  compare?: 'none' | 'previous' | 'year-before';
  /** A layout of one's own (columns, grouping, filters), by id or typed. */
  savedId?: string;
  layout?: ReportLayout;
}

/** How a column is read, added up and written. Money is minor units of the row's currency. */
export type ColumnType = 'text' | 'date' | 'month' | 'count' | 'quantity' | 'money' | 'percent' | 'days';

/** What a person builds of a report: columns by id in their order, groups, filters, sorting. */
export interface ReportLayout {
  columns: string[];
  groupBy: string[];
  filters: { column: string; is: 'equals' | 'contains' | 'above' | 'below'; value: string }[];
  sort: { column: string; direction: 'asc' | 'desc' } | null;
}

export interface SavedReport extends Stored {
  name: string;
  kind: string;
  layout: ReportLayout;
}

/** A file of a report, its bytes in `archivedFiles` under their hash. */
export interface ReportFile {
  fileName: string;
  contentType: string;
  sha256: string;
  size: number;
}

/** A report that was made and is kept: what managers are sent. */
export interface MadeReport extends Stored {
  kind: string;
  savedId: string;
  title: string;
  from: PlainDate;
  to: PlainDate;
  language: Language;
  madeAt: Instant;
  /** The run that made it; empty = by hand. */
  runId: string;
  files: ReportFile[];
  /** Key figures on its first page: ids of the report, minor units or counts, for `only if` and the mail. */
  figures: { id: string; label: string; value: number; currency: CurrencyCode | ''; text: string }[];
}
