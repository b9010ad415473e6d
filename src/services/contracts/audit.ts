import type { ChainReport, JournalEntry, SubjectKind } from '@domain/journal/journal.ts';
import type { LongTask } from '../ports.ts';
import type { PageOf, PageQuery } from './page.ts';

export interface AuditServices {
  list(query?: PageQuery & { subject?: { kind: SubjectKind; id: string } }): Promise<PageOf<JournalEntry>>;
  verify(task?: LongTask): Promise<ChainReport>;
  /** Reads every invoice again and compares it with what lists and figures say. */
  recount(task?: LongTask): Promise<RecountReport>;
}

/** Where a full recount differs from the columns of the lists; nothing when they are right. */
export interface RecountReport {
  rows: number;
  differences: string[];
}
