import type { PlainMonth, Instant } from '../dates/plain-date.ts';
import type { CurrencyCode } from '../money/currency.ts';
import type { Stored } from '../parties/parties.ts';
import type { ReportFile } from '../reports/report.ts';
import type { Control } from '../automation/run.ts';
import type { Refusal } from '../result.ts';

/** Stages of the billing report, in their order (D1–D4). */
export const stageIds = ['spot', 'join', 'aggregate', 'report', 'consolidate', 'answer', 'invoice'] as const;
export type StageId = (typeof stageIds)[number];

/** One column of a customer's own report: where its value comes from and what it is called there. */
export interface LayoutColumn {
  /** `<source name>.<column>`, or one of the computed ones. */
  from: string;
  title: string;
  type: 'text' | 'date' | 'number' | 'money';
  /** Added up in sub-totals and the total. */
  isSummed: boolean;
}

/** A file that a setup reads: the orders, or what is joined to them by a key. */
export interface PipelineSource {
  name: string;
  role: 'orders' | 'joined';
  /** Columns that name a row. */
  key: string[];
  /** Of a joined source: the column of which source (`orders.CustomerID`) finds its row. */
  joinOn: string;
}

/** How the billing report of a customer (or of all) is made; saved once, used each month. */
export interface PipelineSetup extends Stored {
  name: string;
  /** Empty = every customer in the orders. */
  customerId: string;
  sources: PipelineSource[];
  /** Columns of the orders source that say when, how much and of whom. */
  fields: {
    date: string;
    quantity: string;
    unitPrice: string;
    amount: string;
    customer: string;
    title: string;
  };
  currency: CurrencyCode;
  layout: { columns: LayoutColumn[]; groupBy: string[]; title: string };
}

export interface PipelineStage {
  id: StageId;
  state: 'waiting' | 'done' | 'stopped';
  control: Control;
  /** What this stage has to say: late rows, unmatched keys, changed and vanished orders … */
  findings: { code: string; count: number; examples: string[] }[];
  fault: Refusal | null;
}

/** One month of a setup: its stages with their counts, its files with their hashes. */
export interface PipelineRun extends Stored {
  setupId: string;
  period: PlainMonth;
  startedAt: Instant;
  state: 'done' | 'stopped' | 'answered' | 'invoiced';
  stages: PipelineStage[];
  /** Files read, with SHA-256 of their bytes. */
  filesIn: { name: string; source: string; sha256: string; rows: number }[];
  filesOut: ReportFile[];
}
