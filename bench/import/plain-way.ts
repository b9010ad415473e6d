/** The page side: hands the chosen file to the worker and resolves to its timings. */
export interface PlainTimings {
  rows: number;
  read: number;
  total: number;
}

declare global {
  interface Window {
    plainImport: () => Promise<PlainTimings>;
  }
}

window.plainImport = () =>
  new Promise((resolve, reject) => {
    const input = document.querySelector<HTMLInputElement>('#file');
    const file = input?.files?.[0];
    if (!file) {
      reject(new Error('no file chosen'));
      return;
    }
    const worker = new Worker(new URL('./plain-way.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<PlainTimings>) => {
      worker.terminate();
      resolve(event.data);
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage(file);
  });
