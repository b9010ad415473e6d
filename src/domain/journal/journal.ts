import type { Instant } from '../dates/plain-date.ts';
import type { MessageParams } from '../result.ts';

/** One record written by a command: table, id, SHA-256 of its canonical content without `rev`; `''` = deleted. */
export type Write = readonly [table: string, id: string, hash: string];

export interface JournalEntry {
  deviceId: string;
  /** 1, 2, 3 … per device, without gap. */
  seq: number;
  at: Instant;
  actor: string;
  /** Verb-noun of the command: `issue-invoices`. */
  command: string;
  /** What the entry is about; the activity of a record is found by it. No names: ids only. */
  subjects: { kind: SubjectKind; id: string }[];
  /** Key of the `activity` messages with its numbers, never personal data. */
  summary: { key: string; params: MessageParams };
  writes: Write[];
  /** SHA-256 over `writes`. */
  digest: string;
  prevHash: string;
  /** SHA-256 over every field above. */
  hash: string;
}

/** Where in which chain something was written: what a document outside the books says of them. */
export interface JournalAnchor {
  deviceId: string;
  seq: number;
  hash: string;
}

export type SubjectKind =
  | 'company'
  | 'customer'
  | 'product'
  | 'transaction'
  | 'rental'
  | 'import-batch'
  | 'invoice'
  | 'payment'
  | 'template'
  | 'purchase'
  | 'number-series'
  | 'column-mapping'
  | 'message'
  | 'mail-text'
  | 'automation'
  | 'automation-run'
  | 'holidays'
  | 'manager'
  | 'report'
  | 'billing-report'
  | 'books';

export interface ChainReport {
  ok: boolean;
  entries: number;
  headHash: string;
  /** `record`: the one that is not what the journal says. */
  firstBroken?: { seq: number; why: string; record?: { table: string; id: string } };
}
