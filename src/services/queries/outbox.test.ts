import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testMessage } from '@domain/outbox/testing/message.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { ok } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign } from '../books.ts';
import { openMailBooks, stopRelays, type MailBooks } from '../testing/mail-books.ts';

afterAll(stopRelays);

const states = ['accepted', 'accepted', 'accepted', 'waiting', 'at-relay', 'refused', 'by-hand'] as const;
const COUNT = 10_000;

async function fill({ books }: MailBooks, count: number): Promise<void> {
  for (let from = 0; from < count; from += 1000) {
    await commit(books.db, sign(books, 'queue-messages'), async (writer) => {
      for (let no = from + 1; no <= from + 1000; no += 1) writer.put('outbox', numbered(no));
      return ok({ value: null, subjects: [], summary: { key: 'messages-queued', params: { count: 1000 } } });
    });
  }
}

function numbered(no: number): OutboxMessage {
  const id = `m-${String(no).padStart(6, '0')}`;
  return testMessage({
    id,
    sendId: id,
    no,
    subject: { kind: 'invoice', id: `i-${no % 5000}` },
    subjectName: `F-2026-${no}`,
    recipientName: `Société ${no % 100}`,
    state: states[no % states.length]!,
    html: '<p>Bonjour</p>'.repeat(100),
  });
}

describe('the outbox of 10,000 mails', () => {
  let open: MailBooks;
  beforeAll(async () => {
    open = await openMailBooks(0);
    await fill(open, COUNT);
  }, 120_000);

  it('F4 lists the newest first, by tab, page, record and words', async () => {
    const { outbox } = open.services;
    const newest = await outbox.list({ pageSize: 2 });
    expect(newest).toMatchObject({ total: COUNT, rows: [{ no: COUNT }, { no: COUNT - 1 }] });
    expect((await outbox.list({ page: 5000, pageSize: 2 })).rows.map(({ no }) => no)).toEqual([2, 1]);
    const [waiting, needsYou, delivered] = await Promise.all(
      (['waiting', 'needs-you', 'delivered'] as const).map(async (tab) => (await outbox.list({ tab })).total),
    );
    const share = (state: string) =>
      Array.from({ length: COUNT }, (_, at) => states[(at + 1) % states.length]).filter(
        (one) => one === state,
      ).length;
    expect(waiting).toBe(share('waiting') + share('at-relay'));
    expect(needsYou).toBe(share('refused'));
    expect(delivered).toBe(share('accepted') + share('by-hand'));
    expect((await outbox.list({ subjectId: 'i-7' })).rows.map(({ no }) => no)).toEqual([5007, 7]);
    expect((await outbox.of('i-7')).map(({ no }) => no)).toEqual([5007, 7]);
    expect((await outbox.list({ search: 'societe 77 f-2026-9977' })).rows.map(({ no }) => no)).toEqual([
      9977,
    ]);
  });

  it('F4 a page of it, a search and the counts are there at once', async () => {
    const { outbox } = open.services;
    await outbox.counts();
    const start = performance.now();
    for (let at = 0; at < 10; at += 1) {
      await outbox.list({ search: 'societe 77', tab: 'delivered', page: 3 });
      await outbox.counts();
    }
    // Reading every message again would take seconds.
    expect((performance.now() - start) / 10).toBeLessThan(100);
  });
});
