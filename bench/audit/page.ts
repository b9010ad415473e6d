import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalJson, contentHash } from '@domain/journal/canonical.ts';
import { sealedAfter } from '@storage/journal/entry.ts';
import { verifyBooks } from '@storage/journal/verify.ts';
import { openDatabase } from '@storage/open-database.ts';
import type { StoredEntry } from '@storage/tables.ts';
import { booksProver } from '../../src/app/books-prover.ts';

const CHUNK = 2_000;

const productAt = (at: number) => ({
  id: `product-${at}`,
  rev: at + 1,
  no: at + 1,
  key: `P-${at}`,
  name: `Oak board ${at}, planed on four sides`,
  unitPrice: String(10 + (at % 500) / 4),
  taxRate: '20',
});

/** Books whose journal holds so many entries of one record each, and the bytes that are hashed to prove them. */
async function fill(count: number) {
  const name = 'bench-audit';
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
  const db = await openDatabase(name);
  const [device, first] = [await db.metaRow('device'), await db.metaRow('head')];
  if (!device || !first) throw new Error('The database was not opened with openDatabase');
  let head = first;
  const hashed: Uint8Array[] = [];
  const utf8 = new TextEncoder();
  const idb = db.backendDB();
  for (let from = 0; from < count; from += CHUNK) {
    const writing = idb.transaction(['journal', 'products', 'meta'], 'readwrite');
    for (let at = from; at < Math.min(from + CHUNK, count); at += 1) {
      const product = { ...productAt(at), rev: head.seq + 1 };
      const entry: StoredEntry = sealedAfter(head, device.id, {
        at: new Date(1_790_000_000_000 + at * 1000).toISOString(),
        actor: 'owner',
        command: 'save-product',
        subjects: [{ kind: 'product', id: product.id }],
        summary: { key: 'product-created', params: { no: product.no } },
        writes: [['products', product.id, contentHash(product)]],
      });
      head = { ...head, seq: entry.seq, hash: entry.hash };
      writing.objectStore('journal').add(entry);
      writing.objectStore('products').put(product);
      const { hash: _, subjectIds: __, writes, ...sealed } = entry;
      const { rev: ___, ...content } = product;
      for (const text of [JSON.stringify(writes), canonicalJson(sealed), canonicalJson(content)]) {
        hashed.push(utf8.encode(text));
      }
    }
    writing.objectStore('meta').put(head);
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = reject;
    });
  }
  return { db, hashed };
}

/** Milliseconds of proving the books, and of hashing the same bytes and nothing else, in turn. */
async function run(count: number, rounds: number) {
  const { db, hashed } = await fill(count);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const prover = booksProver.open(db.name);
    const report = await verifyBooks(db, prover);
    prover.end();
    ours.push(performance.now() - start);
    if (!report.ok) throw new Error(`The books do not hold: ${report.firstBroken?.why}`);
    const begun = performance.now();
    for (const bytes of hashed) sha256(bytes);
    bare.push(performance.now() - begun);
  }
  db.close();
  return { ours, bare };
}

Object.assign(window, { bench: { run } });
