import { afterAll, describe, expect, it } from 'vitest';
import { booksOver } from '../books.ts';
import { makeServices } from '../make-services.ts';
import { enqueue, openMailBooks, stopRelays } from '../testing/mail-books.ts';
import { oddProblem, type Oddity } from '../testing/odd-relay.ts';
import { testDeps } from '../testing/open-books.ts';
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
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
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

const page: Oddity = { do: 'answer', status: 200, body: '<!doctype html><p>Sign in to the network</p>' };

describe('a relay that misbehaves', () => {
  it.each<[string, Oddity, number]>([
    ['cuts the line before it took anything', { do: 'cut' }, 2_000],
    ['takes it and cuts the line', { do: 'take-and-cut' }, 2_000],
    ['answers 429 with Retry-After', oddProblem(429, 'rate-limited', { 'Retry-After': '40' }), 40_000],
    ['answers 503', oddProblem(503, 'busy'), 2_000],
    ['answers 500', oddProblem(500, 'failed'), 2_000],
    ['answers a page', page, 2_000],
    ['answers 404', { do: 'answer', status: 404, body: 'Not found' }, 2_000],
    ['answers JSON of something else', { do: 'answer', status: 202, body: '{"id":7}' }, 2_000],
  ])('O3 O4 F4 one that %s gets the mail once, when its time has come', async (_what, oddity, wait) => {
    const open = await openMailBooks();
    const { services, relay } = open;
    relay.oddities = [oddity];
    const { id } = await enqueue(open, open.ids[0]!);
    await services.outbox.flush();
    expect(await services.outbox.get(id)).toMatchObject({ state: 'waiting', tries: 1, trouble: null });
    expect(await services.outbox.counts()).toMatchObject({ waiting: 1, deferred: 1, needsYou: 0 });
    open.pass(wait - 1);
    expect(await services.outbox.flush()).toMatchObject({ handed: 0, nextInMs: 1 });
    expect(relay.posts).toBe(1);
    open.pass(1);
    expect(await services.outbox.flush()).toMatchObject({ handed: 1 });
    expect(relay.held.size).toBe(1);
    expect(await services.outbox.get(id)).toMatchObject({ state: 'at-relay', attempts: [{}, { code: 202 }] });
  });

  it('O4 a page in place of a relay asks a person after 12 tries, and retry sends it', async () => {
    const open = await openMailBooks();
    open.relay.oddities = Array.from({ length: 12 }, () => page);
    const { id } = await enqueue(open, open.ids[0]!);
    for (let at = 0; at < 14; at += 1) {
      await open.services.outbox.flush();
      open.pass(3_600_000);
    }
    expect(open.relay.posts).toBe(12);
    expect(await open.services.outbox.get(id)).toMatchObject({
      trouble: { reason: 'not-a-relay', code: 200 },
    });
    expect(await open.services.outbox.counts()).toMatchObject({ waiting: 0, needsYou: 1, nextTryAt: null });
    valueOf(await open.services.outbox.retry([id]));
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 1 });
  });

  it('O3 one message that the relay trips over does not hold the others up', async () => {
    const open = await openMailBooks(3);
    open.relay.oddities = [oddProblem(500, 'failed')];
    for (const id of open.ids) await enqueue(open, id);
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 2, stopped: '' });
    expect(open.relay.posts).toBe(3);
  });

  it('O3 a relay that is down is left in peace: one try, whatever the number of mails', async () => {
    const open = await openMailBooks(3);
    await open.relay.stop();
    for (const id of open.ids) await enqueue(open, id);
    for (let at = 0; at < 5; at += 1) {
      expect(await open.services.outbox.flush()).toMatchObject({ stopped: 'relay-down' });
    }
    const tries = (await open.services.outbox.list()).rows.map((row) => row.tries);
    expect(tries.reduce((sum, count) => sum + count)).toBe(1);
  });

  it('O3 a refused key stops all, is told once, and what waited goes on after pairing again', async () => {
    const open = await openMailBooks(2);
    open.relay.isKeyGood = false;
    for (const id of open.ids) await enqueue(open, id);
    expect(await open.services.outbox.flush()).toMatchObject({ stopped: 'key-refused', nextInMs: null });
    expect(await open.services.outbox.flush()).toMatchObject({ stopped: 'key-refused' });
    expect(open.relay.posts).toBe(1);
    expect(await open.services.outbox.counts()).toMatchObject({ waiting: 1, needsYou: 1 });
    expect(await open.services.relay.status()).toMatchObject({ refused: 'key-revoked' });
    expect(await open.services.relay.check()).toMatchObject({ error: { reason: 'relay-key-refused' } });
    open.relay.isKeyGood = true;
    const pairing = { url: open.relay.url, code: 'GOOD-CODE', deviceName: 'Laptop' };
    valueOf(await open.services.relay.pair(pairing));
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 2, stopped: '' });
  });

  it.each([
    [403, 'sender-refused'],
    [413, 'too-large'],
    [409, 'body-differs'],
    [422, 'too-many-recipients'],
  ])('O3 %s %s asks a person about that mail and goes on with the next', async (status, reason) => {
    const open = await openMailBooks(2);
    open.relay.oddities = [oddProblem(status, reason)];
    for (const id of open.ids) await enqueue(open, id);
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 1, stopped: '' });
    const { rows } = await open.services.outbox.list({ tab: 'needs-you' });
    expect(rows).toMatchObject([{ state: 'waiting', trouble: { reason, code: status } }]);
  });

  it('O10 a relay that has forgotten what it took asks a person', async () => {
    const open = await openMailBooks();
    const { id } = await enqueue(open, open.ids[0]!);
    await open.services.outbox.flush();
    open.relay.held.clear();
    open.pass(600_000);
    await open.services.outbox.flush();
    expect(await open.services.outbox.get(id)).toMatchObject({
      state: 'unknown',
      trouble: { reason: 'relay-forgot' },
    });
  });
});

