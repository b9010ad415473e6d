import type { ReportFormat } from '@domain/automation/automation.ts';
import type { ColumnType, MadeReport, ReportQuery, SavedReport } from '@domain/reports/report.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import type { LongTask } from '../ports.ts';

export interface ReportColumn {
  id: string;
  type: ColumnType;
  /** Added up in groups and the total. */
  isSummed: boolean;
  /** Not in the layout as it comes, but a person can choose it. */
  isExtra: boolean;
}

/** What a report is, for lists and the builder: its words are in the `reports` room under its id. */
export interface ReportKind {
  id: string;
  columns: ReportColumn[];
  basis: 'issued' | 'paid' | 'open' | 'done';
  /** Needs a customer. */
  ofCustomer: boolean;
  hasComparison: boolean;
}

export type ReportCell = string | number | null;

/** A report as figures: what screen, PDF and XLSX are made of. Currencies are never added up. */
export interface ReportTable {
  kind: string;
  title: string;
  from: string;
  to: string;
  columns: (ReportColumn & { title: string })[];
  /** One section per currency, in the order of their weight. */
  sections: {
    currency: string;
    /** Cells in the order of the columns; `level` 0 is a row, more is a sub-total of so many groups. */
    rows: { cells: ReportCell[]; level: number }[];
    total: ReportCell[];
    figures: MadeReport['figures'];
    chart: { title: string; labels: string[]; series: { name: string; values: number[] }[] } | null;
  }[];
  /** Formulas, date basis and currency rule, in words. */
  notes: string[];
  /** Rows read = rows in the report + rows left out, with why. */
  control: { read: number; used: number; leftOut: number };
}

/** A2: figures and detail for a period, on the screen, as PDF and as XLSX. */
export interface ReportServices {
  kinds(): Promise<ReportKind[]>;
  /** On the screen, in a language (the screen's). */
  table(query: ReportQuery, language: Language, task?: LongTask): Promise<Result<ReportTable>>;
  file(
    query: ReportQuery,
    how: { format: ReportFormat; language: Language },
    task?: LongTask,
  ): Promise<Result<{ fileName: string; file: Blob }>>;
  /** Made and kept, to be sent. */
  make(
    query: ReportQuery,
    how: { formats: ReportFormat[]; language: Language; runId?: string },
    task?: LongTask,
  ): Promise<Result<MadeReport>>;
  made(): Promise<MadeReport[]>;
  madeFile(id: string, sha256: string): Promise<Result<Blob>>;
  saved(): Promise<SavedReport[]>;
  save(
    report: Partial<SavedReport> & Pick<SavedReport, 'name' | 'kind' | 'layout'>,
  ): Promise<Result<SavedReport>>;
  remove(id: string): Promise<Result<SavedReport>>;
}
