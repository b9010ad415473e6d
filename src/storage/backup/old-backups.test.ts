import { beforeAll, describe, expect, it } from 'vitest';
import { proverOver } from '../journal/prove.ts';
import { verifyBooks } from '../journal/verify.ts';
import { bookTables, type BookTable } from '../tables.ts';
import { openFresh, signature } from '../testing/books.ts';
import { contentOf, oldBackup, OLD_PASSPHRASE } from '../testing/old-books.ts';
import { openBackup } from './backup-file.ts';
import type { Manifest } from './collect.ts';
import { restoreBooks } from './restore.ts';
import { sealChunks } from './seal.ts';
import { Tally } from './tally.ts';

const restoring = { ...signature, command: 'restore-books' };

/** What later versions added to the records that the first version wrote. */
const added: Partial<Record<BookTable, object>> = {
  company: { templateId: '', mail: { senderName: '', senderAddress: '', replyTo: '', copyTo: '' } },
  customers: { templateId: '' },
  invoices: { creditNotes: [], creditOf: null, deliveries: [], reference: '' },
};
/** What they took away. */
const gone = ['credited', 'refunded'];

describe('a backup of the first version', () => {
  let file: Blob;
  let inside: Awaited<ReturnType<typeof contentOf>>;
  beforeAll(async () => {
    file = await oldBackup();
    inside = await contentOf(file, OLD_PASSPHRASE);
  });

  /** The same file with something else in its summary, as only who knows the passphrase can make it. */
  function sealedWith(change: (manifest: Manifest) => void): Promise<Blob> {
    const manifest = structuredClone(inside.manifest);
    change(manifest);
    const summary = new TextEncoder().encode(JSON.stringify(manifest));
    return sealChunks([summary, ...inside.chunks.slice(1)], OLD_PASSPHRASE, 1000);
  }

  it('F9 comes back whole: each record with all that it said, counts, totals and a chain that goes on', async () => {
    const { manifest, frames } = inside;
    expect(manifest).toMatchObject({
      formatVersion: 1,
      schemaVersion: 1,
      counts: { company: 1, customers: 2, products: 1, invoices: 3, invoiceBodies: 3, importBatches: 1 },
    });
    const opened = await openBackup(file, OLD_PASSPHRASE);
    if (!opened.ok) throw new Error(opened.error.reason);
    const db = await openFresh();
    expect(await restoreBooks(db, opened.value, restoring, 'epoch')).toMatchObject({ ok: true });

    const tally = new Tally();
    for (const table of [...bookTables, 'journal'])
      await db.table<object>(table).each((record) => tally.add(table, record));
    expect(tally.totals).toEqual(manifest.totals);
    expect(tally.counts).toEqual({ ...manifest.counts, journal: manifest.headSeq + 1 });
    for (const { table, record } of frames) {
      if (table === 'journal') continue;
      const { rev: _before, ...said } = record;
      for (const name of gone) if (table === 'invoices') delete said[name];
      const { rev: _now, ...now } = (await db.table<Record<string, unknown>>(table).get(record.id))!;
      const frozen = said['frozen'] as object | null | undefined;
      const body = table === 'invoiceBodies' && frozen ? { frozen: { ...frozen, templateId: '' } } : {};
      expect(now, `${table} ${record.id}`).toEqual({ ...said, ...added[table as BookTable], ...body });
    }
    const issued = (await db.invoices.toArray()).flatMap(({ number }) => number ?? []);
    expect(issued.sort()).toEqual(['F-2026-0001', 'F-2026-0002']);
    expect(await verifyBooks(db, proverOver(db))).toMatchObject({ ok: true, entries: manifest.headSeq + 1 });
  });

  const wrong: [string, (manifest: Manifest) => void][] = [
    ['one record more', ({ counts }) => (counts['customers'] = counts['customers']! + 1)],
    ['one record less', ({ counts }) => (counts['invoices'] = counts['invoices']! - 1)],
    ['no record of a table', ({ counts }) => delete counts['journal']],
    ['records of a table that is not there', ({ counts }) => (counts['payments'] = 1)],
    ['a cent more invoiced', ({ totals }) => (totals['EUR']!.invoiced += 1)],
    ['a cent less of transactions', ({ totals }) => (totals['EUR']!.transactions -= 1)],
    ['another currency', ({ totals }) => (totals['USD'] = { invoiced: 0, transactions: 0 })],
    ['no totals', (manifest) => (manifest.totals = {})],
  ];
  for (const [what, change] of wrong) {
    it(`F9 is refused when its summary says something else than it holds: ${what}`, async () => {
      expect(await openBackup(await sealedWith(change), OLD_PASSPHRASE)).toMatchObject({
        ok: false,
        error: { name: 'Unreadable', reason: 'backup-damaged' },
      });
    });
  }

  it('F9 sealed again as it is, it opens: what is refused is what the summary says', async () => {
    const resealed = await sealedWith(() => undefined);
    expect(await openBackup(resealed, OLD_PASSPHRASE)).toMatchObject({ ok: true });
  });

  for (const [what, head] of [
    ['another head of the chain', { headHash: 'f'.repeat(64) }],
    ['a longer chain', { headSeq: 99 }],
  ] as const) {
    it(`F9 is not restored when its summary says something else than it holds: ${what}`, async () => {
      const resealed = await sealedWith((manifest) => Object.assign(manifest, head));
      const opened = await openBackup(resealed, OLD_PASSPHRASE);
      if (!opened.ok) throw new Error(opened.error.reason);
      const db = await openFresh();
      expect(await restoreBooks(db, opened.value, restoring, 'epoch')).toMatchObject({
        ok: false,
        error: { reason: 'backup-damaged' },
      });
      expect([await db.customers.count(), await db.journal.count()]).toEqual([0, 0]);
    });
  }
});
