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
    const batches = batchRun(count, jobAt);
    let done = 0;
    const add = (names: readonly string[], files: readonly Uint8Array[]) => {
      files.forEach((bytes, index) => archive.add(names[index] as string, bytes));
      done += files.length;
      task.onProgress?.({ phase: 'documents', done, total: count });
    };
    const runs = Array.from({ length: Math.min(workersFor(cores), batches.count) }, () =>
      withWorker(task, (worker) => batches.run(worker, add)),
    );
    const results = await Promise.all(runs);
    return results.find((result) => !result.ok) ?? ok(archive.finish());
  }

  return { pdf, zip };
}

/** Hands out batches to as many workers as ask, and lets the files in by order of their jobs. */
function batchRun(count: number, jobAt: (index: number) => Promise<NamedJob>) {
  let next = 0;
  const fetched = async (): Promise<NamedJob[]> => {
    const start = next;
    next = Math.min(count, start + BATCH);
    return Promise.all(Array.from({ length: next - start }, (_, index) => jobAt(start + index)));
  };
  const run = async (
    { workshop }: OpenWorker,
    add: (names: readonly string[], files: readonly Uint8Array[]) => void,
  ): Promise<Result<void>> => {
    let coming = fetched();
    for (let batch = await coming; batch.length > 0; batch = await coming) {
      coming = fetched();
      const made = await workshop.files(batch.map(({ job }) => job));
      if (!made.ok) return made;
      add(
        batch.map(({ fileName }) => fileName),
        made.value,
      );
    }
    return ok(undefined);
  };
  return { count: Math.ceil(count / BATCH), run };
}
