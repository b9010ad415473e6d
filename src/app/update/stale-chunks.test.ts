import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { holdWork } from '@ui/tasks/work-store.ts';
import { ahead, reloadOnceWhenStale } from './stale-chunks.ts';

let page: EventTarget;
let build: string;
let reloads: number;

beforeEach(() => {
  page = new EventTarget();
  build = 'one.js';
  reloads = 0;
  const kept = new Map<string, string>();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('document', { querySelector: () => ({ src: build }) });
  vi.stubGlobal('location', { reload: () => (reloads += 1) });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  reloadOnceWhenStale();
});

afterEach(() => vi.unstubAllGlobals());

/** What the build makes of an import whose file does not come: one that somebody prevented gives nothing at all. */
async function failing(): Promise<undefined> {
  await Promise.resolve();
  const event = new Event('vite:preloadError', { cancelable: true });
  page.dispatchEvent(event);
  if (!event.defaultPrevented) throw new Error('Failed to fetch dynamically imported module');
}

it('F7 a file that a person asked for and that is gone loads the page again, once per build', async () => {
  await expect(failing()).rejects.toThrow('Failed to fetch');
  await expect(failing()).rejects.toThrow('Failed to fetch');
  expect(reloads).toBe(1);
  build = 'two.js';
  await expect(failing()).rejects.toThrow('Failed to fetch');
  expect(reloads).toBe(2);
});

it('F7 nothing is loaded again while there is work in this window', async () => {
  holdWork('form', true);
  await expect(failing()).rejects.toThrow('Failed to fetch');
  holdWork('form', false);
  expect(reloads).toBe(0);
});

it('F7 F6 a file fetched ahead that does not come is no fault, and never loads the page again under a person', async () => {
  expect(await ahead(failing)).toBeUndefined();
  expect(await ahead(async () => 'there')).toBe('there');
  expect(reloads).toBe(0);
  // What is asked for afterwards still does.
  await expect(failing()).rejects.toThrow('Failed to fetch');
  expect(reloads).toBe(1);
});
