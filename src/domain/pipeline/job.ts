import type { Instant, PlainDate } from '../dates/plain-date.ts';
import type { CurrencyCode } from '../money/currency.ts';
import type { SellerSnapshot } from '../invoicing/invoice.ts';
import type { AnsweredEntry } from './answer.ts';
import type { StagesInput, StagesOutput } from './run-stages.ts';
import type { AskedAs, FileMade, PipelineStage } from './setup.ts';

/** A file to be read, with the source that it is of. */
export interface FileToRead {
  source: string;
  name: string;
  file: Blob;
}

/** Everything that a run works on; nothing else may. */
export interface PipelineJob extends Omit<StagesInput, 'files' | 'book' | 'onStage'> {
  files: FileToRead[];
  /** The lines known so far, packed, in their order. */
  book: Uint8Array[];
  paper: PaperFacts;
}

/** What stands on the paper of a report beside its figures. */
export interface PaperFacts {
  seller: SellerSnapshot;
  madeAt: Instant;
  /** The same on the clock of the business. */
  made: { date: PlainDate; time: string };
}

/** A record of packed rows, hashed already. */
export interface PackedRecord {
  id: string;
  payload: Uint8Array<ArrayBuffer>;
  hash: string;
}

interface WrittenFile {
  role: FileMade['role'];
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
}

export interface PipelineMade extends Pick<StagesOutput, 'stages' | 'filesIn'> {
  files: WrittenFile[];
  /** Chunks of the line book that changed, and the lines put before the customer; none where the run stopped. */
  lines: PackedRecord[];
  entries: PackedRecord[];
}

export interface AnswerJob {
  file: Blob;
  name: string;
  asked: AskedAs;
  currency: CurrencyCode;
  /** The lines put before the customer, packed. */
  entries: Uint8Array[];
  country: string;
}

export interface AnswerRead {
  sha256: string;
  answered: AnsweredEntry[];
  stage: PipelineStage;
}

/** Head and first rows of a file, with what its columns look like. */
export interface SourceLook {
  columns: string[];
  sample: string[][];
  rows: number;
  /** Columns whose values all differ, but for a few. */
  unique: string[];
  kinds: ('text' | 'date' | 'number')[];
}

/** The first rows of the report as the layout stands, over all orders of the files. */
export interface LayoutSample {
  heads: { title: string; isRight: boolean }[];
  rows: { cells: string[]; isSum: boolean }[];
  /** Order lines per month, the oldest first. */
  months: { month: string; rows: number }[];
  /** Lines that cannot be billed as they stand: unreadable, or without a partner. */
  faults: { code: string; rows: number; examples: string[] }[];
}
