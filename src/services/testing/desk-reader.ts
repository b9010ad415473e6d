import { importDesk } from '@adapters/import-reader/import-desk.ts';
import { ok } from '@domain/result.ts';
import type { ImportReader, ImportSession } from '../ports.ts';

/** Reads imports as the worker does, by the worker's own desk, without a worker around it. */
export const deskReader = (nextId: () => string): ImportReader => ({
  async open(file, fileName, options, context) {
    const desk = importDesk(() => Promise.reject(new Error('No words here')), nextId);
    const opened = await desk.open(file, fileName, options, context, () => undefined);
    if (!opened.ok) return opened;
    let latest = opened.value;
    const kept = async (preview: typeof latest) => (latest = preview);
    const session: ImportSession = {
      lost: new Promise(() => undefined),
      preview: () => latest,
      reopen: async (how, _task, renewed) => {
        const again = await desk.reopen(how, () => undefined, renewed);
        if (again.ok) latest = again.value;
        return again;
      },
      refresh: async (renewed) => ok(await kept(desk.refresh(renewed, () => undefined))),
      mend: (changes) => kept(desk.mend(changes)),
      replaceAll: (...change) => kept(desk.replaceAll(...change)),
      undoMend: () => kept(desk.undoMend()),
      chooseCustomer: (ref, known) => kept(desk.chooseCustomer(ref, known)),
      choose: (choices) => kept(desk.choose(choices)),
      rows: async (query) => desk.rows(query),
      findings: async (query) => desk.findings(query),
      plan: async (choices) => desk.plan(choices),
      rejected: async () => new Uint8Array(),
      close: () => undefined,
    };
    return ok(session);
  },
});
