import type { DocumentJob } from '@documents/job.ts';
import type { Result } from '@domain/result.ts';
import { ok } from '@domain/result.ts';
import { cancelled, orCancelled } from './cancellable.ts';
import type { OpenWorker } from './worker.ts';
import { openWorker } from './worker.ts';
import { zipArchive } from './zip-archive.ts';

interface LongTask {
  signal?: AbortSignal;
  onProgress?: (progress: { phase: string; done: number; total: number }) => void;
}
interface NamedJob {
  job: DocumentJob;
  fileName: string;
}

/** Enough work for one crossing of threads, little enough for smooth progress and a small heap. */
const BATCH = 20;

/** One core is the page's: on two cores a second worker was measured to gain nothing (docs/decisions). */
export const workersFor = (cores: number): number => Math.min(4, Math.max(1, cores - 1));

/** `DocumentRenderer` of the services, over document workers that stay warm between documents. */
export function documentRenderer(open: () => OpenWorker = openWorker, cores = navigator.hardwareConcurrency) {
  const idle: OpenWorker[] = [];

  async function withWorker<T>(
    task: LongTask,
    work: (worker: OpenWorker) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    if (task.signal?.aborted) return cancelled;
    const worker = idle.pop() ?? open();
    const done = await orCancelled(work(worker), task.signal, () => worker.end());
    if (!task.signal?.aborted) idle.push(worker);
    return done;
  }

  async function pdf(jobs: DocumentJob[], task: LongTask = {}): Promise<Result<Uint8Array>> {
    const progress = { phase: 'documents', total: jobs.length };
    task.onProgress?.({ ...progress, done: 0 });
    const made = await withWorker(task, ({ workshop }) => workshop.pdf(jobs));
    if (made.ok) task.onProgress?.({ ...progress, done: jobs.length });
    return made;
  }

  async function zip(
    count: number,
    jobAt: (index: number) => Promise<NamedJob>,
    task: LongTask = {},
  ): Promise<Result<Blob>> {
    const archive = zipArchive();
    const batches = batchesOf(count, jobAt);
    let done = 0;
    const add = ({ names, files }: Finished) => {
      files.forEach((bytes, index) => archive.add(names[index] as string, bytes));
      done += files.length;
      task.onProgress?.({ phase: 'documents', done, total: count });
    };
    const inOrder = addInOrder(add);
    const runs = Array.from({ length: Math.min(workersFor(cores), batches.count) }, () =>
      withWorker(task, (worker) => runBatches(worker, batches.next, inOrder)),
    );
    const results = await Promise.all(runs);
    return results.find((result) => !result.ok) ?? ok(archive.finish());
  }

  return { pdf, zip };
}

interface Batch {
  order: number;
  jobs: NamedJob[];
}
interface Finished {
  names: readonly string[];
  files: readonly Uint8Array[];
}

/** Hands out batches to as many workers as ask; null when there is none left. */
function batchesOf(count: number, jobAt: (index: number) => Promise<NamedJob>) {
  let order = 0;
  const next = async (): Promise<Batch | null> => {
    const start = order * BATCH;
    if (start >= count) return null;
    const batch = { order: order++ };
    const length = Math.min(BATCH, count - start);
    return { ...batch, jobs: await Promise.all(Array.from({ length }, (_, index) => jobAt(start + index))) };
  };
  return { count: Math.ceil(count / BATCH), next };
}

/** Files come into the archive in the order of their jobs, whichever worker is first. */
function addInOrder(add: (finished: Finished) => void) {
  const waiting = new Map<number, Finished>();
  let expected = 0;
  return (order: number, finished: Finished) => {
    waiting.set(order, finished);
    for (let ready = waiting.get(expected); ready !== undefined; ready = waiting.get(expected)) {
      waiting.delete(expected);
      expected += 1;
      add(ready);
    }
  };
}

/** The next batch is fetched while the worker makes this one. */
async function runBatches(
  { workshop }: OpenWorker,
  next: () => Promise<Batch | null>,
  finish: (order: number, finished: Finished) => void,
): Promise<Result<void>> {
  let coming = next();
  for (let batch = await coming; batch !== null; batch = await coming) {
    coming = next();
    const made = await workshop.files(batch.jobs.map(({ job }) => job));
    if (!made.ok) return made;
    finish(batch.order, { names: batch.jobs.map(({ fileName }) => fileName), files: made.value });
  }
  return ok(undefined);
}
