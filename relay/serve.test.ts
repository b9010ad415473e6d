import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { configFrom } from './config.ts';
import { startRelay, type RunningRelay } from './serve.ts';

const HOUR = 3_600_000;
const folder = mkdtempSync(join(tmpdir(), 'quittance-serve-'));
let relay: RunningRelay;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const config = configFrom({ RELAY_LOG: 'silent' }, folder);
  relay = await startRelay({ ...config, port: 0 });
});
afterEach(async () => {
  vi.useRealTimers();
  await relay.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('RL7 a disk that is full when outcomes are forgotten does not end the relay, and they are forgotten an hour later', async () => {
  const { store } = relay;
  const loose: unknown[] = [];
  const note = (reason: unknown) => void loose.push(reason);
  process.on('unhandledRejection', note);
  const forget = store.forget.bind(store);
  const forgotten = vi.fn(forget);
  store.forget = () => Promise.reject(new Error('database or disk is full'));
  vi.advanceTimersByTime(HOUR);
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off('unhandledRejection', note);
  expect(loose).toEqual([]);
  expect((await fetch(`http://127.0.0.1:${relay.port}/health`)).status).toBe(200);
  store.forget = forgotten;
  vi.advanceTimersByTime(HOUR);
  expect(forgotten).toHaveBeenCalledOnce();
});
