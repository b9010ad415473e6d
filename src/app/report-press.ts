import { proxy, wrap, type Remote } from 'comlink';
import { ok, type Result } from '@domain/result.ts';
import type { LongTask, ReportPress } from '@services/ports.ts';
import type { ReportsWorker } from '../../workers/reports.data.worker.ts';
import { orStopped } from './or-stopped.ts';

/** A worker for each report: an abort ends it, and with it whatever it holds. */
async function withWorker<T>(
  { signal }: LongTask,
  work: (worker: Remote<ReportsWorker>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const worker = new Worker(new URL('../../workers/reports.data.worker.ts', import.meta.url), {
    type: 'module',
    name: 'reports',
  });
  try {
    return await orStopped(worker, signal, () => work(wrap<ReportsWorker>(worker)));
  } finally {
    worker.terminate();
  }
}

const progressOf = ({ onProgress }: LongTask) =>
  proxy((done: number, total: number) => onProgress?.({ phase: 'read', done, total }));

export const reportPress: ReportPress = {
  table: (database, order, task = {}) =>
    withWorker(task, async (worker) => {
      const rows: unknown[][] = [];
      const take = proxy(async (section: number, slice: unknown[]) => {
        const taken = (rows[section] ??= []);
        for (const row of slice) taken.push(row);
      });
      const made = await worker.table(database, order, take, progressOf(task));
      if (!made.ok) return made;
      const sections = made.value.sections.map((section, at) => ({
        ...section,
        rows: (rows[at] ?? []) as typeof section.rows,
      }));
      return ok({ ...made.value, sections });
    }),
  files: (database, order, formats, task = {}) =>
    withWorker(task, (worker) => worker.files(database, order, formats, progressOf(task))),
};
