import { afterAll, describe, expect, it } from 'vitest';
import { enqueue, openMailBooks, stopRelays } from '../testing/mail-books.ts';
import { valueOf } from '../testing/outcomes.ts';

afterAll(stopRelays);

describe('a mail on its way', () => {
  it('F4 B13 is queued with its bytes, handed to the relay once, and its invoice knows when it was accepted', async () => {
    const open = await openMailBooks();
    const { books, services, relay, ids } = open;
    const queued = await enqueue(open, ids[0]!);
    expect(queued).toMatchObject({ state: 'waiting', no: 1, to: [{ address: 'customer0@example.fr' }] });
    expect(await books.db.archivedFiles.get(queued.files[0]!.sha256)).toBeDefined();
    expect(await services.archive.of(ids[0]!)).toEqual([]);
    expect(await services.outbox.flush()).toMatchObject({ handed: 1, stopped: '' });
    expect(relay.posts).toBe(1);
    const sent = relay.held.get(queued.sendId)!.body;
    expect(sent.anchor).toMatchObject({ seq: queued.rev - 1 });
    expect(Buffer.from(sent.attachments[0]!.base64, 'base64').length).toBe(queued.files[0]!.size);
    expect(await services.outbox.get(queued.id)).toMatchObject({
      state: 'at-relay',
      attempts: [{ code: 202 }],
    });
    expect((await services.invoices.get(ids[0]!))?.deliveries).toEqual([]);

    relay.settle(queued.sendId, { state: 'accepted' });
    open.pass(10_000);
    expect(await services.outbox.flush()).toMatchObject({ handed: 0, settled: 1, stopped: '' });
    expect(await services.outbox.get(queued.id)).toMatchObject({ state: 'accepted' });
    expect((await services.invoices.get(ids[0]!))?.deliveries).toMatchObject([
      { how: 'mail', messageId: queued.id },
    ]);
    expect((await services.archive.of(ids[0]!))[0]?.departures).toMatchObject([{ how: 'mailed' }]);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
    expect(await services.outbox.counts()).toMatchObject({ waiting: 0, delivered: 1, firstTry: 1 });
  });

  it('O12 a document that is on its way is not queued a second time', async () => {
    const open = await openMailBooks();
    const target = { kind: 'invoice' as const, id: open.ids[0]! };
    const both = await Promise.all([
      open.services.outbox.enqueue(target),
      open.services.outbox.enqueue(target),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      error: { name: 'Conflict', reason: 'message-on-its-way' },
    });
    const many = valueOf(await open.services.outbox.enqueueMany([target, target]));
    expect(many.queued).toEqual([]);
    expect(many.refused).toMatchObject([{ reason: 'message-on-its-way' }, { reason: 'message-on-its-way' }]);
    expect((await open.services.outbox.list()).total).toBe(1);
  });

  it('O5 O6 a lost answer is repeated under the same id, and the relay holds the mail once', async () => {
    const open = await openMailBooks();
    const { services, relay } = open;
    relay.oddities = [{ do: 'take-and-cut' }];
    const queued = await enqueue(open, open.ids[0]!);
    expect(await services.outbox.flush()).toMatchObject({ handed: 0, stopped: 'relay-down' });
    expect(await services.outbox.get(queued.id)).toMatchObject({
      state: 'waiting',
      tries: 1,
      isExposed: true,
    });
    expect(await services.outbox.flush()).toMatchObject({ handed: 0, stopped: 'relay-down' });
    expect(relay.posts).toBe(1);
    open.pass(2_000);
    expect(await services.outbox.flush()).toMatchObject({ handed: 1, stopped: '' });
    expect(relay.held.size).toBe(1);
    expect(await services.outbox.get(queued.id)).toMatchObject({ state: 'at-relay', receipts: [{}] });
  });
});
