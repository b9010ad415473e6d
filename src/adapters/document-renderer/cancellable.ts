import type { Refusal } from '@domain/result.ts';

export const cancelled: { ok: false; error: Refusal } = {
  ok: false,
  error: { name: 'Cancelled', reason: 'cancelled', params: {} },
};

/** The work, or "cancelled" as soon as the signal says so: what a terminated worker promised never settles. */
export function orCancelled<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T | typeof cancelled> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = () => resolve(cancelled);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
