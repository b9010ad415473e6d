import type { ChainReport, JournalEntry, SubjectKind } from '@domain/journal/journal.ts';
import type { LongTask } from '../ports.ts';
import type { PageOf, PageQuery } from './page.ts';

export interface AuditServices {
  list(query?: PageQuery & { subject?: { kind: SubjectKind; id: string } }): Promise<PageOf<JournalEntry>>;
  verify(task?: LongTask): Promise<ChainReport>;
}
