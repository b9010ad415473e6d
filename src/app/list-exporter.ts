import { proxy, transfer } from 'comlink';
import { ok } from '@domain/result.ts';
import type { ListExporter } from '@services/ports.ts';
import { currentLanguage } from '@ui/environment/language.ts';
import { withDataWorker } from './data-worker.ts';

/** Lists as files, in the language of the screens. */
export const listExporter: ListExporter = {
  invoices: (database, ids, how, task) =>
    withDataWorker(task?.signal, async (worker) => {
      const report = (done: number, total: number) => task?.onProgress?.({ phase: 'read', done, total });
      const said = { ...how, language: currentLanguage() };
      return ok(await worker.exportInvoices(database, transfer(ids, [ids.buffer]), said, proxy(report)));
    }),
  numbers: (name, numbers) =>
    withDataWorker(undefined, async (worker) => ok(await worker.exportNumbers(name, numbers))),
  statement: (statement, format) =>
    withDataWorker(undefined, async (worker) =>
      ok(await worker.exportStatement(statement, { format, language: currentLanguage() })),
    ),
};
