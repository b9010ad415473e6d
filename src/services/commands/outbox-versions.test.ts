import { afterAll, describe, expect, it } from 'vitest';
import { enqueue, openMailBooks, stopRelays, type MailBooks } from '../testing/mail-books.ts';
import { valueOf } from '../testing/outcomes.ts';

afterAll(stopRelays);

const pairingOf = ({ relay }: MailBooks) => ({ url: relay.url, code: 'GOOD-CODE', deviceName: 'Laptop' });

/** The relay holds a later version under the id of the mail that these books, back from a copy, sent again. */
async function withAnotherVersion(state: 'at-relay' | 'accepted') {
  const open = await openMailBooks();
  const { services, relay } = open;
  const passphrase = 'cheval agrafe pile correcte';
  const { id, sendId } = await enqueue(open, open.ids[0]!);
  const { file } = valueOf(await services.backup.create(passphrase));
  valueOf(await services.outbox.edit(id, { text: 'The later version' }));
  await services.outbox.flush();
  valueOf(await services.backup.restore(file, passphrase));
  valueOf(await services.relay.pair(pairingOf(open)));
  valueOf(await services.outbox.retry([id]));
  await services.outbox.flush();
  expect(await services.outbox.get(id)).toMatchObject({
    state: 'waiting',
    trouble: { reason: 'body-differs', code: 409 },
  });
  relay.settle(sendId, { state });
  return { ...open, id, sendId };
}

const leaving = ({ relay }: MailBooks) =>
  [...relay.held.values()].filter(({ state }) => state !== 'cancelled').map(({ body }) => body.text);

describe('two versions of one mail', () => {
  it('O5 O6 what the relay holds in another version is asked back before it is corrected, and goes under a new id', async () => {
    const open = await withAnotherVersion('at-relay');
    const { services, id, sendId } = open;
    const mended = valueOf(await services.outbox.edit(id, { text: 'The mended one' }));
    expect(mended.sendId).not.toBe(sendId);
    expect(await services.outbox.flush()).toMatchObject({ handed: 1, stopped: '' });
    expect(leaving(open)).toEqual(['The mended one']);
  });

  it('O5 O6 where no try was lost before, the refusal itself says that the relay may send the other version', async () => {
    const open = await openMailBooks();
    const { services, relay } = open;
    const { id, sendId } = await enqueue(open, open.ids[0]!);
    relay.take(JSON.stringify({ id: sendId, text: 'The other version', anchor: null }));
    await services.outbox.flush();
    expect(await services.outbox.get(id)).toMatchObject({ trouble: { reason: 'body-differs' } });
    valueOf(await services.outbox.edit(id, { text: 'The mended one' }));
    await services.outbox.flush();
    expect(relay.held.get(sendId)?.state).toBe('cancelled');
    expect(leaving(open)).toEqual(['The mended one']);
  });

  it('O5 O6 the other version that has left makes it unknown: a person decides, and nothing leaves meanwhile', async () => {
    const open = await withAnotherVersion('accepted');
    const { services, id } = open;
    expect(await services.outbox.edit(id, { text: 'The mended one' })).toMatchObject({
      error: { reason: 'message-too-late' },
    });
    expect(await services.outbox.get(id)).toMatchObject({
      state: 'unknown',
      trouble: { reason: 'other-version-left' },
    });
    await services.outbox.flush();
    expect(leaving(open)).toEqual(['The later version']);
    expect((await services.invoices.get(open.ids[0]!))?.deliveries).toEqual([]);
    valueOf(await services.outbox.settleUnknown(id));
    expect((await services.invoices.get(open.ids[0]!))?.deliveries).toMatchObject([{ messageId: id }]);
  });

  it('O5 it is not tried again as it is: the relay could forget the other version and send this one as well', async () => {
    const open = await withAnotherVersion('at-relay');
    expect(await open.services.outbox.retry([open.id])).toMatchObject({
      error: { reason: 'message-other-version' },
    });
    open.relay.held.clear();
    await open.services.outbox.flush();
    expect(open.relay.held.size).toBe(0);
  });

  it('O6 while the other version is being sent there it stays as it is', async () => {
    const open = await withAnotherVersion('at-relay');
    open.relay.isTooLate = true;
    expect(await open.services.outbox.edit(open.id, { text: 'The mended one' })).toMatchObject({
      error: { reason: 'message-too-late' },
    });
    expect(await open.services.outbox.get(open.id)).toMatchObject({
      state: 'waiting',
      trouble: { reason: 'body-differs' },
    });
    open.pass(86_400_000);
    await open.services.outbox.flush();
    expect(leaving(open)).toEqual(['The later version']);
  });
});
