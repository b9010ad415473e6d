import { afterAll, describe, expect, it } from 'vitest';
import type { RelayReceipt } from '../../../contract/message.ts';
import { enqueue, openMailBooks, stopRelays, type MailBooks } from '../testing/mail-books.ts';
import { valueOf } from '../testing/outcomes.ts';

afterAll(stopRelays);

const passphrase = 'cheval agrafe pile correcte';

/** A copy of the books as they are, to come back later to the same relay. */
async function copyOf(open: MailBooks): Promise<() => Promise<void>> {
  const { services, relay } = open;
  const { file } = valueOf(await services.backup.create(passphrase));
  return async () => {
    valueOf(await services.backup.restore(file, passphrase));
    valueOf(await services.relay.pair({ url: relay.url, code: 'GOOD-CODE', deviceName: 'Laptop' }));
  };
}

/** The relay sends what it holds, and says what the mail server said. */
function sendAll({ relay }: MailBooks, change: Partial<RelayReceipt> = { state: 'accepted' }): void {
  for (const { id, state } of relay.held.values()) if (state === 'at-relay') relay.settle(id, change);
}

/** Ids of the mails that a reader may have. */
const arrived = ({ relay }: MailBooks) =>
  [...relay.held.values()]
    .filter(({ state }) => state === 'at-relay' || state === 'accepted')
    .map(({ id }) => id);

const asked = { state: 'unknown', trouble: { reason: 'other-version-left' } };

async function nothingMoreLeaves(open: MailBooks, before: readonly string[]): Promise<void> {
  open.pass(86_400_000);
  await open.services.outbox.flush();
  expect(arrived(open)).toEqual(before);
  expect(await open.services.audit.verify()).toMatchObject({ ok: true });
}

describe('books that come back without what was sent since', () => {
  it('O18 O11 a mail that was corrected and left since is not sent a second time: a person is told and decides', async () => {
    const open = await openMailBooks();
    const { services } = open;
    const { id } = await enqueue(open, open.ids[0]!);
    await services.outbox.flush();
    const comeBack = await copyOf(open);
    valueOf(await services.outbox.edit(id, { text: 'The corrected one' }));
    await services.outbox.flush();
    const before = arrived(open);
    expect(before).toHaveLength(1);
    sendAll(open);

    await comeBack();
    open.pass(600_000);
    await services.outbox.flush();
    expect(await services.outbox.get(id)).toMatchObject({
      state: 'cancelled',
      trouble: { reason: 'withdrawn-there' },
    });
    valueOf(await services.outbox.retry([id]));
    await services.outbox.flush();
    expect(await services.outbox.get(id)).toMatchObject(asked);
    await nothingMoreLeaves(open, before);

    valueOf(await services.outbox.retry([id]));
    await services.outbox.flush();
    expect(arrived(open)).toHaveLength(2);
  });

  it('O18 O13 a mail that was queued since is not sent a second time, by itself or by a person', async () => {
    const open = await openMailBooks();
    const { services } = open;
    const comeBack = await copyOf(open);
    await enqueue(open, open.ids[0]!);
    await services.outbox.flush();
    sendAll(open, {
      state: 'accepted',
      attempts: [{ at: '2026-11-20T12:00:01.000Z', outcome: 'accepted', code: 250, reason: 'OK' }],
    });
    const before = arrived(open);

    await comeBack();
    open.pass(600_000);
    const { id } = await enqueue(open, open.ids[0]!);
    await services.outbox.flush();
    expect(await services.outbox.get(id)).toMatchObject({
      state: 'unknown',
      trouble: { reason: 'other-version-left', code: 250, said: 'OK' },
    });
    await nothingMoreLeaves(open, before);
  });

  it('O18 of a document that is mailed twice on purpose the second mail is one of its own', async () => {
    const open = await openMailBooks();
    const { services } = open;
    const first = await enqueue(open, open.ids[0]!);
    await services.outbox.flush();
    sendAll(open);
    open.pass(600_000);
    await services.outbox.flush();
    const comeBack = await copyOf(open);
    const second = await enqueue(open, open.ids[0]!);
    await services.outbox.flush();
    expect(arrived(open)).toEqual([first.sendId, second.sendId]);
    sendAll(open);

    await comeBack();
    open.pass(600_000);
    const again = await enqueue(open, open.ids[0]!);
    expect(again.sendId).toBe(second.sendId);
    await services.outbox.flush();
    expect(await services.outbox.get(again.id)).toMatchObject(asked);
    await nothingMoreLeaves(open, [first.sendId, second.sendId]);
  });

  it('O18 O16 what went to the rest since is not sent to them a second time', async () => {
    const open = await openMailBooks();
    const { services } = open;
    const { id } = await enqueue(open, open.ids[0]!);
    await services.outbox.flush();
    sendAll(open, { state: 'accepted', refusedRecipients: ['customer0@example.fr'] });
    open.pass(600_000);
    await services.outbox.flush();
    const comeBack = await copyOf(open);
    valueOf(await services.outbox.resend(id));
    await services.outbox.flush();
    sendAll(open);
    const before = arrived(open);
    expect(before).toHaveLength(2);

    await comeBack();
    open.pass(600_000);
    const rest = valueOf(await services.outbox.resend(id));
    await services.outbox.flush();
    expect(await services.outbox.get(rest.id)).toMatchObject(asked);
    await nothingMoreLeaves(open, before);
  });

  it('O18 O5 what was corrected and refused since is said to be refused, and goes under another id', async () => {
    const open = await openMailBooks();
    const { services } = open;
    const comeBack = await copyOf(open);
    await enqueue(open, open.ids[0]!);
    await services.outbox.flush();
    const reason = 'No such mailbox';
    sendAll(open, {
      state: 'refused',
      attempts: [{ at: '2026-11-20T12:00:01.000Z', outcome: 'refused', code: 550, reason }],
    });

    await comeBack();
    open.pass(600_000);
    const { id } = await enqueue(open, open.ids[0]!);
    await services.outbox.flush();
    expect(await services.outbox.get(id)).toMatchObject({
      state: 'refused',
      trouble: { reason: 'refused-by-server', code: 550, said: reason },
    });
    valueOf(await services.outbox.edit(id, { to: [{ name: '', address: 'right@example.fr' }] }));
    await services.outbox.flush();
    expect(arrived(open)).toHaveLength(1);
  });

  it('O18 books of another beginning never meet the ids of these', async () => {
    const [one, other] = [await openMailBooks(), await openMailBooks()];
    const [a, b] = [await enqueue(one, one.ids[0]!), await enqueue(other, other.ids[0]!)];
    expect(a.sendId).not.toBe(b.sendId);
  });
});
