import type { Fate } from '@domain/reports/define.ts';
import type { ReportBasis } from '@domain/reports/report.ts';

/** What one report says: in tables, on paper and in spreadsheets alike. */
export interface ReportKindWords {
  columns: Readonly<Record<string, string>>;
  figures: Readonly<Record<string, string>>;
  chart: string;
  /** How its columns are worked out, one sentence each. */
  formulas: readonly string[];
  /** Its title where it is asked by another date than it comes by. */
  titles?: Readonly<Partial<Record<ReportBasis, string>>>;
  /** By which date it counts, where it says more than all reports do. */
  basis?: Readonly<Partial<Record<ReportBasis, string>>>;
  /** Cells that are keys. */
  words: Readonly<Record<string, string>>;
}

/** What all reports say. `{name}` is filled in. */
export interface ReportWords {
  total: string;
  subTotal: string;
  rest: string;
  /** Under a figure that is compared: `{change}` has its sign, `{value}` is the other one. */
  compared: string;
  comparedNew: string;
  now: string;
  before: string;
  days: string;
  asOf: string;
  notes: string;
  control: string;
  read: string;
  used: string;
  leftOut: Readonly<Record<Exclude<Fate, 'used'>, string>>;
  difference: string;
  basis: Readonly<Record<ReportBasis, string>>;
  currencyRule: string;
  comparedWith: string;
  ofCustomer: string;
  filteredBy: string;
  tests: Readonly<Record<'equals' | 'contains' | 'above' | 'below', string>>;
  nothing: string;
  page: string;
  madeAt: string;
  fingerprint: string;
  sheetNotes: string;
  continued: string;
  inCurrency: string;
}
