import { proxy, wrap, type Remote } from 'comlink';
import { ok, type Result } from '@domain/result.ts';
import type { BackupVault } from '@services/ports.ts';
import { orStopped } from './or-stopped.ts';
import type { DataWorker } from '../../workers/data.worker.ts';

/** A worker for each backup: an abort ends it, and with it whatever it holds. */
export const backupVault: BackupVault = {
  make: (database, passphrase, createdAt, task) =>
    withWorker(task?.signal, async (worker) => {
      const report = (done: number, total: number) => task?.onProgress?.({ phase: 'read', done, total });
      return ok(await worker.make(database, passphrase, createdAt, proxy(report)));
    }),
  open: (file, passphrase, task) => withWorker(task?.signal, (worker) => worker.open(file, passphrase)),
  inspect: (file, passphrase) => withWorker(undefined, (worker) => worker.inspect(file, passphrase)),
};

async function withWorker<T>(
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
