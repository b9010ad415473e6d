import { proxy, transfer, wrap } from 'comlink';
import { ok } from '@domain/result.ts';
import type { Closings } from '@services/ports.ts';
import type { ClosingWorker } from '../../workers/closing.data.worker.ts';
import { orStopped } from './or-stopped.ts';

function open() {
  const worker = new Worker(new URL('../../workers/closing.data.worker.ts', import.meta.url), {
    type: 'module',
    name: 'closing',
  });
  return { worker, remote: wrap<ClosingWorker>(worker) };
}

/** A worker for each package: ending it is all there is to cancelling. */
export const closingMaker: Closings = {
  begin() {
    const { worker, remote } = open();
    const adding: Promise<unknown>[] = [];
    return {
      add: (name, bytes) => {
        // The archive keeps the bytes: the worker gets its own.
        const own = bytes.slice();
        adding.push(remote.add(name, transfer(own, [own.buffer])));
      },
      finish: async (order, task) => {
        const report = (done: number, total: number) => task?.onProgress?.({ phase: 'read', done, total });
        return orStopped(worker, task?.signal, async () => {
          await Promise.all(adding);
          return ok(await remote.finish(order, proxy(report)));
        });
      },
      end: () => worker.terminate(),
    };
  },
  async check(file, task) {
    const { worker, remote } = open();
    try {
      return await orStopped(worker, task?.signal, () => remote.check(file));
    } finally {
      worker.terminate();
    }
  },
};
