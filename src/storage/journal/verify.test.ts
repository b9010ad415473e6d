import { describe, expect, it } from 'vitest';
import type { BooksDatabase } from '../database.ts';
import { customer, openFresh, saveAll, tamper } from '../testing/books.ts';
import type { StoredEntry } from '../tables.ts';
import { proverOver } from './prove.ts';
import { verifyBooks } from './verify.ts';

/** Two entries or records in one go: what is found must not depend on where the books are cut. */
const verify = (db: BooksDatabase) => verifyBooks(db, proverOver(db), { stretch: 2 });

async function fourEntries(): Promise<{ db: BooksDatabase; entries: StoredEntry[] }> {
  const db = await openFresh();
  await saveAll(db, customer('a', 'Anne'));
  await saveAll(db, customer('b', 'Bruno'), customer('c', 'Chloé'));
  await saveAll(db, customer('a', 'Anna'));
  await saveAll(db, customer('d', 'David'));
  return { db, entries: await db.journal.toArray() };
}

describe('audit.verify', () => {
  it('E16 untouched books are in order', async () => {
    const { db, entries } = await fourEntries();
    expect(await verify(db)).toEqual({ ok: true, entries: 4, headHash: entries[3]!.hash });
  });

  it('E16 empty books are in order', async () => {
    expect(await verify(await openFresh())).toMatchObject({ ok: true, entries: 0 });
  });

  it('E16 finds an entry that was changed', async () => {
    const { db, entries } = await fourEntries();
    await tamper(db, () => db.journal.put({ ...entries[1]!, actor: 'someone else' }));
    expect(await verify(db)).toMatchObject({ ok: false, firstBroken: { seq: 2, why: 'hash' } });
  });

  it('E16 finds an entry that was removed, in the middle and at the end', async () => {
    const middle = await fourEntries();
    await tamper(middle.db, () => middle.db.journal.delete([middle.entries[1]!.deviceId, 2]));
    expect(await verify(middle.db)).toMatchObject({ ok: false, firstBroken: { seq: 2, why: 'sequence' } });
    const last = await fourEntries();
    await tamper(last.db, () => last.db.journal.delete([last.entries[3]!.deviceId, 4]));
    expect(await verify(last.db)).toMatchObject({ ok: false, firstBroken: { seq: 4, why: 'entry-missing' } });
  });

  it('E16 finds an entry that was added', async () => {
    const { db, entries } = await fourEntries();
    await tamper(db, () => db.journal.add({ ...entries[3]!, seq: 5 }));
    expect(await verify(db)).toMatchObject({ ok: false, firstBroken: { seq: 5, why: 'entry-added' } });
  });

  it.each([
    [{ seq: 0 }, 5, 'entry-added'],
    [{ seq: 1.5 }, 2, 'sequence'],
    [{ seq: 2.5 }, 3, 'sequence'],
    [{ seq: 4.5 }, 5, 'sequence'],
    [{ seq: 9 }, 5, 'entry-added'],
    [{ deviceId: '0' }, 5, 'entry-added'],
    [{ deviceId: 'zz' }, 5, 'entry-added'],
  ])('E16 finds an entry that was added where the chain does not look: %o', async (place, seq, why) => {
    const { db, entries } = await fourEntries();
    await tamper(db, () => db.journal.add({ ...entries[3]!, ...place }));
    expect(await verify(db)).toMatchObject({ ok: false, firstBroken: { seq, why } });
  });

  it('E16 says the same of any damage, wherever the books are cut', async () => {
    const { db } = await fourEntries();
    await saveAll(db, customer('e', 'Eve'), customer('f', 'Fred'), customer('g', 'Gina'));
    const entries = await db.journal.toArray();
    for (const { deviceId, seq } of entries) {
      await tamper(db, () => db.journal.delete([deviceId, seq]));
      const found = await Promise.all(
        [1, 2, 3, 4, 100].map((stretch) => verifyBooks(db, proverOver(db), { stretch })),
      );
      const why = seq === entries.length ? 'entry-missing' : 'sequence';
      for (const report of found) expect(report).toMatchObject({ ok: false, firstBroken: { seq, why } });
      await tamper(db, () => db.journal.bulkPut(entries));
    }
    expect(await verify(db)).toMatchObject({ ok: true, entries: 5 });
  });

  it('E16 finds entries that changed places', async () => {
    const { db, entries } = await fourEntries();
    await tamper(db, () =>
      db.journal.bulkPut([
        { ...entries[1]!, seq: 3 },
        { ...entries[2]!, seq: 2 },
      ]),
    );
    expect(await verify(db)).toMatchObject({ ok: false, firstBroken: { seq: 2 } });
  });

  it('E16 finds a record changed, added or removed behind the back of the journal', async () => {
    const changed = await fourEntries();
    await tamper(changed.db, async () => {
      const bruno = (await changed.db.customers.get('b'))!;
      await changed.db.customers.put({ ...bruno, name: 'Brutus' });
    });
    expect(await verify(changed.db)).toMatchObject({
      ok: false,
      firstBroken: { seq: 2, why: 'record-changed', record: { table: 'customers', id: 'b' } },
    });
    const added = await fourEntries();
    await tamper(added.db, () => added.db.customers.add({ ...customer('e', 'Eve'), rev: 3 }));
    expect(await verify(added.db)).toMatchObject({
      ok: false,
      firstBroken: { why: 'record-added', record: { table: 'customers', id: 'e' } },
    });
    const removed = await fourEntries();
    await tamper(removed.db, () => removed.db.customers.delete('d'));
    expect(await verify(removed.db)).toMatchObject({
      ok: false,
      firstBroken: { seq: 4, why: 'record-removed', record: { table: 'customers', id: 'd' } },
    });
  });

  it('E16 is not misled by a command that runs while it walks', async () => {
    const { db } = await fourEntries();
    let during: Promise<unknown> | undefined;
    const prover = proverOver(db);
    const report = await verifyBooks(db, {
      entries: async (after, upTo) => {
        await (during ??= saveAll(db, customer('a', 'Anouk'), customer('z', 'Zoé')));
        return prover.entries(after, upTo);
      },
      records: (stretch) => prover.records(stretch),
    });
    expect(report).toMatchObject({ ok: true });
    expect((await db.customers.get('a'))?.name).toBe('Anouk');
  });

  it('F2 stops when it is told to', async () => {
    const { db } = await fourEntries();
    const signal = AbortSignal.abort();
    await expect(verifyBooks(db, proverOver(db), { signal })).rejects.toThrow();
  });
});
