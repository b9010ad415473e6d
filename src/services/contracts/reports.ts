import type { ReportFormat } from '@domain/automation/automation.ts';
import type {
  Comparison,
  MadeReport,
  ReportKind,
  ReportLayout,
  ReportQuery,
  ReportTable,
  SavedReport,
} from '@domain/reports/report.ts';
import type { Numbers } from '@domain/charts/numbers.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import type { LongTask } from '../ports.ts';

export type * from '@domain/reports/report.ts';

interface ReportManner {
  language: Language;
}

/** Without an id it is a new one. */
export type SavedReportInput = Partial<Omit<SavedReport, 'layout' | 'compare'>> &
  Pick<SavedReport, 'name' | 'kind'> & { layout: ReportLayout; compare?: Comparison };

/** A2: figures and detail for a period, on the screen, as PDF and as XLSX. */
export interface ReportServices {
  kinds(): Promise<ReportKind[]>;
  /** On the screen, in a language (the screen's). */
  table(query: ReportQuery, language: Language, task?: LongTask): Promise<Result<ReportTable>>;
  file(
    query: ReportQuery,
    how: ReportManner & { format: ReportFormat },
    task?: LongTask,
  ): Promise<Result<{ fileName: string; file: Blob }>>;
  /** Made and kept, to be sent. `isOnce`: what is kept with the same content already is the one. */
  make(
    query: ReportQuery,
    how: ReportManner & { formats: ReportFormat[]; runId?: string; isOnce?: boolean },
    task?: LongTask,
  ): Promise<Result<MadeReport>>;
  /** The newest first. */
  made(): Promise<MadeReport[]>;
  /** One that is kept. */
  madeOne(id: string): Promise<MadeReport | undefined>;
  madeFile(id: string, sha256: string): Promise<Result<Blob>>;
  /** What a chart or a small table of a screen says, as XLSX. */
  workbook(name: string, numbers: Numbers): Promise<Result<Blob>>;
  saved(): Promise<SavedReport[]>;
  save(report: SavedReportInput): Promise<Result<SavedReport>>;
  remove(id: string): Promise<Result<SavedReport>>;
}
