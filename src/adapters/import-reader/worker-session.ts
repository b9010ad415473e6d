import { proxy, transfer, type Remote } from 'comlink';
import type {
  ImportChoices,
  ImportPlan,
  ImportPreview,
  IntakeContext,
  Mend,
  KnownCustomer,
} from '@domain/intake/plan.ts';
import type { FindingQuery, IntakeViews, RowQuery } from '@domain/intake/session/row-views.ts';
import type { Language } from '@domain/parties/parties.ts';
import { ok, type Refusal, type Result } from '@domain/result.ts';
import type { OpenImportOptions } from '@domain/intake/open-options.ts';
import { cancelled, orCancelled } from '../document-renderer/cancellable.ts';
import type { Report } from './file-intake.ts';
import type { ImportDesk } from './worker-api.ts';
import type { WorkerLine } from './worker-line.ts';

export interface ImportTask {
  signal?: AbortSignal;
  onProgress?: (progress: { phase: string; done: number; total: number }) => void;
}

export const reportTo = (task: ImportTask | undefined, line: WorkerLine): Report =>
  proxy<Report>((phase, done, total) => {
    line.heard();
    task?.onProgress?.({ phase, done, total });
  });

/** The stored blocks were read for this import only: they move to the worker. */
export const withoutCopying = (context: IntakeContext): IntakeContext =>
  transfer(context, [...new Set(context.blocks.map(({ payload }) => payload.buffer as ArrayBuffer))]);

/** The page's side of a session: keeps the last preview, so that a screen reads it without waiting. */
export class WorkerSession {
  constructor(
    private readonly desk: Remote<ImportDesk>,
    private readonly line: WorkerLine,
    private readonly language: () => Language,
    private latest: ImportPreview,
  ) {}

  get lost(): Promise<Refusal> {
    return this.line.lost;
  }

  preview(): ImportPreview {
    return this.latest;
  }

  /** Cancelling ends the worker, so it also ends the session. */
  async reopen(
    options: OpenImportOptions,
    task?: ImportTask,
    context?: IntakeContext,
  ): Promise<Result<ImportPreview>> {
    if (task?.signal?.aborted) return cancelled;
    const reading: Promise<Result<ImportPreview>> = this.desk.reopen(
      options,
      reportTo(task, this.line),
      context,
    );
    const opened = await orCancelled(this.line.result(reading), task?.signal);
    if (opened === cancelled) this.line.end();
    if (opened.ok) this.latest = opened.value;
    return opened;
  }

  /**
   * Answered at once when it is cancelled. The worker goes on and keeps the file and its mends; the picture that it
   * comes to is dropped, for nobody sees it.
   */
  async refresh(context: IntakeContext, task?: ImportTask): Promise<Result<ImportPreview>> {
    if (task?.signal?.aborted) return cancelled;
    const judging = this.desk
      .refresh(withoutCopying(context), reportTo(task, this.line))
      .then((preview) => ok(preview));
    const judged = await orCancelled(this.line.result(judging), task?.signal);
    if (judged.ok) this.latest = judged.value;
    return judged;
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

  chooseCustomer(ref: string, known: KnownCustomer | null): Promise<ImportPreview> {
    return this.keep(this.desk.chooseCustomer(ref, known));
  }

  choose(choices: ImportChoices): Promise<ImportPreview> {
    return this.keep(this.desk.choose(choices));
  }

  rows(query: RowQuery): Promise<ReturnType<IntakeViews['rows']>> {
    return this.line.answer(this.desk.rows(query));
  }

  findings(query: FindingQuery): Promise<ReturnType<IntakeViews['findings']>> {
    return this.line.answer(this.desk.findings(query));
  }

  /** Answered at once when it is cancelled. The worker keeps the file and its mends; the plan it makes is dropped. */
  async plan(choices: ImportChoices, signal?: AbortSignal): Promise<Result<ImportPlan>> {
    if (signal?.aborted) return cancelled;
    const planning: Promise<Result<ImportPlan>> = this.desk.plan(choices);
    return orCancelled(this.line.result(planning), signal);
  }

  rejected(choices: ImportChoices): Promise<Uint8Array> {
    return this.line.answer(this.desk.rejected(choices, this.language()));
  }

  close(): void {
    this.line.end();
  }

  private async keep(preview: Promise<ImportPreview>): Promise<ImportPreview> {
    this.latest = await this.line.answer(preview);
    return this.latest;
  }
}
