import type { Page } from '@playwright/test';
import { contentHash } from '@domain/journal/canonical.ts';
import { sealedAfter } from '../../src/storage/journal/entry.ts';
import schemas from '../../src/storage/schema/schema.snapshot.json' with { type: 'json' };
import { contentOf, oldBackup, OLD_PASSPHRASE } from '../../src/storage/testing/old-books.ts';
import { call, expect } from './app.ts';

const NAME = 'quittance';
/** Dexie counts in tens. */
const VERSION = 10;

interface Head {
  seq: number;
  hash: string;
}

interface OldBooks {
  head: Head;
  deviceId: string;
  /** A customer as version 1 wrote one. */
  customer: OldRecord;
  /** An issued invoice as version 1 wrote one, and its body. */
  issued: OldRecord;
  body: OldRecord;
}

type OldRecord = { id: string; rev: number } & Record<string, unknown>;

/** Another customer as version 1 would have written it, with the entry that says so. */
export function customerWrite({ head, deviceId, customer: like }: OldBooks, name: string) {
  const id = `customer-after-${head.seq}`;
  const customer = { ...like, id, no: 100 + head.seq, name };
  const entry = sealedAfter(head, deviceId, {
    at: '2026-11-21T08:00:00.000Z',
    actor: 'tester',
    command: 'save-customer',
    subjects: [{ kind: 'customer', id }],
    summary: { key: 'customer-created', params: { no: customer.no } },
    writes: [['customers', id, contentHash(customer)]],
  });
  return { customer: { ...customer, rev: entry.seq }, entry };
}

/** A database of version 1, as raw IndexedDB has it: stores and indexes as they were, every record of the old backup. */
export async function seedBooksOfVersion1(page: Page): Promise<OldBooks> {
  const { manifest, frames } = await contentOf(await oldBackup(), OLD_PASSPHRASE);
  const records = frames.map(({ table, record }) => [table, withBytesAsText(record)] as const);
  const head = { seq: manifest.headSeq, hash: manifest.headHash };
  const meta = [
    { key: 'device', id: manifest.deviceId },
    { key: 'head', ...head, epoch: 'epoch-1' },
    { key: 'minAppVersion', version: 1 },
  ];
  const input = { name: NAME, version: VERSION, stores: schemas[0]!.stores, records, meta };
  await page.evaluate(async ({ name, version, stores, records, meta }) => {
    const keyOf = (text: string) => (text.startsWith('[') ? text.slice(1, -1).split('+') : text);
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(name, version);
      request.addEventListener('upgradeneeded', () => {
        for (const [store, text] of Object.entries(stores)) {
          const [key = '', ...indexes] = text.split(', ');
          const made = request.result.createObjectStore(store, { keyPath: keyOf(key) });
          for (const index of indexes) {
            const field = index.replace(/^[&*]/, '');
            const options = { unique: index.startsWith('&'), multiEntry: index.startsWith('*') };
            made.createIndex(field, keyOf(field), options);
          }
        }
      });
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => failed(request.error!));
    });
    const withBytes = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if ('$text' in value) return Uint8Array.from(atob(String(value.$text)), (byte) => byte.charCodeAt(0));
      if (Array.isArray(value)) return value.map(withBytes);
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withBytes(item)]));
    };
    await new Promise<void>((done, failed) => {
      const write = db.transaction(Object.keys(stores), 'readwrite');
      for (const [table, record] of records) write.objectStore(table).add(withBytes(record));
      for (const row of meta) write.objectStore('meta').put(row);
      write.addEventListener('complete', () => done());
      write.addEventListener('abort', () => failed(write.error!));
    });
    db.close();
  }, input);
  const customer = frames.find(({ table }) => table === 'customers')!.record;
  const issued = frames.find(({ table, record }) => table === 'invoices' && record['number'])!.record;
  const body = frames.find(
    ({ table, record }) => table === 'invoiceBodies' && record.id === issued.id,
  )!.record;
  return { head, deviceId: manifest.deviceId, customer, issued, body };
}

/** As many issued invoices more, with their bodies and the one entry that says so: the books of a busy year. */
export async function seedManyInvoices(page: Page, books: OldBooks, count: number): Promise<void> {
  const { head, deviceId, issued, body } = books;
  const made = Array.from({ length: count }, (_, at) => {
    const id = `01980000-0000-7000-8000-${String(at).padStart(12, '0')}`;
    return { id, number: `F-2025-${String(at + 1).padStart(6, '0')}` };
  });
  const entry = sealedAfter(head, deviceId, {
    at: '2026-11-21T08:00:00.000Z',
    actor: 'tester',
    command: 'issue-invoices',
    subjects: [],
    summary: { key: 'issued', params: { count } },
    writes: made.flatMap(({ id, number }) => [
      ['invoices', id, contentHash({ ...issued, id, number })] as const,
      ['invoiceBodies', id, contentHash({ ...body, id })] as const,
    ]),
  });
  await page.evaluate(
    ([name, like, likeBody, all, entry]) =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open(name);
        request.addEventListener('error', () => failed(request.error!));
        request.addEventListener('success', () => {
          const write = request.result.transaction(
            ['invoices', 'invoiceBodies', 'journal', 'meta'],
            'readwrite',
          );
          for (const one of all) {
            write.objectStore('invoices').add({ ...like, ...one, rev: entry.seq });
            write.objectStore('invoiceBodies').add({ ...likeBody, id: one.id, rev: entry.seq });
          }
          write.objectStore('journal').add(entry);
          const meta = write.objectStore('meta');
          meta.get('head').addEventListener('success', ({ target }) => {
            const head = (target as IDBRequest<object>).result;
            meta.put({ ...head, seq: entry.seq, hash: entry.hash });
          });
          write.addEventListener('abort', () => failed(write.error!));
          write.addEventListener('complete', () => {
            request.result.close();
            done();
          });
        });
      }),
    [NAME, issued, body, made, entry] as const,
  );
}

