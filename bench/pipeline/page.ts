import { openPress } from '../../src/app/press-worker.ts';
import type { Question } from './bench.worker.ts';

const worker = new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' });

const { line } = openPress();
worker.postMessage(line, [line]);

/** Asks with the files that lie in the page's input, by the names of their sources. */
const ask = (question: Omit<Question, 'files'>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ error?: string; value?: unknown }>) =>
      data.error === undefined ? resolve(data.value) : reject(new Error(data.error));
    const input = document.querySelector<HTMLInputElement>('#files');
    const files = Array.from(input?.files ?? [], (file) => ({
      source: file.name.replace(/\.\w+$/, ''),
      name: file.name,
      file,
    }));
    worker.postMessage({ ...question, files });
  });

Object.assign(window, { bench: { ask } });
