import { afterAll, describe, expect, it } from 'vitest';
import { enqueue, openMailBooks, stopRelays, type MailBooks } from '../testing/mail-books.ts';
import { OddRelay } from '../testing/odd-relay.ts';
import { valueOf } from '../testing/outcomes.ts';

const others: OddRelay[] = [];
afterAll(stopRelays);
afterAll(() => Promise.all(others.map((relay) => relay.stop())));

async function anotherRelay(): Promise<OddRelay> {
  const relay = await OddRelay.start();
  others.push(relay);
  return relay;
}

const pair = async ({ services }: MailBooks, { url }: OddRelay) =>
  valueOf(await services.relay.pair({ url, code: 'GOOD-CODE', deviceName: 'Laptop' }));

/** One mail at the relay, one whose answer was lost, one that never left. */
async function threeMails() {
  const open = await openMailBooks(3);
  const there = await enqueue(open, open.ids[0]!);
  await open.services.outbox.flush();
  const lost = await enqueue(open, open.ids[1]!);
  open.relay.oddities = [{ do: 'take-and-cut' }];
  await open.services.outbox.flush();
  const here = await enqueue(open, open.ids[2]!);
  return { open, ids: [there.id, lost.id, here.id] as const, sendId: here.sendId };
}

describe('another relay', () => {
  it.each(['paired in its place', 'paired after the first was forgotten here'])(
    'O15 %s: what may be at the first one is asked of a person, what never left goes through the new one',
    async (how) => {
      const { open, ids, sendId } = await threeMails();
      const [there, lost] = ids;
      const { services } = open;
      const next = await anotherRelay();
      if (how.includes('forgotten')) valueOf(await services.relay.unpair());
      await pair(open, next);
      for (const id of [there, lost]) {
        expect(await services.outbox.get(id)).toMatchObject({
          state: 'unknown',
          trouble: { reason: 'relay-changed' },
        });
      }
      open.pass(3_600_000);
      await services.outbox.flush();
      expect([...next.held.keys()]).toEqual([sendId]);
      expect(await services.outbox.counts()).toMatchObject({ needsYou: 2, waiting: 1 });
      expect(await services.audit.verify()).toMatchObject({ ok: true });
    },
  );

  it('O15 the same relay under another address is none: what it knows stays as it is', async () => {
    const { open, ids } = await threeMails();
    const next = await anotherRelay();
    for (const [id, word] of open.relay.held) next.held.set(id, word);
    await pair(open, next);
    const states = ids.map(async (id) => (await open.services.outbox.get(id))?.state);
    expect(await Promise.all(states)).toEqual(['at-relay', 'waiting', 'waiting']);
  });

  it('O15 the same relay paired again asks nobody', async () => {
    const { open, ids } = await threeMails();
    await pair(open, open.relay);
    const states = ids.map(async (id) => (await open.services.outbox.get(id))?.state);
    expect(await Promise.all(states)).toEqual(['at-relay', 'waiting', 'waiting']);
  });

  it('O15 a new relay that cannot be asked knows none of them', async () => {
    const { open, ids } = await threeMails();
    const next = await anotherRelay();
    next.oddities = [{ do: 'pass' }, { do: 'cut' }];
    await pair(open, next);
    expect(await open.services.outbox.get(ids[1])).toMatchObject({ state: 'unknown' });
  });

  it('O15 what is being handed to the first one this moment may be there: the run ends with it', async () => {
    const open = await openMailBooks(2);
    const { services, relay } = open;
    const [first, second] = [await enqueue(open, open.ids[0]!), await enqueue(open, open.ids[1]!)];
    const next = await anotherRelay();
    let letGo = () => {};
    relay.oddities = [{ do: 'hold', until: new Promise<void>((resolve) => (letGo = resolve)) }];
    const flushed = services.outbox.flush();
    await expect.poll(() => relay.posts).toBe(1);
    await pair(open, next);
    letGo();
    await flushed;
    expect(relay.posts).toBe(1);
    const found = await Promise.all([first, second].map(({ id }) => services.outbox.get(id)));
    expect(new Set(found.map((message) => message?.state))).toEqual(new Set(['unknown', 'waiting']));
    await services.outbox.flush();
    expect(next.held.size).toBe(1);
  });
});
