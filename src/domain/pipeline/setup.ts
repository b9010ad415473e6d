import type { Control } from '../automation/run.ts';
import type { Instant, PlainMonth } from '../dates/plain-date.ts';
import type { CurrencyCode } from '../money/currency.ts';
import type { Language, Stored } from '../parties/parties.ts';
import type { ReportFile } from '../reports/report.ts';
import type { Refusal } from '../result.ts';

/** Stages of the billing report, in their order (D1–D4). */
export const stageIds = ['spot', 'join', 'aggregate', 'report', 'consolidate', 'answer', 'invoice'] as const;
export type StageId = (typeof stageIds)[number];

/** What a line can say of itself beside the columns of the files; its place in a layout is `from`. */
export const computedColumns = [
  '@line',
  '@kind',
  '@belongsTo',
  '@date',
  '@customer',
  '@customerName',
  '@title',
  '@quantity',
  '@unitPrice',
  '@amount',
] as const;

/** One column of a customer's own report: where its value comes from and what it is called there. */
export interface LayoutColumn {
  /** `<source name>.<column>`, or one of {@link computedColumns}. */
  from: string;
  title: string;
  type: 'text' | 'date' | 'number' | 'money';
  /** Added up in sub-totals and the total. */
  isSummed: boolean;
}

/** Records of these books that orders can be joined to, read at the run. */
export const booksSources = ['customers', 'products'] as const;
export type BooksSource = (typeof booksSources)[number];

/**
 * What a setup reads: the orders, or what is joined to them by a key. It comes from files, several of which may be of
 * one source, or from the books.
 */
export interface PipelineSource {
  /** Without a dot. */
  name: string;
  role: 'orders' | 'joined';
  /** Columns that name a row. None, for the orders only: a row is what it says. */
  key: string[];
  /** Of a joined source: for each column of its key the `source.column` whose value finds its row. */
  joinOn: string[];
  /**
   * BR25: what its files in a watched folder are called, such as `orders-{YYYY}-{MM}.csv`. Absent or empty = as the file
   * that was last read.
   */
  pattern?: string;
  /** BR29: a joined source that has no file, but is these records of the books. */
  books?: BooksSource;
}

/** `source.column` each; empty = there is none. */
export interface PipelineFields {
  date: string;
  quantity: string;
  unitPrice: string;
  discount: string;
  /** Taken as it stands; without it quantity × price less discount, rounded once. */
  amount: string;
  customer: string;
  customerName: string;
  title: string;
}

interface ReportShape {
  title: string;
  columns: LayoutColumn[];
  /** `from` of columns: rows that share these values stand together, with a sub-total each. */
  groupBy: string[];
}

/** How the billing report of a customer (or of all) is made; saved once, used each month. */
export interface PipelineSetup extends Stored {
  name: string;
  /** Empty = every customer in the orders. */
  customerId: string;
  sources: PipelineSource[];
  /**
   * BR1: columns of the orders that say which row is which where there is no key, as they were when the first rows were
   * spotted. Absent = those that the setup reads now.
   */
  identity?: string[];
  fields: PipelineFields;
  /** 0.15 or 15: what a discount of fifteen per cent is in the file. */
  discountIs: 'fraction' | 'percent';
  currency: CurrencyCode;
  /** Of the files that are written. */
  language: Language;
  /** The first month that is billed here; older orders of the first run were billed elsewhere. Empty = the first run's. */
  startsIn: PlainMonth | '';
  layout: ReportShape;
}

/** A setup before anything is chosen. */
export const emptySetup = (
  currency: CurrencyCode,
  language: Language,
): Omit<PipelineSetup, keyof Stored> => ({
  name: '',
  customerId: '',
  sources: [],
  fields: {
    date: '',
    quantity: '',
    unitPrice: '',
    discount: '',
    amount: '',
    customer: '',
    customerName: '',
    title: '',
  },
  discountIs: 'fraction',
  currency,
  language,
  startsIn: '',
  layout: { title: '', columns: [], groupBy: [] },
});

export type Side = 'in' | 'out' | 'rejected' | 'held';

/** One share of what went into a stage or came out of it; `code` is a key of the `pipeline` messages. */
export interface StagePart {
  side: Side;
  code: string;
  rows: number;
  /** Minor units of the setup's currency. */
  amount: number;
  /** The first ones, as a person finds them in the files. */
  examples: string[];
}

export interface PipelineStage {
  id: StageId;
  state: 'waiting' | 'done' | 'stopped';
  control: Control;
  parts: StagePart[];
  /** Told, and in no total: changed texts, vanished orders that were billed … */
  findings: { code: string; count: number; examples: string[] }[];
  fault: Refusal | null;
}

export interface FileRead {
  source: string;
  name: string;
  sha256: string;
  size: number;
  rows: number;
}

export interface FileMade extends ReportFile {
  role: 'report' | 'report-pdf' | 'consolidated';
}

/** How a month was put before its customer: its answer and its invoice go by that, whatever the setup says since. */
export interface AskedAs {
  /** Empty = every customer in the orders. */
  customerId: string;
  language: Language;
  /** What the layout calls the column of the amount; empty = the word of the language. */
  amountTitle: string;
}

/** One month of a setup: its stages with their counts, its files with their hashes. */
export interface PipelineRun extends Stored {
  setupId: string;
  /** As it was called then. */
  name: string;
  period: PlainMonth;
  currency: CurrencyCode;
  /** Absent in runs made before it was kept: as the setup says. */
  asked?: AskedAs;
  startedAt: Instant;
  /** `replaced`: the month was run again before anything of it was invoiced. */
  state: 'done' | 'stopped' | 'answered' | 'invoiced' | 'replaced';
  stages: PipelineStage[];
  filesIn: FileRead[];
  filesOut: FileMade[];
  /** The customer's answer, once it is there. */
  answer: { fileName: string; sha256: string; at: Instant } | null;
  invoiceIds: string[];
}
