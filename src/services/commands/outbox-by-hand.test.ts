import { afterAll, describe, expect, it } from 'vitest';
import { enqueue, openMailBooks, stopRelays } from '../testing/mail-books.ts';
import { oddProblem } from '../testing/odd-relay.ts';
import { valueOf } from '../testing/outcomes.ts';

afterAll(stopRelays);

const voiding = { reason: 'Wrong customer' };

describe('cancel', () => {
  it('O6 O7 what never left goes at once, many of them in one entry', async () => {
    const open = await openMailBooks(3);
    const ids: string[] = [];
    for (const id of open.ids) ids.push((await enqueue(open, id)).id);
    const before = (await open.books.db.metaRow('head'))!.seq;
    expect(valueOf(await open.services.outbox.cancel(ids))).toHaveLength(3);
    expect((await open.books.db.metaRow('head'))!.seq).toBe(before + 1);
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 0 });
    expect(open.relay.posts).toBe(0);
    expect(await open.services.outbox.cancel(ids)).toMatchObject({ error: { reason: 'message-cancelled' } });
  });

  it('O6 what is at the relay is taken back there first, and too late is told', async () => {
    const open = await openMailBooks(2);
    const [first, second] = [await enqueue(open, open.ids[0]!), await enqueue(open, open.ids[1]!)];
    await open.services.outbox.flush();
    valueOf(await open.services.outbox.cancel([first.id]));
    expect(open.relay.held.get(first.sendId)?.state).toBe('cancelled');
    open.relay.settle(second.sendId, { state: 'accepted' });
    const late = await open.services.outbox.cancel([second.id]);
    expect(late).toMatchObject({ error: { reason: 'message-too-late', params: { no: 2 } } });
    expect(await open.services.outbox.get(second.id)).toMatchObject({ state: 'accepted' });
    expect((await open.services.invoices.get(open.ids[1]!))?.deliveries).toHaveLength(1);
  });

  it('O6 where the relay cannot be asked, it is neither cancelled nor sent', async () => {
    const open = await openMailBooks();
    open.relay.oddities = [{ do: 'take-and-cut' }, { do: 'cut' }];
    const { id } = await enqueue(open, open.ids[0]!);
    await open.services.outbox.flush();
    const refused = await open.services.outbox.cancel([id]);
    expect(refused).toMatchObject({ error: { reason: 'message-relay-unreachable' } });
    expect(await open.services.outbox.get(id)).toMatchObject({ state: 'waiting', isExposed: true });
    valueOf(await open.services.outbox.cancel([id]));
    expect([...open.relay.held.values()].map(({ state }) => state)).toEqual(['cancelled']);
    expect(await open.services.outbox.get(id)).toMatchObject({ state: 'cancelled' });
  });

  it('O6 one that the relay never saw is cancelled all the same', async () => {
    const open = await openMailBooks();
    open.relay.oddities = [{ do: 'cut' }];
    const { id } = await enqueue(open, open.ids[0]!);
    await open.services.outbox.flush();
    valueOf(await open.services.outbox.cancel([id]));
    expect(open.relay.held.size).toBe(0);
  });
});

