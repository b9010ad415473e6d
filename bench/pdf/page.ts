import { documentRenderer } from '@adapters/document-renderer/document-renderer.ts';
import { freshWorkers } from './fresh-worker.ts';
import { onePageJob } from './jobs.ts';

type Answer = Record<string, number> | Uint8Array;

function ask(who: string, what: string, runs: number): Promise<Answer> {
  const worker = new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      worker.terminate();
      if ('error' in data) reject(new Error(String(data['error'])));
      else resolve(data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ who, what, runs });
  });
}

/** The app's own way to many invoices: the renderer and its pool, with the longest task of the page. */
async function rendererZip(count: number, cores: number) {
  const renderer = documentRenderer(undefined, cores);
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  });
  observer.observe({ type: 'longtask' });
  const jobs = Array.from({ length: count }, (_, index) => onePageJob(index));
  await new Promise((resolve) => setTimeout(resolve, 300));
  longest = 0;
  const start = performance.now();
  const made = await renderer.zip(count, (index) =>
    Promise.resolve({ job: jobs[index] as ReturnType<typeof onePageJob>, fileName: `Invoice_${index}.pdf` }),
  );
  const ms = performance.now() - start;
  observer.disconnect();
  return { ms, longest, size: made.ok ? made.value.size : 0 };
}

Object.assign(window, { bench: { ask, rendererZip, freshWorkers } });
