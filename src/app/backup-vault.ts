import { proxy } from 'comlink';
import { ok } from '@domain/result.ts';
import type { BackupVault } from '@services/ports.ts';
import { withDataWorker } from './data-worker.ts';

export const backupVault: BackupVault = {
  make: (database, passphrase, createdAt, task) =>
    withDataWorker(task?.signal, async (worker) => {
      const report = (done: number, total: number) => task?.onProgress?.({ phase: 'read', done, total });
      return ok(await worker.make(database, passphrase, createdAt, proxy(report)));
    }),
  open: (file, passphrase, task) => withDataWorker(task?.signal, (worker) => worker.open(file, passphrase)),
  inspect: (file, passphrase) => withDataWorker(undefined, (worker) => worker.inspect(file, passphrase)),
};
