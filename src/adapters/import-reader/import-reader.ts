import { wrap } from 'comlink';
import type { IntakeContext } from '@domain/intake/plan.ts';
import type { Language } from '@domain/parties/parties.ts';
import { ok, type Result } from '@domain/result.ts';
import type { OpenImportOptions } from '@domain/intake/open-options.ts';
import { cancelled, orCancelled } from '../document-renderer/cancellable.ts';
import type { ImportDesk } from './worker-api.ts';
import { WorkerLine } from './worker-line.ts';
import { reportTo, withoutCopying, WorkerSession, type ImportTask } from './worker-session.ts';

/** One worker per open file: it holds the grid, the mends and the plan, and ending it cancels whatever it does. */
export function importReader(language: () => Language) {
  return {
    async open(
      file: Blob,
      fileName: string,
      options: OpenImportOptions,
      context: IntakeContext,
      task?: ImportTask,
    ): Promise<Result<WorkerSession>> {
      if (task?.signal?.aborted) return cancelled;
      const worker = startWorker();
      const line = new WorkerLine(worker);
      const desk = wrap<ImportDesk>(worker);
      const opening = desk.open(file, fileName, options, withoutCopying(context), reportTo(task, line));
      const opened = await orCancelled(line.result(opening), task?.signal);
      if (opened.ok) return ok(new WorkerSession(desk, line, language, opened.value));
      line.end();
      return opened;
    },
  };
}

const startWorker = (): Worker =>
  new Worker(new URL('../../../workers/import.worker.ts', import.meta.url), {
    type: 'module',
    name: 'import',
  });
