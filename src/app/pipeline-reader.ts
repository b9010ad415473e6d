import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { PipelineJob } from '@domain/pipeline/job.ts';
import type { Result } from '@domain/result.ts';
import type { PipelineReader } from '@services/ports.ts';
import type { PipelineWorker } from '../../workers/pipeline.worker.ts';
import { orStopped } from './or-stopped.ts';
import { openPress } from './press-worker.ts';

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

/** What is known of the orders moves to the worker: of a hundred thousand a copy would hold the page up. */
const movedJob = (job: PipelineJob): PipelineJob =>
  transfer(
    job,
    job.book.map(({ buffer }) => buffer as ArrayBuffer),
  );

export const pipelineReader: PipelineReader = {
  look: (file, name) => withWorker(undefined, (worker) => worker.look(file, name)),
  sample: (setup, files, country) => withWorker(undefined, (worker) => worker.sample(setup, files, country)),
  async run(job, task) {
    const report = (phase: string, done: number, total: number) => task?.onProgress?.({ phase, done, total });
    const { press, line } = openPress();
    try {
      return await orStopped(press, task?.signal, () =>
        withWorker(task?.signal, (worker) =>
          worker.run(movedJob(job), proxy(report), transfer(line, [line])),
        ),
      );
    } finally {
      press.terminate();
    }
  },
  answer: (job, task) => withWorker(task?.signal, (worker) => worker.answer(job)),
};
