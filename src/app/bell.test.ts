import { afterEach, describe, expect, it, vi } from 'vitest';
import { listen } from './bell.ts';

const LATER = 300_000;
const named = (name: string) => Object.assign(new Error(name), { name });
const settled = () => new Promise((resolve) => setImmediate(resolve));

afterEach(() => vi.unstubAllGlobals());

function openWindow(): EventTarget {
  const page = new EventTarget();
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  return page;
}

describe('what a window does again and again', () => {
  it('F4 goes on after it failed once, and ends when the books are closed', async () => {
    const page = openWindow();
    const faults = [named('QuotaExceededError'), named('DatabaseClosedError')];
    let [runs, ends] = [0, 0];
    const run = async () => {
      runs += 1;
      const fault = faults.shift();
      if (fault) throw fault;
      return { nextInMs: null };
    };
    listen(run, { firstAfter: LATER, onEnd: () => (ends += 1) });
    page.dispatchEvent(new Event('online'));
    await settled();
    expect([runs, ends]).toEqual([1, 0]);
    page.dispatchEvent(new Event('online'));
    await settled();
    expect([runs, ends]).toEqual([2, 1]);
    page.dispatchEvent(new Event('online'));
    await settled();
    expect(runs).toBe(2);
  });
});
