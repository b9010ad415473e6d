import { transfer, wrap } from 'comlink';
import type { IntakeContext } from '@domain/intake/plan.ts';
import type { Language } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { cancelled, orCancelled } from '../document-renderer/cancellable.ts';
import type { FileIntakeOptions } from './file-intake.ts';
import type { ImportDesk } from './worker-api.ts';
import { reportTo, WorkerSession, type ImportTask } from './worker-session.ts';

/** One worker per open file: it holds the grid, the mends and the plan, and ending it cancels whatever it does. */
export function importReader(language: () => Language) {
  return {
    async open(
      file: Blob,
      fileName: string,
      options: FileIntakeOptions,
      context: IntakeContext,
      task?: ImportTask,
    ): Promise<Result<WorkerSession>> {
      if (task?.signal?.aborted) return cancelled;
      const worker = startWorker();
      const desk = wrap<ImportDesk>(worker);
      const end = (): void => worker.terminate();
      const opening = desk.open(file, fileName, options, withoutCopying(context), reportTo(task));
      const opened = await orCancelled(orDead(opening, worker), task?.signal);
      if (opened.ok) return ok(new WorkerSession(desk, end, language, opened.value));
      end();
      return opened;
    },
  };
}

const startWorker = (): Worker =>
  new Worker(new URL('../../../workers/import.worker.ts', import.meta.url), {
    type: 'module',
    name: 'import',
  });

/** The stored blocks were read for this import only: they move to the worker. */
function withoutCopying(context: IntakeContext): IntakeContext {
  return transfer(context, [...new Set(context.blocks.map(({ payload }) => payload.buffer as ArrayBuffer))]);
}

/** A worker that dies (no memory left, or it could not be loaded) answers nothing: its error event must. */
function orDead<T>(work: Promise<Result<T>>, worker: Worker): Promise<Result<T>> {
  const death = new Promise<Result<T>>((resolve) => {
    worker.addEventListener('error', () => resolve(refuse('Unreadable', 'import-worker-died')), {
      once: true,
    });
  });
  return Promise.race([work, death]);
}
