import { wrap } from 'comlink';
import type { ReportPrinter } from '@adapters/pipeline/print-report.ts';
import type { PressWorker } from './press.worker.ts';

/** A thread for the paper, which gets ready while the files are read. It ends with the worker that opened it. */
export function openPress(): ReportPrinter {
  const worker = new Worker(new URL('./press.worker.ts', import.meta.url), { type: 'module', name: 'press' });
  // What an ended worker promised never settles.
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  failed.catch(() => undefined);
  const remote = wrap<PressWorker>(worker);
  return (job) => Promise.race([remote.print(job), failed]);
}
