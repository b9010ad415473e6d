import { afterEach, describe, expect, it, vi } from 'vitest';
import { firstScreenStands } from '@ui/environment/first-screen.ts';
import { listen } from './bell.ts';

const LATER = 300_000;
const named = (name: string) => Object.assign(new Error(name), { name });
const settled = () => new Promise((resolve) => setImmediate(resolve));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

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

  it('F4 rings at the start, back online, back in sight, when it is rung and when it asked to', async () => {
    vi.useFakeTimers();
    const page = openWindow();
    const seen = { visibilityState: 'hidden' };
    Object.defineProperty(document, 'visibilityState', { get: () => seen.visibilityState });
    let runs = 0;
    let nextInMs: number | null = null;
    const bell = listen(
      async () => {
        runs += 1;
        return { nextInMs };
      },
      { firstAfter: 3_000 },
    );
    const after = async (milliseconds: number) => {
      await vi.advanceTimersByTimeAsync(milliseconds);
      return runs;
    };
    // Counted from the first screen, on a slow device as well.
    expect(await after(10_000)).toBe(0);
    firstScreenStands();
    expect([await after(2_999), await after(1)]).toEqual([0, 1]);
    page.dispatchEvent(new Event('online'));
    expect(await after(0)).toBe(2);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await after(0)).toBe(2);
    seen.visibilityState = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await after(0)).toBe(3);
    nextInMs = 20_000;
    bell.ring();
    expect([await after(0), await after(19_999), await after(1)]).toEqual([4, 4, 5]);
    // A wait without end is none: a clock that was set does not silence it.
    nextInMs = 1e12;
    bell.ring();
    expect([await after(0), await after(LATER)]).toEqual([6, 7]);
  });
});
