import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fontShelf } from './font-shelf.ts';

const store = new Map<string, Response>();
const room = { isFull: false };
const cache = {
  match: async (path: string) => store.get(path)?.clone(),
  keys: async () => Array.from(store.keys(), (path) => ({ url: `https://books.example${path}` })),
  delete: async (path: string) => store.delete(path),
  put: async (path: string, answer: Response) => {
    if (room.isFull) throw new DOMException('full', 'QuotaExceededError');
    store.set(path, answer);
  },
};
let asked = 0;
let reachable = Number.POSITIVE_INFINITY;

beforeEach(() => {
  store.clear();
  room.isFull = false;
  asked = 0;
  reachable = Number.POSITIVE_INFINITY;
  vi.stubGlobal('caches', { open: async () => cache, delete: async () => store.clear() });
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    if (asked > reachable) throw new TypeError('offline');
    return new Response('font');
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the fonts on this device', () => {
  it('F1 all are fetched once, with progress up to the last', async () => {
    const done: number[] = [];
    store.set('/assets/script-fonts/of-an-earlier-version.woff', new Response('old'));
    const { files } = await fontShelf.status();
    expect(files).toBeGreaterThan(900);
    expect((await fontShelf.fetchAll({ onProgress: (progress) => done.push(progress.done) })).ok).toBe(true);
    expect(await fontShelf.status()).toMatchObject({ files, kept: files });
    expect(done.at(-1)).toBe(files);
    expect(store.has('/assets/script-fonts/of-an-earlier-version.woff')).toBe(false);
    await fontShelf.fetchAll();
    expect(asked).toBe(files);
    await fontShelf.forget();
    expect((await fontShelf.status()).kept).toBe(0);
  });

  it('F1 without a connection it says so, keeps what arrived and goes on from there', async () => {
    reachable = 100;
    expect(await fontShelf.fetchAll()).toMatchObject({
      ok: false,
      error: { reason: 'script-fonts-unreachable' },
    });
    const { kept, files } = await fontShelf.status();
    expect(kept).toBe(100);
    reachable = Number.POSITIVE_INFINITY;
    asked = 0;
    expect((await fontShelf.fetchAll()).ok).toBe(true);
    expect(asked).toBe(files - kept);
  });

  it('F2 a cancel stops it', async () => {
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }) => done >= 20 && stop.abort();
    expect(await fontShelf.fetchAll({ signal: stop.signal, onProgress })).toMatchObject({
      error: { name: 'Cancelled' },
    });
    expect((await fontShelf.status()).kept).toBeLessThan(40);
  });

  it('F1 a device without room is not said to have them', async () => {
    room.isFull = true;
    expect(await fontShelf.fetchAll()).toMatchObject({ error: { name: 'QuotaExceeded' } });
  });
});
