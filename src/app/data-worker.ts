import { wrap, type Remote } from 'comlink';
import type { Result } from '@domain/result.ts';
import type { DataWorker } from '../../workers/data.worker.ts';
import { orStopped } from './or-stopped.ts';

/** A worker for each piece of work: an abort ends it, and with it whatever it holds. */
export async function withDataWorker<T>(
  signal: AbortSignal | undefined,
  work: (worker: Remote<DataWorker>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const worker = new Worker(new URL('../../workers/data.worker.ts', import.meta.url), {
    type: 'module',
    name: 'data',
  });
  try {
    return await orStopped(worker, signal, () => work(wrap<DataWorker>(worker)));
  } finally {
    worker.terminate();
  }
}
