import { afterAll, describe, expect, it } from 'vitest';
import { enqueue, openMailBooks, stopRelays } from '../testing/mail-books.ts';
import { valueOf } from '../testing/outcomes.ts';

afterAll(stopRelays);

const full = () => {
  throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
};

describe('a device without room', () => {
  it('F4 where no hold can be stored nothing is sent, and it is tried again later', async () => {
    const open = await openMailBooks();
    await enqueue(open, open.ids[0]!);
    const { outboxLeases } = open.books.db;
    outboxLeases.hook('creating', full);
    expect(await open.services.outbox.flush()).toMatchObject({ stopped: 'storage-full', nextInMs: 60_000 });
    expect(open.relay.posts).toBe(0);
    outboxLeases.hook('creating').unsubscribe(full);
    expect(await open.services.outbox.flush()).toMatchObject({ handed: 1 });
  });

  it('O6 O14 what was handed over without a trace is asked back there before it is cancelled or made void', async () => {
    const open = await openMailBooks();
    const { id, sendId } = await enqueue(open, open.ids[0]!);
    const { outbox } = open.books.db;
    outbox.hook('updating', full);
    expect(await open.services.outbox.flush()).toMatchObject({ stopped: 'storage-full' });
    outbox.hook('updating').unsubscribe(full);
    expect(await open.services.outbox.cancel([id])).toMatchObject({ error: { reason: 'message-sending' } });
    open.pass(200_000);
    expect(await open.services.receivables.void([open.ids[0]!], { reason: 'Twice' })).toMatchObject({
      error: { reason: 'void-message-on-its-way' },
    });
    valueOf(await open.services.outbox.cancel([id]));
    expect(open.relay.held.get(sendId)?.state).toBe('cancelled');
  });
});