function withBytesAsText(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $text: Buffer.from(value).toString('base64') };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withBytesAsText);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withBytesAsText(item)]));
}

type CustomerWrite = ReturnType<typeof customerWrite>;
type Held = Window & { store: (write: CustomerWrite) => Promise<string> };

/** A tab of the first version: it has the books open and writes as its one write path did. */
export const oldTab = {
  /** When a newer version asks for the books, it stores this last write and lets go of them; without one it holds on. */
  open: (page: Page, last: CustomerWrite | null) =>
    page.evaluate(
      ([name, atLast]) =>
        new Promise<void>((done, failed) => {
          const request = indexedDB.open(name);
          request.addEventListener('error', () => failed(request.error!));
          request.addEventListener('success', () => {
            const held = request.result;
            const store = (write: CustomerWrite) =>
              new Promise<string>((stored) => {
                try {
                  const open = held.transaction(['customers', 'journal', 'meta'], 'readwrite');
                  const meta = open.objectStore('meta');
                  meta.get('head').addEventListener('success', ({ target }) => {
                    const head = (target as IDBRequest<object>).result;
                    open.objectStore('customers').put(write.customer);
                    open.objectStore('journal').add(write.entry);
                    meta.put({ ...head, seq: write.entry.seq, hash: write.entry.hash });
                  });
                  open.addEventListener('complete', () => stored('stored'));
                  open.addEventListener('abort', () => stored(open.error?.name ?? 'aborted'));
                } catch (error) {
                  stored((error as Error).name);
                }
              });
            Object.assign(window, { store });
            held.addEventListener('versionchange', () => {
              if (!atLast) return;
              void store(atLast);
              held.close();
            });
            done();
          });
        }),
      [NAME, last] as const,
    ),

  write: (page: Page, write: CustomerWrite) =>
    page.evaluate((one) => (window as unknown as Held).store(one), write),
};

/** Everything that version 1 had written is there as this version reads it, and the journal holds. */
export async function expectBooksOfVersion1(page: Page, ...more: string[]): Promise<void> {
  expect(await call(page, 'company.get')).toMatchObject({ name: 'Atelier Perrache', country: 'FR' });
  const customers = await call<{ rows: { name: string }[] }>(page, 'customers.list', { page: 1 });
  const names = ['Café du Pont Neuf', 'Garage Œuvrard', ...more];
  expect(customers.rows.map(({ name }) => name).sort()).toEqual(names.sort());
  const products = await call<{ rows: { name: string }[] }>(page, 'products.list', { page: 1 });
  expect(products.rows.map(({ name }) => name)).toEqual(['Heure d’atelier']);
  const sold = await call<{ total: number; rows: { net: string }[] }>(page, 'transactions.list', {
    page: 1,
    pageSize: 100,
  });
  expect(sold.total).toBe(45);
  const net = sold.rows.reduce((sum, row) => sum + Math.round(Number(row.net) * 100), 0);
  expect(net).toBe(3 * 5250 + 5997 + 40 * 1000 + 3100);
  const { rows } = await call<{ rows: { number: string | null; totals: { withoutTax: string } }[] }>(
    page,
    'invoices.list',
    { page: 1 },
  );
  const invoices = rows.map(({ number, totals }) => `${number ?? 'draft'} ${totals.withoutTax}`);
  expect(invoices.sort()).toEqual(['F-2026-0001 157.50', 'F-2026-0002 459.97', 'draft 31.00']);
  expect(await call(page, 'imports.list', { page: 1 })).toMatchObject({ total: 1 });
  const { manifest } = await contentOf(await oldBackup(), OLD_PASSPHRASE);
  const { journal: entries = 0, customers: written = 0, ...kept } = manifest.counts;
  const { journal, ...stored } = await countsOf(page, Object.keys(manifest.counts));
  expect(stored).toEqual({ ...kept, customers: written + more.length });
  expect(journal, 'what changed the books since says so').toBeGreaterThan(entries + more.length);
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
}

/** Records in each store, as raw IndexedDB counts them. */
const countsOf = (page: Page, stores: string[]): Promise<Record<string, number>> =>
  page.evaluate(
    ([name, all]) =>
      new Promise((done, failed) => {
        const request = indexedDB.open(name);
        request.addEventListener('error', () => failed(request.error!));
        request.addEventListener('success', () => {
          const db = request.result;
          const read = db.transaction(all);
          const counts = all.map((store) => [store, read.objectStore(store).count()] as const);
          read.addEventListener('complete', () => {
            db.close();
            done(Object.fromEntries(counts.map(([store, { result }]) => [store, result])));
          });
        });
      }),
    [NAME, stores] as const,
  );
