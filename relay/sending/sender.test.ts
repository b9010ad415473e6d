import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, expect, it } from 'vitest';
import { openStore } from '../store/sqlite/open.ts';
import type { Carrier } from './carrier.ts';
import { makeSender } from './sender.ts';

const ended: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

/** One message over a carrier of its own. */
async function sentOver(send: Carrier['send']) {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-sender-'));
  const store = openStore(folder);
  const sender = makeSender({
    store,
    carrier: { lanes: 1, send, close: () => undefined },
    retry: { first: 20, longest: 20, giveUpAfter: 60_000 },
    ranBefore: 0,
    log: pino({ level: 'silent' }),
  });
  ended.push(async () => {
    await sender.stop(1000);
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const [id, receivedAt] = [randomUUID(), new Date().toISOString()];
  const key = { hash: Buffer.alloc(32), deviceName: 'Laptop', senders: [], usedAt: null, revokedAt: null };
  await store.addKey({ ...key, keyId: 'k', createdAt: receivedAt });
  const head = { id, keyId: 'k', digest: 'd', messageId: '<m@relay.test>', anchor: null, receivedAt };
  const envelope = {
    from: 'a@x.example',
    recipients: ['b@y.example'],
    raw: Buffer.from('Subject: x\r\n\r\n'),
  };
  await store.add({ ...head, dueAt: Date.now(), ...envelope });
  sender.wake();
  return { state: async () => (await store.receipt(id))?.state, receipt: () => store.receipt(id) };
}

it('RL3 a carrier that breaks with the content in hand leaves it unknown, and not in the air till the next start', async () => {
  let times = 0;
  const { state, receipt } = await sentOver(async (_, { load }) => {
    times += 1;
    await load();
    throw new Error('broken');
  });
  await expect.poll(state).toBe('unknown');
  expect(await receipt()).toMatchObject({ attempts: [{ outcome: 'unknown', code: null }], nextTryAt: null });
  expect(times).toBe(1);
});

it('RL4 one that breaks before it had the content is tried again', async () => {
  let times = 0;
  const { state, receipt } = await sentOver(async (_, { load }) => {
    times += 1;
    if (times === 1) throw new Error('broken');
    await load();
    return { kind: 'sent', code: 250, reason: '250 OK', refused: [], deferred: [] };
  });
  await expect.poll(state).toBe('accepted');
  expect((await receipt())?.attempts.map(({ outcome }) => outcome)).toEqual(['deferred', 'accepted']);
});
