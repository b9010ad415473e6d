import type { OpenImportOptions } from '@domain/intake/open-options.ts';
import type { ControlTotals, ImportBatch, ImportChoices, ImportPreview } from '@domain/intake/plan.ts';
import type { Result } from '@domain/result.ts';
import type { ImportSession, LongTask } from '../ports.ts';
import type { PageOf, PageQuery } from './page.ts';

/** What becomes of changes made to the rows of an import since: they stop its undoing, or go with it. */
export interface UndoChoice {
  changed?: 'refuse' | 'take-back';
}

/** What an undo did with the records that the import made of its rows. */
export interface Undone {
  removed: number;
  /** Used or changed since: they stay. */
  kept: number;
}

export interface ImportServices {
  open(
    file: Blob,
    fileName: string,
    options: OpenImportOptions,
    task?: LongTask,
  ): Promise<Result<ImportSession>>;
  /** Reads the file of a session again; as another kind with what the books know for that one. */
  reopen(session: ImportSession, options: OpenImportOptions, task?: LongTask): Promise<Result<ImportPreview>>;
  commit(
    session: ImportSession,
    file: { name: string; size: number },
    choices: ImportChoices,
    task?: LongTask,
  ): Promise<Result<{ batchId: string; control: ControlTotals; fileSha256: string }>>;
  list(query?: PageQuery): Promise<PageOf<ImportBatch>>;
  get(batchId: string): Promise<ImportBatch | undefined>;
  /** Refused with `import-changed-since` once its rows were changed, unless they may go with it (`take-back`). */
  undo(batchId: string, choice?: UndoChoice): Promise<Result<Undone>>;
}
