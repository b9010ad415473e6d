import { refuse, type Result } from '@domain/result.ts';

/** The work of a worker, or that it was stopped or failed: what an ended worker promised never settles. */
export async function orStopped<T>(
  worker: Worker,
  signal: AbortSignal | undefined,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (signal?.aborted) return refuse('Cancelled', 'cancelled');
  let stop: (() => void) | undefined;
  const stopped = new Promise<Result<never>>((resolve) => {
    stop = () => resolve(refuse('Cancelled', 'cancelled'));
    signal?.addEventListener('abort', stop, { once: true });
  });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  try {
    return await Promise.race([work(), stopped, failed]);
  } finally {
    if (stop) signal?.removeEventListener('abort', stop);
  }
}
