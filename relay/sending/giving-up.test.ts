import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../store/sqlite/open.ts';
import type { NewMessage, Store } from '../store/store.ts';
import type { Carrier, Handover } from './carrier.ts';
import { makeSender, type Sender } from './sender.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const retry = { first: MINUTE, longest: 10 * MINUTE, giveUpAfter: 2 * HOUR };
const KEY = {
  keyId: 'k',
  hash: Buffer.alloc(32),
  deviceName: 'Laptop',
  senders: [],
  createdAt: '2026-11-20T12:00:00.000Z',
  usedAt: null,
  revokedAt: null,
};
const away: Handover = {
  kind: 'deferred',
  code: null,
  reason: 'ESOCKET: connect ECONNREFUSED',
  refused: [],
  isAway: true,
};

let folder: string;
let store: Store;
let sender: Sender;
let answer: Handover;
let knocks: string[];

const carrier: Carrier = {
  lanes: 5,
  send: async ({ id }) => {
    knocks.push(id);
    return answer;
  },
  close: () => undefined,
};

async function start(): Promise<void> {
  store = openStore(folder);
  await store.recover(new Date().toISOString());
  const ranBefore = await store.ran();
  sender = makeSender({ store, carrier, retry, ranBefore, log: pino({ level: 'silent' }) });
  sender.wake();
  await pause(20);
}

async function stop(): Promise<void> {
  await sender.stop(1000);
  store.close();
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.UTC(2026, 10, 20, 12) });
  folder = mkdtempSync(join(tmpdir(), 'quittance-giving-up-'));
  [answer, knocks] = [away, []];
  await start();
  await store.addKey(KEY);
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
  vi.useRealTimers();
});

/** Time goes by, for the clock of the machine and for what measures how long the relay runs. */
async function pass(time: number): Promise<void> {
  for (let left = time; left > 0; left -= MINUTE) {
    vi.advanceTimersByTime(Math.min(left, MINUTE));
    sender.wake();
    await pause(2);
  }
  await pause(20);
}

const message = (at: number, dueAt = Date.now()): NewMessage => ({
  id: `m${String(at).padStart(3, '0')}`,
  keyId: 'k',
  digest: 'd',
  messageId: `<m${at}@relay.test>`,
  anchor: null,
  receivedAt: new Date().toISOString(),
  dueAt,
  from: 'billing@studio.example',
  recipients: ['ana@client.example', 'bea@client.example'],
  raw: Buffer.from('Subject: x\r\n\r\nHello\r\n'),
});

async function handOver(many: number): Promise<string[]> {
  const messages = Array.from({ length: many }, (_, at) => message(at));
  await Promise.all(messages.map((one) => store.add(one)));
  sender.wake();
  await pause(20);
  return messages.map(({ id }) => id);
}

const statesOf = async (ids: string[]) => {
  const counts: Record<string, number> = {};
  for (const { state } of await store.receipts(ids)) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

/** Once all of them came to the same; what they are after two seconds otherwise. */
async function allOf(ids: string[]): Promise<Record<string, number>> {
  let counts = await statesOf(ids);
  for (let at = 0; at < 200 && (Object.keys(counts).length > 1 || 'at-relay' in counts); at += 1) {
    await pause(10);
    counts = await statesOf(ids);
  }
  return counts;
}

describe('many mails behind a mail server that is away', () => {
  it('RL4 RL10 every one is given up when its time is over, also those that had no turn to knock', async () => {
    const ids = await handOver(300);
    await pass(HOUR + 45 * MINUTE);
    expect(await statesOf(ids)).toEqual({ 'at-relay': 300 });
    await pass(17 * MINUTE);
    expect(await allOf(ids)).toEqual({ refused: 300 });
    expect(new Set(knocks).size).toBeLessThan(200);
    const silent = ids.find((id) => !knocks.includes(id))!;
    expect(await store.receipt(silent)).toMatchObject({
      nextTryAt: null,
      attempts: [{ outcome: 'refused', code: null, reason: `Given up after ${away.reason}` }],
      refusedRecipients: [],
    });
    expect(await store.content(silent)).toBeUndefined();
  });

  it('RL4 what came later is given up later, and leaves when the server is back before', async () => {
    const first = await handOver(60);
    await pass(HOUR);
    const later = message(900);
    await store.add(later);
    await pass(HOUR + 2 * MINUTE);
    expect(await allOf(first)).toEqual({ refused: 60 });
    expect(await statesOf([later.id])).toEqual({ 'at-relay': 1 });
    answer = { kind: 'sent', code: 250, reason: '250 OK', refused: [], deferred: [] };
    await pass(12 * MINUTE);
    expect(await allOf([later.id])).toEqual({ accepted: 1 });
    expect(await allOf(first)).toEqual({ refused: 60 });
  });

  it('RL4 RL6 the time of a sealed one begins when it was to leave', async () => {
    const ids = await handOver(60);
    const sealed = message(901, Date.now() + 3 * HOUR);
    await store.add(sealed);
    await pass(3 * HOUR - MINUTE);
    expect(await allOf(ids)).toEqual({ refused: 60 });
    expect(await store.receipt(sealed.id)).toMatchObject({ state: 'at-relay', attempts: [] });
    const more = message(902);
    await store.add(more);
    await pass(HOUR + 41 * MINUTE);
    expect(await statesOf([sealed.id, more.id])).toEqual({ 'at-relay': 2 });
    await pass(22 * MINUTE);
    expect(await allOf([sealed.id, more.id])).toEqual({ refused: 2 });
  });

  it('RL4 of one that some got before, only those who did not are named', async () => {
    answer = { kind: 'sent', code: 250, reason: '250 OK', refused: [], deferred: ['bea@client.example'] };
    const [served = ''] = await handOver(1);
    answer = away;
    await Promise.all(Array.from({ length: 200 }, (_, at) => store.add(message(at + 1))));
    await pass(2 * HOUR + 2 * MINUTE);
    await allOf([served]);
    expect(await store.receipt(served)).toMatchObject({
      state: 'accepted',
      refusedRecipients: ['bea@client.example'],
    });
  });

  it('RL12 RL7 how long the relay has tried outlasts it: it is not counted from nothing after a restart', async () => {
    const ids = await handOver(300);
    await pass(HOUR + 15 * MINUTE);
    await stop();
    await start();
    await pass(47 * MINUTE);
    expect(await allOf(ids)).toEqual({ refused: 300 });
  });

  it('RL12 a relay that did not run has not tried: nothing is given up at once when it starts', async () => {
    const ids = await handOver(300);
    await pass(10 * MINUTE);
    await stop();
    vi.setSystemTime(Date.now() + 24 * HOUR);
    await start();
    await pass(10 * MINUTE);
    expect(await statesOf(ids)).toEqual({ 'at-relay': 300 });
    await pass(45 * MINUTE);
    expect(await allOf(ids)).toEqual({ refused: 300 });
  });

  it.each([
    ['ahead by a year', 365 * 24 * HOUR, 50 * MINUTE, 62 * MINUTE],
    ['back by a year', -365 * 24 * HOUR, 105 * MINUTE, 122 * MINUTE],
  ])(
    'RL12 a clock that is set %s gives nothing up at once, and everything in the end',
    async (_what, by, not, all) => {
      const ids = await handOver(300);
      await pass(MINUTE);
      vi.setSystemTime(Date.now() + by);
      await pass(not - MINUTE);
      expect(await statesOf(ids)).toEqual({ 'at-relay': 300 });
      await pass(all - not);
      expect(await allOf(ids)).toEqual({ refused: 300 });
    },
  );
});