describe('senders', () => {
  it('F4 O8 two windows and a worker at once hand every mail over once', async () => {
    const open = await openMailBooks(6);
    for (const id of open.ids) await enqueue(open, id);
    // Without any lock: leases alone decide.
    const alone = async <T>(_name: string, _how: object, work: (isSole: boolean) => Promise<T>) => ({
      done: true as const,
      value: await work(false),
    });
    const senders = [0, 1, 2].map((at) => {
      const ids = { next: () => `sender-${at}` };
      return makeServices(booksOver(open.books.db, { ...open.deps, ids, senderLock: { alone } }));
    });
    await Promise.all(senders.map(({ outbox }) => outbox.flush()));
    for (const { outbox } of senders) await outbox.flush();
    expect(open.relay.posts).toBe(6);
    expect(open.relay.held.size).toBe(6);
  });

  it('O8 a sender that died is waited for without a lock, and not when the lock is free', async () => {
    const open = await openMailBooks();
    const { id } = await enqueue(open, open.ids[0]!);
    const until = new Date(open.now() + 170_000).toISOString();
    await open.books.db.outboxLeases.put({ id, holder: 'dead', until });
    expect(await open.services.outbox.get(id)).toMatchObject({ state: 'sending' });
    expect(await open.services.outbox.cancel([id])).toMatchObject({ error: { reason: 'message-sending' } });
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 1 });
  });

  it('O14 what a window that is gone held waits again at once, offline too, and the relay is asked before a change', async () => {
    const network = { isOnline: () => false };
    const open = await openMailBooks(3, { deps: { network } });
    const { services, books, relay } = open;
    const [cut, kept, unwanted] = [
      await enqueue(open, open.ids[0]!),
      await enqueue(open, open.ids[1]!),
      await enqueue(open, open.ids[2]!),
    ];
    const until = new Date(open.now() + 80_000).toISOString();
    await books.db.outboxLeases.bulkPut([
      { id: cut.id, holder: 'gone', until },
      { id: unwanted.id, holder: 'gone', until },
      { id: 'sender', holder: 'gone', until },
      { id: kept.id, holder: 'person', until },
    ]);
    expect(await services.outbox.flush()).toMatchObject({ stopped: 'offline' });
    const stateOf = async ({ id }: { id: string }) => (await services.outbox.get(id))!.state;
    expect([await stateOf(cut), await stateOf(kept)]).toEqual(['waiting', 'sending']);
    // It may have got there: a cancelled mail that leaves after all would be a lie.
    valueOf(await services.outbox.cancel([unwanted.id]));
    expect(relay.requests).toContain(`DELETE /relay/v1/messages/${unwanted.sendId}`);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
    const online = makeServices(booksOver(books.db, { ...open.deps, network: { isOnline: () => true } }));
    expect(await online.outbox.flush()).toMatchObject({ handed: 1 });
    expect([...relay.held.keys()]).toEqual([cut.sendId]);
    open.pass(90_000);
    expect(await online.outbox.flush()).toMatchObject({ handed: 1 });
    expect(relay.posts).toBe(2);
  });

  it('O8 a frozen sender loses the lock once its lease has run out', async () => {
    const open = await openMailBooks();
    await enqueue(open, open.ids[0]!);
    const asked: boolean[] = [];
    const senderLock = {
      alone: async <T>(
        _name: string,
        { steal }: { steal: boolean },
        work: (isSole: boolean) => Promise<T>,
      ) => {
        asked.push(steal);
        return steal ? { done: true as const, value: await work(false) } : { done: false as const };
      },
    };
    const { outbox } = makeServices(booksOver(open.books.db, { ...open.deps, senderLock }));
    const until = new Date(open.now() + 1_000).toISOString();
    await open.books.db.outboxLeases.put({ id: 'sender', holder: 'frozen', until });
    expect(await outbox.flush()).toMatchObject({ stopped: 'other-sender' });
    open.pass(1_000);
    expect(await outbox.flush()).toMatchObject({ handed: 1 });
    expect(asked).toEqual([false, false, true]);
  });

  it('F4 offline nothing is tried, and nothing counts as a try', async () => {
    const open = await openMailBooks(1, { deps: { network: { isOnline: () => false } } });
    const { id } = await enqueue(open, open.ids[0]!);
    expect(await open.services.outbox.flush()).toMatchObject({ stopped: 'offline' });
    expect(await open.services.outbox.get(id)).toMatchObject({ tries: 0, attempts: [] });
  });

  it('F6 without a relay everything waits and says so', async () => {
    const open = await openMailBooks(1, { isPaired: false });
    await enqueue(open, open.ids[0]!);
    expect(await open.services.outbox.flush()).toMatchObject({ stopped: 'no-relay', nextInMs: null });
  });
});