describe('edit', () => {
  it('O5 what never left keeps its id, what was refused goes under a new one', async () => {
    const open = await openMailBooks();
    const { id, sendId } = await enqueue(open, open.ids[0]!);
    const to = [{ name: 'Anne', address: 'anne@example.fr' }];
    expect(valueOf(await open.services.outbox.edit(id, { to }))).toMatchObject({ sendId, to });
    open.relay.outcome = 'refused';
    await open.services.outbox.flush();
    expect(await open.services.outbox.get(id)).toMatchObject({
      state: 'refused',
      trouble: { reason: 'refused-by-server' },
    });
    open.relay.outcome = 'accepted';
    const mended = valueOf(await open.services.outbox.edit(id, { text: 'Good day', subjectLine: 'Again' }));
    expect(mended).toMatchObject({ state: 'waiting', trouble: null });
    expect(mended.html).toContain('Good day');
    expect(mended.sendId).not.toBe(sendId);
    await open.services.outbox.flush();
    expect(open.relay.held.get(mended.sendId)?.body).toMatchObject({ subject: 'Again', text: 'Good day' });
    expect(await open.services.outbox.get(id)).toMatchObject({ state: 'accepted' });
  });

  it('O6 a sealed one comes back from the relay and leaves there no more', async () => {
    const open = await openMailBooks();
    const notBefore = new Date(open.now() + 86_400_000).toISOString();
    const target = { kind: 'invoice' as const, id: open.ids[0]! };
    const { id, sendId } = valueOf(await open.services.outbox.enqueue(target, { notBefore }));
    await open.services.outbox.flush();
    valueOf(await open.services.outbox.edit(id, { text: 'Otherwise' }));
    await open.services.outbox.flush();
    expect([...open.relay.held.values()].map(({ state, body }) => [state, body.notBefore])).toEqual([
      ['cancelled', notBefore],
      ['at-relay', notBefore],
    ]);
    expect(open.relay.held.get(sendId)?.state).toBe('cancelled');
  });

  it('B14 one of an invoice that was made void since is not sent by correcting it', async () => {
    const open = await openMailBooks();
    open.relay.outcome = 'refused';
    const { id } = await enqueue(open, open.ids[0]!);
    await open.services.outbox.flush();
    valueOf(await open.services.receivables.void([open.ids[0]!], voiding));
    open.relay.outcome = 'accepted';
    expect(await open.services.outbox.edit(id, { text: 'Otherwise' })).toMatchObject({
      error: { reason: 'invoice-void' },
    });
    await open.services.outbox.flush();
    expect(open.relay.posts).toBe(1);
  });

  it('O12 a refused one is not sent by correcting it while another carries its document', async () => {
    const open = await openMailBooks();
    open.relay.outcome = 'refused';
    const first = await enqueue(open, open.ids[0]!);
    await open.services.outbox.flush();
    const second = await enqueue(open, open.ids[0]!);
    expect(await open.services.outbox.edit(first.id, { text: 'Otherwise' })).toMatchObject({
      error: { reason: 'message-on-its-way', params: { no: second.no } },
    });
    open.relay.outcome = 'accepted';
    await open.services.outbox.flush();
    expect(open.relay.posts).toBe(2);
  });

  it('O6 one that a sender hands over right before it is held is asked back before it is changed', async () => {
    const open = await openMailBooks();
    const { id } = await enqueue(open, open.ids[0]!);
    const { outbox } = open.books.db;
    const read = outbox.get.bind(outbox);
    let reads = 0;
    outbox.get = (async (key: string) => {
      const message = await read(key);
      reads += 1;
      if (reads === 2) await open.services.outbox.flush();
      return message;
    }) as unknown as typeof outbox.get;
    valueOf(await open.services.outbox.edit(id, { text: 'Otherwise' }));
    outbox.get = read;
    await open.services.outbox.flush();
    const leaving = [...open.relay.held.values()].filter(({ state }) => state !== 'cancelled');
    expect(leaving.map(({ body }) => body.text)).toEqual(['Otherwise']);
  });

  it('O6 a time that is none is refused before the relay is asked to give it back', async () => {
    const open = await openMailBooks();
    const { id, sendId } = await enqueue(open, open.ids[0]!);
    await open.services.outbox.flush();
    expect(await open.services.outbox.edit(id, { notBefore: 'soon' })).toMatchObject({
      error: { reason: 'instant-invalid' },
    });
    expect(open.relay.held.get(sendId)?.state).toBe('at-relay');
  });

  it('B13 a wrong address, no address and no subject are refused at their field', async () => {
    const open = await openMailBooks();
    const { id } = await enqueue(open, open.ids[0]!);
    const edit = (changes: object) => open.services.outbox.edit(id, changes);
    const wrong = [{ name: '', address: 'a@x.fr, b@x.fr' }];
    expect(await edit({ to: wrong })).toMatchObject({
      error: { reason: 'address-invalid', field: 'to' },
    });
    expect(await edit({ to: [] })).toMatchObject({ error: { reason: 'message-no-recipient', field: 'to' } });
    expect(await edit({ subjectLine: ' ' })).toMatchObject({ error: { field: 'subjectLine' } });
    valueOf(await edit({ subjectLine: 'One\r\nBcc: x@y.fr' }));
    expect((await open.services.outbox.get(id))?.subjectLine).toBe('One Bcc: x@y.fr');
  });
});

describe('an unknown one', () => {
  it('O7 is settled by a person, or sent again knowingly under a new id', async () => {
    const open = await openMailBooks(2);
    open.relay.outcome = 'unknown';
    const [first, second] = [await enqueue(open, open.ids[0]!), await enqueue(open, open.ids[1]!)];
    await open.services.outbox.flush();
    expect(await open.services.outbox.counts()).toMatchObject({ needsYou: 2, waiting: 0 });
    valueOf(await open.services.outbox.settleUnknown(first.id));
    expect((await open.services.invoices.get(open.ids[0]!))?.deliveries).toMatchObject([{ how: 'mail' }]);
    open.relay.outcome = 'accepted';
    valueOf(await open.services.outbox.retry([second.id]));
    await open.services.outbox.flush();
    expect(open.relay.held.size).toBe(3);
    expect(await open.services.outbox.counts()).toMatchObject({ needsYou: 0, delivered: 2 });
    expect(await open.services.outbox.settleUnknown(second.id)).toMatchObject({
      error: { reason: 'message-not-unknown' },
    });
  });
});

