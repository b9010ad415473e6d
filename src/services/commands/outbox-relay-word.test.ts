import { afterAll, describe, expect, it } from 'vitest';
import { relayClient } from '@adapters/relay-client/relay-client.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { enqueue, openMailBooks, stopRelays, type MailBooks } from '../testing/mail-books.ts';
import { KEY } from '../testing/odd-relay.ts';
import { valueOf } from '../testing/outcomes.ts';

afterAll(stopRelays);

/** A mail whose hand-over was cut off: `arrive` brings it to the relay after all, as a proxy in between does. */
async function cutOff() {
  const open = await openMailBooks();
  const { services, relay } = open;
  relay.oddities = [{ do: 'cut' }];
  const queued = await enqueue(open, open.ids[0]!);
  await services.outbox.flush();
  const sent: OutboxMessage = (await open.books.db.outbox.get(queued.id))!;
  expect(sent).toMatchObject({ state: 'waiting', isExposed: true });
  const [file] = sent.files;
  const { bytes } = (await open.books.db.archivedFiles.get(file!.sha256))!;
  const arrive = () => relayClient.send({ url: relay.url, key: KEY }, sent, [{ ...file!, bytes }]);
  return { open, sent, arrive };
}

const leaving = ({ relay }: MailBooks) =>
  [...relay.held.values()].filter(({ state }) => state !== 'cancelled').map(({ id }) => id);
const full = () => {
  throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
};

describe('a hand-over that was cut off', () => {
  it('O6 cancelled before it arrived it never leaves, and the same document sent again leaves once', async () => {
    const { open, sent, arrive } = await cutOff();
    const { services } = open;
    expect(valueOf(await services.outbox.cancel([sent.id]))).toMatchObject([{ state: 'cancelled' }]);
    expect(await arrive()).toMatchObject({ kind: 'answered', value: { state: 'cancelled' } });
    expect(leaving(open)).toEqual([]);
    valueOf(await services.outbox.retry([sent.id]));
    expect(await services.outbox.flush()).toMatchObject({ handed: 1, stopped: '' });
    const again = (await services.outbox.get(sent.id))!;
    expect(again).toMatchObject({ state: 'at-relay', trouble: null });
    expect(leaving(open)).toEqual([again.sendId]);
    expect(again.sendId).not.toBe(sent.sendId);
  });

  it('O6 a relay that does not remember what was withdrawn is not believed: nothing changes, it leaves once and is taken back there', async () => {
    const { open, sent, arrive } = await cutOff();
    const { services, relay } = open;
    relay.isOlder = true;
    const older = { error: { reason: 'message-relay-older' } };
    expect(await services.outbox.cancel([sent.id])).toMatchObject(older);
    expect(await services.outbox.edit(sent.id, { text: 'The mended one' })).toMatchObject(older);
    expect(await services.outbox.get(sent.id)).toMatchObject({ state: 'waiting', sendId: sent.sendId });
    expect(await arrive()).toMatchObject({ kind: 'answered' });
    valueOf(await services.outbox.retry([sent.id]));
    expect(await services.outbox.flush()).toMatchObject({ handed: 1 });
    expect(leaving(open)).toEqual([sent.sendId]);
    valueOf(await services.outbox.cancel([sent.id]));
    expect(leaving(open)).toEqual([]);
  });

  it('O5 O6 corrected before it arrived only the corrected one leaves', async () => {
    const { open, sent, arrive } = await cutOff();
    const edited = valueOf(await open.services.outbox.edit(sent.id, { text: 'The mended one' }));
    expect(await arrive()).toMatchObject({ value: { state: 'cancelled' } });
    open.pass(2_000);
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 1 });
    expect(leaving(open)).toEqual([edited.sendId]);
  });

  it('O6 O10 withdrawn there and not stored here it is asked of a person, who sends it again under a new id', async () => {
    const { open, sent } = await cutOff();
    const { services, books } = open;
    books.db.outbox.hook('updating', full);
    expect(await services.outbox.cancel([sent.id])).toMatchObject({ error: { name: 'QuotaExceeded' } });
    books.db.outbox.hook('updating').unsubscribe(full);
    open.pass(100_000);
    await services.outbox.flush();
    expect(await services.outbox.get(sent.id)).toMatchObject({
      state: 'cancelled',
      trouble: { reason: 'withdrawn-there' },
    });
    expect(await services.outbox.counts()).toMatchObject({ needsYou: 1, waiting: 0 });
    expect(leaving(open)).toEqual([]);
    valueOf(await services.outbox.retry([sent.id]));
    await services.outbox.flush();
    expect(leaving(open)).toEqual([(await services.outbox.get(sent.id))!.sendId]);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });
});

describe('a relay that has forgotten what it took', () => {
  it.each([
    ['cancelled', ({ services }: MailBooks, id: string) => services.outbox.cancel([id])],
    ['corrected', ({ services }: MailBooks, id: string) => services.outbox.edit(id, { text: 'Mended' })],
  ])('O6 O10 it is not said to be %s: it may have arrived, and a person decides', async (_what, act) => {
    const open = await openMailBooks();
    const { id } = await enqueue(open, open.ids[0]!);
    await open.services.outbox.flush();
    open.relay.held.clear();
    expect(await act(open, id)).toMatchObject({ error: { reason: 'message-relay-forgot' } });
    expect(await open.services.outbox.get(id)).toMatchObject({
      state: 'unknown',
      trouble: { reason: 'relay-forgot' },
    });
    await open.services.outbox.flush();
    expect(leaving(open)).toEqual([]);
    // Now somebody knows that it may have arrived.
    expect(await act(open, id)).toMatchObject({ ok: true });
  });

  it('O5 O6 the same for the other version that it held under the id of a mail', async () => {
    const open = await openMailBooks();
    const { id, sendId } = await enqueue(open, open.ids[0]!);
    open.relay.take(JSON.stringify({ id: sendId, text: 'The other version', anchor: null }));
    await open.services.outbox.flush();
    open.relay.held.clear();
    expect(await open.services.outbox.edit(id, { text: 'Mended' })).toMatchObject({
      error: { reason: 'message-relay-forgot' },
    });
    expect(await open.services.outbox.get(id)).toMatchObject({ state: 'unknown' });
  });
});

describe('a mail that the relay gives up', () => {
  it('O7 O10 behind a mail server that is away it is refused with the reason, though nobody ever tried it, and goes again under a new id', async () => {
    const open = await openMailBooks();
    const { services, relay } = open;
    const { id, sendId } = await enqueue(open, open.ids[0]!);
    await services.outbox.flush();
    const reason = 'Given up after ESOCKET: connect ECONNREFUSED';
    const at = '2026-11-22T12:00:30.000Z';
    relay.settle(sendId, { state: 'refused', attempts: [{ at, outcome: 'refused', code: null, reason }] });
    open.pass(600_000);
    expect(await services.outbox.flush()).toMatchObject({ settled: 1 });
    expect(await services.outbox.get(id)).toMatchObject({
      state: 'refused',
      trouble: { reason: 'refused-by-server', code: null, said: reason },
    });
    expect((await services.invoices.get(open.ids[0]!))?.deliveries).toEqual([]);
    valueOf(await services.outbox.retry([id]));
    await services.outbox.flush();
    expect(leaving(open)).toContain((await services.outbox.get(id))!.sendId);
    expect(relay.held.size).toBe(2);
  });
});
