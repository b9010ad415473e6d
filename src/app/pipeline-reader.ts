import { proxy, wrap, type Remote } from 'comlink';
import type { Result } from '@domain/result.ts';
import type { PipelineReader } from '@services/ports.ts';
import type { PipelineWorker } from '../../workers/pipeline.worker.ts';
import { orStopped } from './or-stopped.ts';

/** A worker for each piece of work: an abort ends it, and with it whatever it holds. */
async function withWorker<T>(
  signal: AbortSignal | undefined,
  work: (worker: Remote<PipelineWorker>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const worker = new Worker(new URL('../../workers/pipeline.worker.ts', import.meta.url), {
    type: 'module',
    name: 'pipeline',
  });
  try {
    return await orStopped(worker, signal, () => work(wrap<PipelineWorker>(worker)));
  } finally {
    worker.terminate();
  }
}

export const pipelineReader: PipelineReader = {
  look: (file, name) => withWorker(undefined, (worker) => worker.look(file, name)),
  sample: (setup, files, country) => withWorker(undefined, (worker) => worker.sample(setup, files, country)),
  run: (job, task) =>
    withWorker(task?.signal, (worker) => {
      const report = (phase: string, done: number, total: number) =>
        task?.onProgress?.({ phase, done, total });
      return worker.run(job, proxy(report));
    }),
  answer: (job, task) => withWorker(task?.signal, (worker) => worker.answer(job)),
};