describe('retry', () => {
  it('O12 of two refused mails of one document at once, the second is refused and none leaves', async () => {
    const open = await openMailBooks();
    open.relay.outcome = 'refused';
    const ids: string[] = [];
    for (let at = 0; at < 2; at += 1) {
      ids.push((await enqueue(open, open.ids[0]!)).id);
      await open.services.outbox.flush();
    }
    expect(await open.services.outbox.retry(ids)).toMatchObject({
      error: { reason: 'message-on-its-way', params: { no: 1 } },
    });
    await open.services.outbox.flush();
    expect(open.relay.posts).toBe(2);
  });
});

describe('by hand', () => {
  it('F6 B14 what a person took out is in the archive and on the invoice, once', async () => {
    const open = await openMailBooks(1, { isPaired: false });
    const target = { kind: 'invoice' as const, id: open.ids[0]! };
    const noted = valueOf(await open.services.outbox.recordByHand(target, 'whatsapp'));
    expect(noted).toMatchObject({ state: 'by-hand', way: 'whatsapp' });
    const invoice = await open.services.invoices.get(open.ids[0]!);
    expect(invoice?.deliveries).toMatchObject([{ how: 'by-hand', messageId: noted.id }]);
    expect(invoice?.actions.void.allowed).toBe(false);
    expect((await open.services.archive.of(open.ids[0]!))[0]?.departures).toMatchObject([{ how: 'shared' }]);
    expect(await open.services.outbox.counts()).toMatchObject({ delivered: 1, firstTry: 0, waiting: 0 });
    valueOf(await open.services.outbox.recordByHand(target, 'print'));
    expect((await open.services.archive.of(open.ids[0]!))[0]?.departures).toHaveLength(1);
    expect(await open.services.audit.verify()).toMatchObject({ ok: true });
  });
});

