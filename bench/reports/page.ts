/** Each question in a worker, as the app asks it; the worker keeps what it has filled. */
const worker = new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' });

const ask = (what: string, ...parameters: unknown[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ error?: string; value?: unknown }>) =>
      data.error === undefined ? resolve(data.value) : reject(new Error(data.error));
    worker.postMessage({ what, parameters });
  });

Object.assign(window, { bench: { ask } });
