import { randomIds } from '@adapters/ids/random-ids.ts';
import { systemClock } from '@adapters/clock/system-clock.ts';
import type { Books } from '@services/books.ts';
import { queueMessages, ready, type ReadyMessage } from '@services/commands/queue-messages.ts';
import { openDatabase } from '@storage/open-database.ts';

/** As the app does it (enqueue-messages.ts). */
const CHUNK = 200;
const PDF = 30_000;

const randomBytes = (size: number) => crypto.getRandomValues(new Uint8Array(size));

/** A mail as it is composed: its own PDF, a text and its twin in HTML. */
const composed = (at: number) =>
  ready(
    {
      kind: 'invoice',
      subject: { kind: 'invoice', id: `invoice-${at}` },
      subjectName: `F-2026-${at}`,
      customerId: `customer-${at}`,
      recipientName: `Customer ${at}`,
      from: { name: 'Bench Ltd', address: 'bench@example.org' },
      replyTo: null,
      to: [{ name: `Customer ${at}`, address: `customer${at}@example.org` }],
      cc: [],
      bcc: [],
      language: 'fr',
      subjectLine: `Facture F-2026-${at}`,
      text: 'Bonjour, voici votre facture. '.repeat(20),
      html: '<p>Bonjour, voici votre facture.</p>'.repeat(60),
      files: [{ fileName: 'facture.pdf', contentType: 'application/pdf', bytes: randomBytes(PDF) }],
      findings: [],
    },
    null,
  );

const chunksOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, at) => all.slice(at * CHUNK, (at + 1) * CHUNK));

async function fresh(name: string) {
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
  return openDatabase(name);
}

/** Milliseconds to queue so many, as the app does: one transaction and one journal entry per portion. */
async function queue(messages: readonly ReadyMessage[], observed: () => void) {
  const db = await fresh('bench-outbox');
  const deps = { clock: systemClock, ids: randomIds, actor: 'bench' };
  const books = { db, deps } as unknown as Books;
  const start = performance.now();
  for (const chunk of chunksOf(messages)) {
    const outcome = await queueMessages(books, chunk);
    if (!outcome.ok) throw new Error(outcome.error.reason);
  }
  const ms = performance.now() - start;
  observed();
  const records = await db.outbox.toArray();
  const files = await db.archivedFiles.toArray();
  db.close();
  return { ms, records, files };
}

/** The very same records and bytes, put into the same tables by hand. */
async function raw(records: readonly object[], files: readonly object[]): Promise<number> {
  const db = await fresh('bench-raw');
  const idb = db.backendDB();
  const fileChunks = chunksOf(files);
  const start = performance.now();
  for (const [at, chunk] of chunksOf(records).entries()) {
    const writing = idb.transaction(['outbox', 'archivedFiles'], 'readwrite');
    for (const record of chunk) writing.objectStore('outbox').put(record);
    for (const file of fileChunks[at]!) writing.objectStore('archivedFiles').put(file);
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = reject;
    });
  }
  const ms = performance.now() - start;
  db.close();
  return ms;
}

async function run(count: number, rounds: number) {
  const ours: number[] = [];
  const theirs: number[] = [];
  let longest = 0;
  const seen = (entries: readonly PerformanceEntry[]) => {
    longest = Math.max(longest, ...entries.map(({ duration }) => duration));
  };
  const observer = new PerformanceObserver((list) => seen(list.getEntries()));
  for (let round = 0; round < rounds; round += 1) {
    const messages = await Promise.all(Array.from({ length: count }, (_, at) => composed(at)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    observer.observe({ type: 'longtask' });
    // What is read back for the raw writes is not the app's work.
    const { ms, records, files } = await queue(messages, () => {
      seen(observer.takeRecords());
      observer.disconnect();
    });
    ours.push(ms);
    theirs.push(await raw(records, files));
  }
  return { ours, theirs, longest };
}

Object.assign(window, { bench: { run } });
