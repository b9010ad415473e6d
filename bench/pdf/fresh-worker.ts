import { openWorker } from '@adapters/document-renderer/worker.ts';
import { onePageJob } from './jobs.ts';

const LATER = 200;

const empty = () => new Worker(new URL('./empty.worker.ts', import.meta.url), { type: 'module' });
const oneWord = () => new Worker(new URL('./one-word.worker.ts', import.meta.url), { type: 'module' });

const pause = () => new Promise((resolve) => setTimeout(resolve, 200));
const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** From making a worker to its first answer. */
async function firstAnswer(make: () => Worker): Promise<number> {
  await pause();
  const start = performance.now();
  const worker = make();
  await new Promise((resolve) => {
    worker.onmessage = resolve;
    worker.postMessage(onePageJob(0));
  });
  const ms = performance.now() - start;
  worker.terminate();
  return ms;
}

/** What a person waits for: the app's own worker is made and asked at once; its code comes over the network. */
async function firstDocument(): Promise<number> {
  await pause();
  const start = performance.now();
  const worker = openWorker();
  await worker.workshop.files([onePageJob(0)]);
  const ms = performance.now() - start;
  worker.end();
  return ms;
}

/** The same wait for one document after the other of a worker that is warm. */
async function laterDocument(): Promise<number> {
  const worker = openWorker();
  const waits: number[] = [];
  for (let index = 0; index < LATER; index += 1) {
    const job = onePageJob(index);
    const start = performance.now();
    await worker.workshop.files([job]);
    if (index >= LATER / 3) waits.push(performance.now() - start);
  }
  worker.end();
  return median(waits);
}

/** Medians in milliseconds, taken in turns. */
export async function freshWorkers(rounds: number) {
  const starts: number[] = [];
  const words: number[] = [];
  const firsts: number[] = [];
  const warm = await laterDocument();
  for (let round = 0; round < rounds; round += 1) {
    starts.push(await firstAnswer(empty));
    words.push(await firstAnswer(oneWord));
    firsts.push(await firstDocument());
  }
  return { start: median(starts), word: median(words), first: median(firsts), warm };
}
