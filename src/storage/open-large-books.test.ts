import { describe, expect, it, vi } from 'vitest';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { ok } from '@domain/result.ts';
import { BooksDatabase } from './database.ts';
import { openDatabase, type Upgrading } from './open-database.ts';
import { proverOver } from './journal/prove.ts';
import { verifyBooks } from './journal/verify.ts';
import { commit } from './journal/write.ts';
import { appVersion, schemas } from './schema/registry.ts';
import { defineSchema } from './schema/schema-version.ts';
import type { StoredBody } from './tables.ts';
import { signature } from './testing/books.ts';

const MANY = 1500;
const idOf = (at: number) => `invoice-${String(at).padStart(6, '0')}`;
const numbered = Array.from({ length: MANY }, (_, at) => at + 1);

/** Issued invoices as an older version wrote them, with their bodies. */
async function booksOf(name: string, version: number): Promise<void> {
  const old = await openDatabase(name, { versions: schemas.slice(0, version) });
  await commit(old, signature, async (writer) => {
    for (const at of numbered) {
      const invoice = { id: idOf(at), number: `F-${at}`, customerId: 'c', payments: [], credited: at };
      writer.put('invoices', invoice as unknown as Invoice);
      const body = { id: idOf(at), lines: [], frozen: { sellerId: 's' } };
      writer.put('invoiceBodies', body as unknown as StoredBody);
    }
    return ok({ value: 1, subjects: [], summary: { key: 'customer-created', params: {} } });
  });
  old.close();
}

const wholeNow = async (db: BooksDatabase) => {
  const invoices = await db.invoices.toArray();
  expect(invoices.map(({ id, number, reference }) => [id, number, reference])).toEqual(
    numbered.map((at) => [idOf(at), `F-${at}`, '']),
  );
  expect(await verifyBooks(db, proverOver(db))).toMatchObject({ ok: true });
};

describe('opening large books after an update', () => {
  it('F7 an upgrade of thousands of invoices takes as long as it takes: only a held database is given up', async () => {
    await booksOf('large-of-1', 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    // Ten milliseconds for each invoice: three times as long as an open that does not answer is waited for.
    const slow = defineSchema({
      version: appVersion + 1,
      minAppVersion: 1,
      stores: { rentals: 'id, rev, no' },
      upgrade: {
        invoices: (invoice) => {
          vi.advanceTimersByTime(10);
          return invoice;
        },
      },
    });
    const db = await openDatabase('large-of-1', { versions: [...schemas, slow] });
    vi.useRealTimers();
    await wholeNow(db);
    const bodies = await db.invoiceBodies.toArray();
    expect(bodies.every(({ frozen }) => frozen?.templateId === '')).toBe(true);
    expect(bodies).toHaveLength(MANY);
    db.close();
  });

  it('F7 an upgrade says how far it is, in steps, over all versions and tables, and ends at its total', async () => {
    await booksOf('large-told', 1);
    const told: Upgrading[] = [];
    const db = await openDatabase('large-told', { onUpgrade: (upgrading) => told.push(upgrading) });
    // Invoices twice (versions 2 and 4) and bodies once.
    const total = 3 * MANY;
    expect(told.slice(0, 2)).toEqual([
      { done: 0, total: 0 },
      { done: 0, total },
    ]);
    expect(told.at(-1)).toEqual({ done: total, total });
    expect(told.length).toBeGreaterThan(6);
    const dones = told.map(({ done }) => done);
    expect(dones).toEqual([...dones].sort((a, b) => a - b));
    db.close();
    const again: Upgrading[] = [];
    (await openDatabase('large-told', { onUpgrade: (upgrading) => again.push(upgrading) })).close();
    expect(again, 'books of this version are not upgraded').toEqual([]);
  });

  it('F7 an upgrade holds a slice of a table at a time, never all of it', async () => {
    await booksOf('large-slices', 3);
    let atOnce = 0;
    const db = new BooksDatabase('large-slices');
    db.use({
      stack: 'dbcore',
      name: 'measure',
      create: (core) => ({
        ...core,
        table: (table) => ({
          ...core.table(table),
          query: async (request) => {
            const answer = await core.table(table).query(request);
            atOnce = Math.max(atOnce, answer.result.length);
            return answer;
          },
        }),
      }),
    });
    await db.open();
    expect(atOnce).toBeGreaterThan(0);
    expect(atOnce).toBeLessThan(MANY / 2);
    await wholeNow(db);
    db.close();
  });

  it('F7 an upgrade that fails late leaves the books as they were, and the version before still opens them', async () => {
    await booksOf('large-fails', 3);
    const failing = defineSchema({
      version: 4,
      minAppVersion: 4,
      stores: { rentals: 'id, rev, no' },
      upgrade: {
        invoices: (invoice) => {
          if (invoice.id === idOf(MANY - 1)) throw new Error('a record that nobody foresaw');
          return { ...invoice, reference: '' };
        },
      },
    });
    const versions = [...schemas.slice(0, 3), failing];
    await expect(openDatabase('large-fails', { versions })).rejects.toMatchObject({ why: 'unreadable' });
    const old = await openDatabase('large-fails', { versions: schemas.slice(0, 3) });
    const invoices = await old.invoices.toArray();
    expect(invoices.filter((invoice) => 'reference' in invoice)).toEqual([]);
    expect(await old.journal.count()).toBe(1);
    old.close();
    const db = await openDatabase('large-fails');
    await wholeNow(db);
    db.close();
  });

  it('F7 an open that was given up upgrades nothing behind the back of the next, which says how far it is', async () => {
    await booksOf('large-held', 3);
    const holder = new BooksDatabase('large-held', schemas.slice(0, 3));
    await holder.open();
    holder.on('versionchange', () => false);
    await expect(openDatabase('large-held', { watchdog: 50 })).rejects.toMatchObject({ why: 'blocked' });
    holder.close();
    const told: Upgrading[] = [];
    const db = await openDatabase('large-held', { onUpgrade: (upgrading) => told.push(upgrading) });
    expect(told.at(-1)).toEqual({ done: MANY, total: MANY });
    await wholeNow(db);
    expect(await db.journal.count()).toBe(2);
    db.close();
  });
});
