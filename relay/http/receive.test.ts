import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { configFrom } from '../config.ts';
import { openStore } from '../store/sqlite/open.ts';
import { flushToDisk } from '../store/sqlite/writer.ts';
import { someMessage } from '../testing/message.ts';
import { makeLimits } from './limits.ts';
import { receiver } from './receive.ts';

const ended: (() => void)[] = [];
afterEach(() => ended.splice(0).forEach((end) => end()));

const key = {
  keyId: 'k',
  hash: Buffer.alloc(32),
  deviceName: 'Laptop',
  senders: [],
  createdAt: '2026-11-20T12:00:00.000Z',
  usedAt: null,
  revokedAt: null,
};

/** A receiver over a real store whose disk takes its time: each flush waits until it is let go. */
function receiverOnSlowDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-receive-'));
  const held: (() => void)[] = [];
  const isHeld = { now: true };
  const store = openStore(folder, async (file) => {
    if (isHeld.now) await new Promise<void>((resolve) => held.push(resolve));
    await flushToDisk(file);
  });
  const config = configFrom({}, folder);
  const woken = { times: 0 };
  const receive = receiver({
    store,
    config,
    limits: makeLimits(config.limits),
    wake: () => (woken.times += 1),
  });
  ended.push(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const letGo = () => {
    isHeld.now = false;
    held.splice(0).forEach((go) => go());
  };
  return { receive, woken, held, letGo };
}

it('RL1 RL2 the same message again is not answered before the disk has the first, and wakes the sender', async () => {
  const { receive, woken, held, letGo } = receiverOnSlowDisk();
  const message = someMessage();
  const body = Buffer.from(JSON.stringify(message));
  const answered: string[] = [];
  const hand = async (name: string) => {
    const receipt = await receive(body, key, message.id);
    answered.push(name);
    return receipt;
  };
  const first = hand('first');
  await expect.poll(() => held.length).toBe(1);
  const again = hand('again');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(answered).toEqual([]);
  letGo();
  expect(await again).toEqual(await first);
  expect(answered).toEqual(['first', 'again']);
  expect(woken.times).toBe(2);
});
