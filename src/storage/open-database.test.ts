import { describe, expect, it, vi } from 'vitest';
import { BooksDatabase } from './database.ts';
import { openDatabase } from './open-database.ts';
import { appVersion, schemas } from './schema/registry.ts';
import { defineSchema } from './schema/schema-version.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Customer } from '@domain/parties/parties.ts';
import { ok } from '@domain/result.ts';
import { commit } from './journal/write.ts';
import type { StoredBody } from './tables.ts';
import { saveAll, customer, signature } from './testing/books.ts';
import { proverOver } from './journal/prove.ts';
import { verifyBooks } from './journal/verify.ts';

const next = defineSchema({
  version: appVersion + 1,
  minAppVersion: appVersion + 1,
  stores: { customers: 'id, rev, no, key, name' },
  upgrade: {
    customers: (record) => ({ ...record, notes: `${String(record.notes)}(2)` }),
  },
});
const grown = [...schemas, next];

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

  it('F7 an open that is told of being held back goes on by itself once the other window lets go', async () => {
    const holder = new BooksDatabase('waited-for');
    await holder.open();
    holder.on('versionchange', () => false);
    let told = () => {};
    const isTold = new Promise<void>((resolve) => (told = resolve));
    const opening = openDatabase('waited-for', { versions: grown, watchdog: 50, onHeldBack: () => told() });
    await isTold;
    holder.close();
    const db = await opening;
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
    expect(await verifyBooks(db, proverOver(db))).toMatchObject({ ok: true, entries: 2 });
    db.close();
  });

  it('F7 books of version 1 get their receivables and templates, and lose nothing', async () => {
    const old = await openDatabase('of-version-1', { versions: schemas.slice(0, 1) });
    const { templateId: _new, ...anne } = customer('a', 'Anne');
    const issued = { id: 'i', number: 'F-1', payments: [], credited: 0, refunded: 0 };
    const body = { id: 'i', lines: [], frozen: { sellerId: 's', wording: '1' } };
    await commit(old, signature, async (writer) => {
      writer.put('customers', anne as Customer);
      writer.put('invoices', issued as unknown as Invoice);
      writer.put('invoiceBodies', body as unknown as StoredBody);
      return ok({ value: 1, subjects: [], summary: { key: 'customer-created', params: {} } });
    });
    old.close();
    const db = await openDatabase('of-version-1');
    expect(await db.customers.get('a')).toMatchObject({ name: 'Anne', templateId: '' });
    expect(await db.invoices.get('i')).toEqual({
      id: 'i',
      rev: 4,
      number: 'F-1',
      payments: [],
      creditNotes: [],
      creditOf: null,
      deliveries: [],
      reference: '',
    });
    expect((await db.invoiceBodies.get('i'))?.frozen).toEqual({
      sellerId: 's',
      wording: '1',
      templateId: '',
    });
    // Its own entry, and one for each version that it was read as.
    expect(await verifyBooks(db, proverOver(db))).toMatchObject({ ok: true, entries: 4 });
    db.close();
  });

  it('F7 books of version 3 get their rentals: every invoice has a reference, none of its own', async () => {
    const old = await openDatabase('of-version-3', { versions: schemas.slice(0, 3) });
    await commit(old, signature, async (writer) => {
      writer.put('invoices', { id: 'i', number: 'F-1', payments: [] } as unknown as Invoice);
      return ok({ value: 1, subjects: [], summary: { key: 'customer-created', params: {} } });
    });
    old.close();
    const db = await openDatabase('of-version-3');
    expect(await db.invoices.toArray()).toEqual([
      { id: 'i', rev: 2, number: 'F-1', payments: [], reference: '' },
    ]);
    expect([await db.rentals.count(), await db.timeSheets.count()]).toEqual([0, 0]);
    expect(await verifyBooks(db, proverOver(db))).toMatchObject({ ok: true, entries: 2 });
    db.close();
  });
});
