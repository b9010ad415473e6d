import type { Remote } from 'comlink';
import { describe, expect, it } from 'vitest';
import { importDesk } from '@adapters/import-reader/import-desk.ts';
import type { ImportDesk } from '@adapters/import-reader/worker-api.ts';
import { WorkerLine } from '@adapters/import-reader/worker-line.ts';
import { WorkerSession } from '@adapters/import-reader/worker-session.ts';
import { DEFAULT_CHOICES } from '@domain/intake/session/default-choices.ts';
import { ok } from '@domain/result.ts';
import type { ImportReader } from '../ports.ts';
import { openFrenchBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, valueOf } from '../testing/outcomes.ts';

const CSV = 'Clé;Date;Client;Désignation;Qté;PU HT\n1;2026-11-12;Anne;Sable;1;8,00';

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

function gate() {
  let open = () => undefined as void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}

/** The page's own side of a session over the worker's desk: judging anew begins at once and ends when it is let. */
function slowReader(nextId: () => string) {
  const judging = gate();
  const begun = gate();
  const reader: ImportReader = {
    async open(file, fileName, options, context) {
      const desk = importDesk(() => Promise.reject(new Error('No words here')), nextId);
      const opened = await desk.open(file, fileName, options, context, () => undefined);
      if (!opened.ok) return opened;
      const answering = {
        refresh: async (...asked: Parameters<typeof desk.refresh>) => {
          begun.open();
          await judging.opened;
          return desk.refresh(...asked);
        },
        plan: async (...asked: Parameters<typeof desk.plan>) => desk.plan(...asked),
      };
      const worker = Object.assign(new EventTarget(), { terminate: () => undefined });
      const remote = answering as unknown as Remote<ImportDesk>;
      return ok(new WorkerSession(remote, new WorkerLine(worker), () => 'fr', opened.value));
    },
  };
  return { reader, begun: begun.opened, finish: judging.open };
}

describe('an import that is cancelled while its rows are judged anew', () => {
  it('I46 stores nothing under a picture that nobody has looked at, though the worker went on', async () => {
    const deps = testDeps();
    const slow = slowReader(() => deps.ids.next());
    const { services } = await openFrenchBooks(undefined, { ...deps, importReader: slow.reader });
    const session = valueOf(
      await services.imports.open(new Blob([CSV]), 'ventes.csv', { kind: 'transactions' }),
    );
    const shown = session.preview();
    expect(shown.unknownCustomerCount).toBe(1);
    await addCustomer(services, 'Anne');
    const store = (signal?: AbortSignal) =>
      services.imports.commit(
        session,
        { name: 'ventes.csv', size: 1 },
        DEFAULT_CHOICES,
        signal && { signal },
      );
    const stop = new AbortController();
    const storing = store(stop.signal);
    await slow.begun;
    stop.abort();
    expect(await storing).toMatchObject({ error: { name: 'Cancelled' } });
    slow.finish();
    await soon();
    expect(session.preview()).toBe(shown);

    expect(await store()).toMatchObject({
      error: { reason: 'books-changed', params: { customersBefore: 1, customers: 0 } },
    });
    expect((await services.transactions.list()).total).toBe(0);
    valueOf(await store());
    expect((await services.transactions.list()).total).toBe(1);
    session.close();
  });
});
