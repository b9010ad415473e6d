import type { DocumentJob, PrintJob } from '@documents/job.ts';
import type { MailContent, OwnTexts, WrittenMail } from '@documents/mail/content.ts';
import type { Result } from '@domain/result.ts';
import { ok } from '@domain/result.ts';
import type { DocumentTemplate, TemplateFault } from '@domain/templates/template.ts';
import { cancelled, orCancelled } from './cancellable.ts';
import type { OpenWorker } from './worker.ts';
import { openWorker } from './worker.ts';
import { unfinishedFiles, type UnfinishedFiles } from './unfinished-files.ts';
import type { PreviewedDocument } from './worker-api.ts';
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
const BATCH = 16;

/** Far more than any preview takes, fetching the engine included. */
const LONGEST_PREVIEW = 8000;

function inTime({ signal, ...task }: LongTask): LongTask {
  const late = AbortSignal.timeout(LONGEST_PREVIEW);
  return { ...task, signal: signal === undefined ? late : AbortSignal.any([signal, late]) };
}

/** One core is the page's: on two cores a second worker was measured to gain nothing. */
export const workersFor = (cores: number): number => Math.min(4, Math.max(1, cores - 1));

/** `DocumentRenderer` of the services, over document workers that stay warm between documents. */
export function documentRenderer(open: () => OpenWorker = openWorker, cores = navigator.hardwareConcurrency) {
  const idle: OpenWorker[] = [];
  const unfinished = unfinishedFiles();

  /** A worker of one's own while the work lasts. One that was cancelled or failed does not come back. */
  async function withWorker<T>(
    task: LongTask,
    work: (worker: OpenWorker) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    if (task.signal?.aborted) return cancelled;
    const worker = idle.pop() ?? open();
    let isSound = false;
    try {
      const done = await orCancelled(work(worker), task.signal);
      isSound = !task.signal?.aborted;
      return done;
    } finally {
      if (isSound) idle.push(worker);
      else worker.end();
    }
  }

  const pdf = (jobs: PrintJob[], task: LongTask = {}): Promise<Result<Uint8Array>> =>
    withWorker(task, async ({ workshop }) => {
      const report = (done: number) => task.onProgress?.({ phase: 'documents', done, total: jobs.length });
      report(0);
      for (let start = 0; start < jobs.length; start += BATCH) {
        const added = await workshop.append(jobs.slice(start, start + BATCH));
        if (!added.ok) return added;
        report(Math.min(start + BATCH, jobs.length));
      }
      return workshop.finish();
    });

  /** A template that would keep the worker busy for ever ends with the worker. */
  const preview = (job: DocumentJob, task: LongTask = {}): Promise<Result<PreviewedDocument>> =>
    withWorker(inTime(task), ({ workshop }) => workshop.preview(job));

  async function check(template: DocumentTemplate, job: DocumentJob): Promise<Result<TemplateFault[]>> {
    return withWorker(inTime({}), async ({ workshop }) => ok(await workshop.check(template, job)));
  }

  const mail = (content: MailContent, own: OwnTexts): Promise<Result<WrittenMail>> =>
    withWorker(inTime({}), async ({ workshop }) => ok(await workshop.mail(content, own)));

  async function each(
    count: number,
    jobAt: (index: number) => Promise<NamedJob>,
    take: (index: number, fileName: string, bytes: Uint8Array) => void,
    task: LongTask = {},
  ): Promise<Result<void>> {
    const batches = batchesOf(count, jobAt);
    task.signal?.addEventListener('abort', batches.stop, { once: true });
    let done = 0;
    const add = ({ names, files }: Finished) => {
      files.forEach((bytes, index) => take(done + index, names[index] as string, bytes));
      done += files.length;
      task.onProgress?.({ phase: 'documents', done, total: count });
    };
    const inOrder = addInOrder(add);
    const runs = Array.from({ length: Math.min(workersFor(cores), batches.count) }, () =>
      withWorker(task, (worker) => runBatches(worker, batches, inOrder, unfinished)),
    );
    const results = await Promise.all(runs);
    const failure = results.find((result) => !result.ok);
    if (failure) return failure;
    unfinished.clear();
    return ok(undefined);
  }

  async function zip(
    count: number,
    jobAt: (index: number) => Promise<NamedJob>,
    task: LongTask = {},
    see?: (index: number, fileName: string, bytes: Uint8Array) => void,
  ): Promise<Result<Blob>> {
    const archive = zipArchive();
    const take = (index: number, fileName: string, bytes: Uint8Array) => {
      archive.add(fileName, bytes);
      see?.(index, fileName, bytes);
    };
    const made = await each(count, jobAt, take, task);
    return made.ok ? ok(archive.finish()) : made;
  }

  const getReady = () => {
    if (idle.length === 0) idle.push(open());
  };

  return { pdf, preview, check, mail, each, zip, getReady };
}

interface Batch {
  order: number;
  jobs: NamedJob[];
}
interface Finished {
  names: readonly string[];
  files: readonly Uint8Array[];
}

/** Hands out batches to as many workers as ask; null when there is none left or one was refused. */
function batchesOf(count: number, jobAt: (index: number) => Promise<NamedJob>) {
  let order = 0;
  let isStopped = false;
  const next = async (): Promise<Batch | null> => {
    const start = order * BATCH;
    if (isStopped || start >= count) return null;
    const batch = { order: order++ };
    const length = Math.min(BATCH, count - start);
    return { ...batch, jobs: await Promise.all(Array.from({ length }, (_, index) => jobAt(start + index))) };
  };
  const stop = () => {
    isStopped = true;
  };
  return { count: Math.ceil(count / BATCH), next, stop };
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

/** Only what an earlier try has not made yet is made. */
async function filesOf(
  workshop: OpenWorker['workshop'],
  jobs: readonly NamedJob[],
  unfinished: UnfinishedFiles,
): Promise<Result<Uint8Array[]>> {
  const known = jobs.map(({ job }) => unfinished.of(job));
  const missing = jobs.flatMap(({ job }, index) => (known[index] ? [] : [job]));
  if (missing.length === 0) return ok(known as Uint8Array[]);
  const made = await workshop.files(missing);
  if (!made.ok) return made;
  missing.forEach((job, index) => unfinished.keep(job, made.value[index] as Uint8Array));
  const fresh = made.value.values();
  return ok(known.map((bytes) => bytes ?? (fresh.next().value as Uint8Array)));
}

/** Two batches are with the worker at any time: it never waits for the page. */
async function runBatches(
  { workshop }: OpenWorker,
  { next, stop }: Pick<ReturnType<typeof batchesOf>, 'next' | 'stop'>,
  finish: (order: number, finished: Finished) => void,
  unfinished: UnfinishedFiles,
): Promise<Result<void>> {
  const begin = async () => {
    const batch = await next();
    return batch === null ? null : { batch, made: filesOf(workshop, batch.jobs, unfinished) };
  };
  let running = await begin();
  while (running !== null) {
    const coming = begin();
    const { batch, made } = running;
    const files = await made;
    if (!files.ok) {
      stop();
      return files;
    }
    finish(batch.order, { names: batch.jobs.map(({ fileName }) => fileName), files: files.value });
    running = await coming;
  }
  return ok(undefined);
}