describe('a clock that is set', () => {
  const day = 86_400_000;

  it('O9 back by a day neither stalls what was put off nor what is at the relay', async () => {
    const open = await openMailBooks(2);
    const [first, second] = [await enqueue(open, open.ids[0]!), await enqueue(open, open.ids[1]!)];
    open.relay.oddities = [oddProblem(503, 'busy')];
    await open.services.outbox.flush();
    open.pass(-day);
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 2, stopped: '' });
    open.relay.settle(first.sendId, { state: 'accepted' });
    open.relay.settle(second.sendId, { state: 'accepted' });
    open.pass(-day);
    await open.services.outbox.flush();
    open.pass(10_000);
    await open.services.outbox.flush();
    expect(await open.services.outbox.counts()).toMatchObject({ waiting: 0, needsYou: 0 });
  });

  it('O9 ahead by a year tries each mail once, not once for every wait that has passed', async () => {
    const open = await openMailBooks();
    const { id } = await enqueue(open, open.ids[0]!);
    open.relay.oddities = Array.from({ length: 9 }, () => oddProblem(503, 'busy'));
    await open.services.outbox.flush();
    open.pass(365 * day);
    for (let at = 0; at < 4; at += 1) await open.services.outbox.flush();
    expect(await open.services.outbox.get(id)).toMatchObject({ tries: 2 });
  });
});

describe('a mail that is sealed until later', () => {
  it('F4 is handed over at once with its time, and is not asked after before', async () => {
    const open = await openMailBooks();
    const notBefore = new Date(open.now() + 86_400_000).toISOString();
    const target = { kind: 'invoice' as const, id: open.ids[0]! };
    const { sendId } = valueOf(await open.services.outbox.enqueue(target, { notBefore }));
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 1, nextInMs: 86_400_000 });
    expect(open.relay.held.get(sendId)?.body.notBefore).toBe(notBefore);
    const before = open.relay.requests.length;
    open.pass(3_600_000);
    await open.services.outbox.flush();
    expect(open.relay.requests.length).toBe(before);
    expect(await open.services.outbox.counts()).toMatchObject({ waiting: 1, scheduled: 1, deferred: 0 });
    open.pass(86_400_000);
    open.relay.settle(sendId, { state: 'accepted' });
    expect(await open.services.outbox.flush()).toMatchObject({ settled: 1 });
  });

  it('F4 a time that is none is refused, one that has passed means now', async () => {
    const open = await openMailBooks();
    const target = { kind: 'invoice' as const, id: open.ids[0]! };
    expect(await open.services.outbox.enqueue(target, { notBefore: 'soon' })).toMatchObject({
      error: { reason: 'instant-invalid', field: 'notBefore' },
    });
    const past = await open.services.outbox.enqueue(target, { notBefore: '2020-01-01T00:00:00Z' });
    expect(valueOf(past).notBefore).toBeNull();
  });
});

describe('the room on the device', () => {
  it('F4 storage that is full while it is queued leaves nothing half done', async () => {
    const open = await openMailBooks();
    const { db } = open.books;
    const full = () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    };
    db.archivedFiles.hook('creating', full);
    const head = await db.metaRow('head');
    const refused = await open.services.outbox.enqueue({ kind: 'invoice', id: open.ids[0]! });
    expect(refused).toMatchObject({ error: { name: 'QuotaExceeded', reason: 'storage-full' } });
    expect(await db.metaRow('head')).toEqual(head);
    expect(await db.outbox.count()).toBe(0);
    db.archivedFiles.hook('creating').unsubscribe(full);
    await enqueue(open, open.ids[0]!);
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 1 });
  });

  it('F4 O5 storage that is full when the answer comes repeats the mail under the same id', async () => {
    const open = await openMailBooks();
    await enqueue(open, open.ids[0]!);
    const full = () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    };
    open.books.db.outbox.hook('updating', full);
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 0, stopped: 'storage-full' });
    open.books.db.outbox.hook('updating').unsubscribe(full);
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 1 });
    expect(open.relay.held.size).toBe(1);
  });
});

it('F4 a sender that opens the books by itself sends what another queued', async () => {
  const open = await openMailBooks();
  await enqueue(open, open.ids[0]!);
  const { relay, keyVault, clock } = open.deps;
  const worker = booksOver(open.books.db, testDeps({ relay, keyVault, clock }));
  const { deliverOutbox } = await import('./deliver-outbox.ts');
  expect(await deliverOutbox({ db: worker.db, deps: worker.deps })).toMatchObject({ handed: 1 });
});
