import { wrap } from 'comlink';
import type { BooksProver } from '@services/ports.ts';
import type { ProofWorker } from '../../workers/proof.data.worker.ts';

/** The browser reads a database on one thread of its own: more hands than two would wait for it. */
const MOST_HANDS = 2;

function open() {
  const worker = new Worker(new URL('../../workers/proof.data.worker.ts', import.meta.url), {
    type: 'module',
    name: 'proof',
  });
  // What an ended worker promised never settles.
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  failed.catch(() => undefined);
  return { worker, failed, remote: wrap<ProofWorker>(worker) };
}

/** Several workers, one stretch after the other to each in turn. */
export const booksProver: BooksProver = {
  open(database) {
    const count = Math.min(MOST_HANDS, navigator.hardwareConcurrency);
    const hands = Array.from({ length: count }, open);
    let turns = 0;
    const next = () => hands[(turns += 1) % count]!;
    return {
      entries: (after, upTo) => {
        const { remote, failed } = next();
        return Promise.race([remote.entries(database, after, upTo), failed]);
      },
      records: (stretch) => {
        const { remote, failed } = next();
        return Promise.race([remote.records(database, stretch), failed]);
      },
      end: () => hands.forEach(({ worker }) => worker.terminate()),
    };
  },
};
