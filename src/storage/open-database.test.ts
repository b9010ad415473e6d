import { describe, expect, it, vi } from 'vitest';
import { BooksDatabase } from './database.ts';
import { openDatabase } from './open-database.ts';
import { schemas } from './schema/registry.ts';
import { defineSchema } from './schema/schema-version.ts';
import { saveAll, customer } from './testing/books.ts';
import { verifyBooks } from './journal/verify.ts';

const second = defineSchema({
  version: 2,
  minAppVersion: 2,
  stores: { customers: 'id, rev, no, key, name' },
  upgrade: {
    customers: (record) => ({ ...record, notes: `${String(record.notes)}(2)` }),
  },
});
const grown = [...schemas, second];

describe('opening the books', () => {
  it('F7 an old tab closes its connection and says so when a new one upgrades', async () => {
    const onSuperseded = vi.fn();
    const old = await openDatabase('superseded', { onSuperseded });
    const fresh = await openDatabase('superseded', { versions: grown });
    expect(onSuperseded).toHaveBeenCalledOnce();
    expect(old.isOpen()).toBe(false);
    expect(await saveAll(old, customer('a', 'Anne'))).toMatchObject({
      ok: false,
      error: { name: 'Locked', reason: 'books-closed' },
    });
    fresh.close();
  });

  it('F7 a database newer than the app is not opened', async () => {
    const newer = await openDatabase('newer', { versions: grown });
    newer.close();
    await expect(openDatabase('newer')).rejects.toMatchObject({ name: 'BooksUnavailable', why: 'newer' });
  });

  it('F7 an open that does not answer is given up, and can be tried again', async () => {
    const holder = new BooksDatabase('held');
    await holder.open();
    holder.on('versionchange', () => false);
    const stuck = openDatabase('held', { versions: grown, watchdog: 50 });
    await expect(stuck).rejects.toMatchObject({ why: 'blocked' });
    holder.close();
    const db = await openDatabase('held', { versions: grown });
    expect(db.isOpen()).toBe(true);
    db.close();
  });

  it('F7 a journal that has lost its head is not given a second beginning', async () => {
    const db = await openDatabase('headless');
    await saveAll(db, customer('a', 'Anne'));
    await db.meta.clear();
    db.close();
    await expect(openDatabase('headless')).rejects.toMatchObject({ why: 'unreadable' });
    const raw = new BooksDatabase('headless');
    await raw.open();
    expect([await raw.meta.count(), await raw.customers.count()]).toEqual([0, 1]);
    raw.close();
  });

  it('F7 an upgrade keeps every record, journals what it changed, and the chain holds', async () => {
    const old = await openDatabase('upgraded');
    await saveAll(old, customer('a', 'Anne'), customer('b', 'Bruno'));
    old.close();
    const db = await openDatabase('upgraded', { versions: grown });
    expect((await db.customers.toArray()).map(({ name, notes, rev }) => [name, notes, rev])).toEqual([
      ['Anne', '(2)', 2],
      ['Bruno', '(2)', 2],
    ]);
    expect((await db.journal.toArray()).at(-1)).toMatchObject({ command: 'upgrade-books', seq: 2 });
    expect(await verifyBooks(db, { breathe: () => undefined })).toMatchObject({ ok: true, entries: 2 });
    db.close();
  });
});