describe('not sent after all', () => {
  it('F6 B14 what was marked as sent and taken back right after may be void again; what was noted of a mail stays', async () => {
    const open = await openMailBooks(2, { isPaired: false });
    const { services, ids } = open;
    const other = valueOf(
      await services.outbox.recordByHand({ kind: 'invoice', id: ids[1]! }, 'email-draft'),
    );
    open.pass(1_000);
    const marked = valueOf(await services.receivables.markDelivered(ids, 'by-hand'));
    const notes = marked.map(({ id, deliveries }) => ({ id, at: deliveries.at(-1)!.at }));
    valueOf(await services.receivables.undoDelivered(notes));
    const [first, second] = await Promise.all(ids.map((id) => services.invoices.get(id)));
    expect(first).toMatchObject({ deliveries: [], actions: { void: { allowed: true } } });
    expect(second?.deliveries).toMatchObject([{ messageId: other.id }]);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('F6 the note of what was sent by hand goes with the invoice’s word of it; the archive keeps what left', async () => {
    const open = await openMailBooks(1, { isPaired: false });
    const { services, ids } = open;
    const noted = valueOf(await services.outbox.recordByHand({ kind: 'invoice', id: ids[0]! }, 'download'));
    valueOf(await services.outbox.undoByHand(noted.id));
    expect(await services.outbox.of(ids[0]!)).toEqual([]);
    expect((await services.invoices.get(ids[0]!))?.deliveries).toEqual([]);
    expect((await services.archive.of(ids[0]!))[0]?.departures).toMatchObject([{ how: 'downloaded' }]);
    expect(await services.outbox.undoByHand(noted.id)).toMatchObject({
      error: { reason: 'message-missing' },
    });
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('F6 a mail is no note: it cannot be taken back so', async () => {
    const open = await openMailBooks();
    const { id } = await enqueue(open, open.ids[0]!);
    expect(await open.services.outbox.undoByHand(id)).toMatchObject({ error: { reason: 'message-missing' } });
    expect(await open.services.outbox.get(id)).toMatchObject({ state: 'waiting' });
  });
});

describe('what hangs on a mail', () => {
  it('B14 a void invoice takes its waiting mail along, in the same entry', async () => {
    const open = await openMailBooks();
    const { id } = await enqueue(open, open.ids[0]!);
    const before = (await open.books.db.metaRow('head'))!.seq;
    valueOf(await open.services.receivables.void([open.ids[0]!], voiding));
    expect((await open.books.db.metaRow('head'))!.seq).toBe(before + 1);
    expect(await open.services.outbox.get(id)).toMatchObject({ state: 'cancelled' });
    expect(await open.services.outbox.retry([id])).toMatchObject({ error: { reason: 'invoice-void' } });
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 0 });
  });

  it('B14 a mail at the relay, on its way there or perhaps delivered stands in the way of making void', async () => {
    const open = await openMailBooks(3);
    const messages = [];
    for (const id of open.ids) messages.push(await enqueue(open, id));
    open.relay.oddities = [{ do: 'take-and-cut' }];
    await open.services.outbox.flush();
    open.pass(2_000);
    open.relay.outcome = 'unknown';
    const tryVoid = (at: number) => open.services.receivables.void([open.ids[at]!], voiding);
    const reasonOf = async (at: number) => {
      const outcome = await tryVoid(at);
      return outcome.ok ? '' : outcome.error.reason;
    };
    expect(await reasonOf(0)).toBe('void-message-on-its-way');
    await open.services.outbox.flush();
    expect(await reasonOf(0)).toBe('void-message-on-its-way');
    expect(await reasonOf(1)).toBe('void-message-unknown');
    valueOf(await open.services.outbox.cancel([messages[0]!.id]));
    expect(await reasonOf(0)).toBe('');
    valueOf(await open.services.outbox.cancel([messages[1]!.id]));
    expect(await reasonOf(1)).toBe('');
    expect((await open.services.invoices.get(open.ids[2]!))?.voided).toBeNull();
  });

  it('B20 a merged customer’s mail goes where it was queued to, and its invoices go to the other from then on', async () => {
    const open = await openMailBooks(2);
    await enqueue(open, open.ids[0]!);
    const [a, b] = await Promise.all(open.ids.map((id) => open.services.invoices.get(id)));
    valueOf(await open.services.customers.merge(a!.customerId, b!.customerId));
    await open.services.outbox.flush();
    expect([...open.relay.held.values()][0]?.body.to).toMatchObject([{ address: 'customer0@example.fr' }]);
    open.relay.settle([...open.relay.held.keys()][0]!, { state: 'accepted' });
    open.pass(10_000);
    await open.services.outbox.flush();
    expect((await enqueue(open, open.ids[0]!)).to).toMatchObject([{ address: 'customer1@example.fr' }]);
  });

  it('O3 what the relay has no words for is still told with its status', async () => {
    const open = await openMailBooks();
    open.relay.oddities = [oddProblem(400, 'invalid')];
    const { id } = await enqueue(open, open.ids[0]!);
    await open.services.outbox.flush();
    expect(await open.services.outbox.get(id)).toMatchObject({
      trouble: { reason: 'relay-invalid', code: 400, said: 'It is invalid.' },
    });
  });
});

describe('books that come back', () => {
  it('O6 O11 what the copy took for waiting is asked back before it is cancelled, and told when it left', async () => {
    const open = await openMailBooks(2);
    const passphrase = 'cheval agrafe pile correcte';
    const [left, there] = [await enqueue(open, open.ids[0]!), await enqueue(open, open.ids[1]!)];
    const { file } = valueOf(await open.services.backup.create(passphrase));
    await open.services.outbox.flush();
    open.relay.settle(left.sendId, { state: 'accepted' });
    valueOf(await open.services.backup.restore(file, passphrase));
    const pairing = { url: open.relay.url, code: 'GOOD-CODE', deviceName: 'Laptop' };
    valueOf(await open.services.relay.pair(pairing));
    expect(await open.services.receivables.void([open.ids[0]!], voiding)).toMatchObject({
      error: { reason: 'void-message-on-its-way' },
    });
    expect(await open.services.outbox.cancel([left.id])).toMatchObject({
      error: { reason: 'message-too-late' },
    });
    expect(await open.services.outbox.get(left.id)).toMatchObject({ state: 'accepted' });
    valueOf(await open.services.outbox.cancel([there.id]));
    expect(open.relay.held.get(there.sendId)?.state).toBe('cancelled');
  });

  it('O11 F9 nothing leaves by itself, and what left since is not sent twice when a person sends it', async () => {
    const open = await openMailBooks(2);
    const passphrase = 'cheval agrafe pile correcte';
    for (const id of open.ids) await enqueue(open, id);
    const { file } = valueOf(await open.services.backup.create(passphrase));
    open.relay.outcome = 'accepted';
    await open.services.outbox.flush();
    expect(open.relay.held.size).toBe(2);
    valueOf(await open.services.backup.restore(file, passphrase));
    expect(await open.services.relay.status()).toBeNull();
    const pairing = { url: open.relay.url, code: 'GOOD-CODE', deviceName: 'Laptop' };
    valueOf(await open.services.relay.pair(pairing));
    open.pass(86_400_000);
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 0 });
    const { rows } = await open.services.outbox.list({ tab: 'needs-you' });
    expect(rows.map(({ trouble }) => trouble?.reason)).toEqual(['restored', 'restored']);
    expect(await open.services.audit.verify()).toMatchObject({ ok: true });
    valueOf(await open.services.outbox.retry(rows.map(({ id }) => id)));
    await open.services.outbox.flush();
    expect(open.relay.held.size).toBe(2);
    expect(await open.services.outbox.counts()).toMatchObject({ delivered: 2, needsYou: 0 });
  });
});
