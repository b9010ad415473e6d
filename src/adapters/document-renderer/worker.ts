import type { Remote } from 'comlink';
import { wrap } from 'comlink';
import type { DocumentWorkshop } from './worker-api.ts';

export interface OpenWorker {
  workshop: Remote<DocumentWorkshop>;
  /** Ends the worker and whatever it does. */
  end(): void;
}

export function openWorker(): OpenWorker {
  const worker = new Worker(new URL('../../../workers/document.worker.ts', import.meta.url), {
    type: 'module',
    name: 'documents',
  });
  return { workshop: wrap<DocumentWorkshop>(worker), end: () => worker.terminate() };
}
