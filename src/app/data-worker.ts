import { wrap, type Remote } from 'comlink';
import { refuse, type Result } from '@domain/result.ts';
import type { DataWorker } from '../../workers/data.worker.ts';

/** A worker for each piece of work: an abort ends it, and with it whatever it holds. */
export async function withDataWorker<T>(
  signal: AbortSignal | undefined,
  work: (worker: Remote<DataWorker>) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (signal?.aborted) return refuse('Cancelled', 'cancelled');
  const worker = new Worker(new URL('../../workers/data.worker.ts', import.meta.url), {
    type: 'module',
    name: 'data',
  });
  let stop: (() => void) | undefined;
  const stopped = new Promise<Result<never>>((resolve) => {
    stop = () => resolve(refuse('Cancelled', 'cancelled'));
    signal?.addEventListener('abort', stop, { once: true });
  });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  try {
    return await Promise.race([work(wrap<DataWorker>(worker)), stopped, failed]);
  } finally {
    if (stop) signal?.removeEventListener('abort', stop);
    worker.terminate();
  }
}
