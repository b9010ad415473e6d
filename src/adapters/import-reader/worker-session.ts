import { proxy, type Remote } from 'comlink';
import type { ImportChoices, ImportPlan, ImportPreview, Mend } from '@domain/intake/plan.ts';
import type { FindingQuery, IntakeViews, RowQuery } from '@domain/intake/session/row-views.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import { cancelled, orCancelled } from '../document-renderer/cancellable.ts';
import type { FileIntakeOptions, Report } from './file-intake.ts';
import type { ImportDesk } from './worker-api.ts';

export interface ImportTask {
  signal?: AbortSignal;
  onProgress?: (progress: { phase: string; done: number; total: number }) => void;
}

export const reportTo = (task: ImportTask | undefined): Report =>
  proxy<Report>((phase, done, total) => task?.onProgress?.({ phase, done, total }));

/** The page's side of a session: keeps the last preview, so that a screen reads it without waiting. */
export class WorkerSession {
  constructor(
    private readonly desk: Remote<ImportDesk>,
    private readonly end: () => void,
    private readonly language: () => Language,
    private latest: ImportPreview,
  ) {}

  preview(): ImportPreview {
    return this.latest;
  }

  /** Cancelling ends the worker, so it also ends the session. */
  async reopen(options: FileIntakeOptions, task?: ImportTask): Promise<Result<ImportPreview>> {
    if (task?.signal?.aborted) return cancelled;
    const reading: Promise<Result<ImportPreview>> = this.desk.reopen(options, reportTo(task));
    const opened = await orCancelled(reading, task?.signal);
    if (opened === cancelled) this.end();
    if (opened.ok) this.latest = opened.value;
    return opened;
  }

  mend(changes: Mend[]): Promise<ImportPreview> {
    return this.keep(this.desk.mend(changes));
  }

  replaceAll(field: string, from: string | undefined, to: string): Promise<ImportPreview> {
    return this.keep(this.desk.replaceAll(field, from, to));
  }

  undoMend(): Promise<ImportPreview> {
    return this.keep(this.desk.undoMend());
  }

  choose(choices: ImportChoices): Promise<ImportPreview> {
    return this.keep(this.desk.choose(choices));
  }

  rows(query: RowQuery): Promise<ReturnType<IntakeViews['rows']>> {
    return this.desk.rows(query);
  }

  findings(query: FindingQuery): Promise<ReturnType<IntakeViews['findings']>> {
    return this.desk.findings(query);
  }

  plan(choices: ImportChoices): Promise<Result<ImportPlan>> {
    return this.desk.plan(choices);
  }

  rejected(choices: ImportChoices): Promise<Uint8Array> {
    return this.desk.rejected(choices, this.language());
  }

  close(): void {
    this.end();
  }

  private async keep(preview: Promise<ImportPreview>): Promise<ImportPreview> {
    this.latest = await preview;
    return this.latest;
  }
}
