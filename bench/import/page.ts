import type { PlainTimings } from './plain-way.worker.ts';
import type { ReadingTimes } from './reading.ts';
import type { ReadingQuestion } from './reading.worker.ts';

function ask<T>(worker: Worker, question: File | ReadingQuestion): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<T>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage(question);
  });
}

function chosen(): File {
  const file = document.querySelector<HTMLInputElement>('#file')?.files?.[0];
  if (!file) throw new Error('no file chosen');
  return file;
}

/** The chosen file to stored and listed, the plain way. */
const plainImport = () =>
  ask<PlainTimings>(
    new Worker(new URL('./plain-way.worker.ts', import.meta.url), { type: 'module' }),
    chosen(),
  );

/** The chosen file only read: by our reader and by its peer, in one worker. */
const readingAlone = (kind: ReadingQuestion['kind'], rounds: number) =>
  ask<ReadingTimes>(new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' }), {
    file: chosen(),
    kind,
    rounds,
  });

Object.assign(window, { bench: { plainImport, readingAlone } });
