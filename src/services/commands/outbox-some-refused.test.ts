import { afterAll, describe, expect, it } from 'vitest';
import { isInDoubt } from '@domain/outbox/transitions.ts';
import { enqueue, openMailBooks, stopRelays } from '../testing/mail-books.ts';
import { valueOf } from '../testing/outcomes.ts';

afterAll(stopRelays);

const anne = { name: 'Anne', address: 'anne@example.fr' };
const gone = { name: 'Bruno', address: 'bruno@example.fr' };

/** The mail server took a mail to two for one of them. */
async function takenForOne() {
  const open = await openMailBooks();
  const { services, relay } = open;
  const invoiceId = open.ids[0]!;
  const { id, sendId } = valueOf(
    await services.outbox.enqueue({ kind: 'invoice', id: invoiceId }, { to: [anne, gone], text: 'Hello' }),
  );
  await services.outbox.flush();
  relay.settle(sendId, { state: 'accepted', refusedRecipients: [gone.address] });
  open.pass(3_600_000);
  await services.outbox.flush();
  return { ...open, id, sendId, invoiceId };
}

describe('a mail that the server took for some', () => {
  it('O16 B13 waits for a person with the addresses that were refused, on Home too, and its document is delivered', async () => {
    const { services, id, invoiceId } = await takenForOne();
    expect(await services.outbox.get(id)).toMatchObject({
      state: 'accepted',
      trouble: { reason: 'some-refused' },
      refusedRecipients: [gone.address],
    });
    expect(await services.outbox.counts()).toMatchObject({ needsYou: 1, delivered: 1 });
    const listed = await services.outbox.list({ tab: 'needs-you' });
    expect(listed.rows.map((row) => row.id)).toEqual([id]);
    expect(await services.dashboard.waiting()).toMatchObject({ refusedMails: 1 });
    expect((await services.invoices.get(invoiceId))?.deliveries).toMatchObject([{ messageId: id }]);
  });

  it('O16 O5 goes again to those only, as it was, as a mail of its own', async () => {
    const { services, relay, id, sendId, invoiceId } = await takenForOne();
    const again = valueOf(await services.outbox.resend(id));
    expect(again).toMatchObject({ to: [gone], cc: [], bcc: [], text: 'Hello', state: 'waiting', tries: 0 });
    expect([again.id, again.sendId]).not.toContain(id);
    expect(again.sendId).not.toBe(sendId);
    expect(await services.outbox.get(id)).toMatchObject({ state: 'accepted', trouble: null });
    expect(await services.outbox.resend(id)).toMatchObject({ error: { reason: 'message-on-its-way' } });
    await services.outbox.flush();
    const { to, cc, attachments } = relay.held.get(again.sendId)!.body;
    expect([to.map(({ address }) => address), cc]).toEqual([[gone.address], []]);
    expect(attachments).toEqual(relay.held.get(sendId)!.body.attachments);
    expect(await services.outbox.of(invoiceId)).toHaveLength(2);
    expect(await services.outbox.counts()).toMatchObject({ needsYou: 0 });
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('O16 O10 whose answer was lost for the others waits for a person as well, and never goes to those who have it', async () => {
    const open = await openMailBooks();
    const { services, relay } = open;
    const target = { kind: 'invoice' as const, id: open.ids[0]! };
    const { id, sendId } = valueOf(await services.outbox.enqueue(target, { to: [anne, gone] }));
    await services.outbox.flush();
    const at = '2026-11-20T13:00:00.000Z';
    const took = { at, outcome: 'accepted' as const, code: 250, reason: '250 OK' };
    const lost = { at, outcome: 'unknown' as const, code: null, reason: 'ECONNECTION' };
    relay.settle(sendId, { state: 'accepted', refusedRecipients: [gone.address], attempts: [took, lost] });
    open.pass(3_600_000);
    await services.outbox.flush();
    const message = (await services.outbox.get(id))!;
    expect(message).toMatchObject({ state: 'accepted', trouble: { reason: 'some-refused' } });
    expect(isInDoubt(message)).toBe(true);
    expect(await services.outbox.retry([id])).toMatchObject({ error: { reason: 'message-accepted' } });
    expect(valueOf(await services.outbox.resend(id))).toMatchObject({ to: [gone] });
  });

  it('O16 goes to the address as it was corrected, and a wrong one is refused at its field', async () => {
    const { services, id } = await takenForOne();
    expect(await services.outbox.resend(id, { to: [{ name: '', address: 'nobody' }] })).toMatchObject({
      error: { reason: 'address-invalid', field: 'to' },
    });
    const right = { name: 'Bruno', address: 'bruno@roux.example' };
    expect(valueOf(await services.outbox.resend(id, { to: [right] }))).toMatchObject({ to: [right] });
  });

  it('O16 is left as it is when a person says so; one that everybody got is not sent again so', async () => {
    const { services, id, invoiceId, relay } = await takenForOne();
    const before = await services.outbox.get(id);
    valueOf(await services.outbox.settleUnknown(id));
    expect(await services.outbox.get(id)).toMatchObject({ trouble: null, nextAt: before?.nextAt });
    expect((await services.invoices.get(invoiceId))?.deliveries).toHaveLength(1);
    expect((await services.archive.of(invoiceId))[0]?.departures).toHaveLength(1);
    expect(await services.outbox.counts()).toMatchObject({ needsYou: 0 });
    relay.outcome = 'accepted';
    const whole = await enqueue({ services } as never, invoiceId);
    await services.outbox.flush();
    expect(await services.outbox.resend(whole.id)).toMatchObject({
      error: { reason: 'message-none-refused' },
    });
  });
});
