import { beforeAll, describe, expect, it } from 'vitest';
import type { BooksDatabase } from '../database.ts';
import { sha256Hex } from '@domain/journal/canonical.ts';
import { ok } from '@domain/result.ts';
import { commit } from '../journal/write.ts';
import { proverOver } from '../journal/prove.ts';
import { verifyBooks } from '../journal/verify.ts';
import { appVersion, schemas } from '../schema/registry.ts';
import { defineSchema } from '../schema/schema-version.ts';
import { customer, openFresh, saveAll, signature } from '../testing/books.ts';
import { inspectBackup, makeBackup, openBackup, type OpenedBackup } from './backup-file.ts';
import { encodeFrame, FrameReader } from './frames.ts';
import { restoreBooks } from './restore.ts';
import { sealChunks } from './seal.ts';

const passphrase = 'cheval agrafe pile correcte';
const restoring = { ...signature, command: 'restore-books' };

const contentOf = async (db: BooksDatabase) => ({
  customers: await db.customers.toArray(),
  counters: await db.counters.toArray(),
});

async function opened(file: Blob): Promise<OpenedBackup> {
  const backup = await openBackup(file, passphrase);
  if (!backup.ok) throw new Error(backup.error.reason);
  return backup.value;
}

describe('a backup file', () => {
  let db: BooksDatabase;
  let file: Blob;
  beforeAll(async () => {
    db = await openFresh();
    await saveAll(db, customer('a', 'Anne'), customer('b', 'Brûno œ'));
    await saveAll(db, customer('c', 'Chloé'));
    ({ file } = await makeBackup(db, passphrase, '2026-11-20T12:00:00.000Z'));
  });

  it('F9 says what is inside, with the passphrase only', async () => {
    expect(await inspectBackup(file, passphrase)).toMatchObject({
      ok: true,
      value: {
        formatVersion: 1,
        schemaVersion: appVersion,
        headSeq: 2,
        counts: { customers: 3, journal: 2 },
      },
    });
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('Anne');
  });

  it('F9 comes back whole in an empty database, and the chain goes on there', async () => {
    const fresh = await openFresh();
    expect(await restoreBooks(fresh, await opened(file), restoring, 'epoch')).toMatchObject({ ok: true });
    expect(await contentOf(fresh)).toEqual(await contentOf(db));
    expect(await verifyBooks(fresh, proverOver(fresh))).toMatchObject({ ok: true, entries: 3 });
    await saveAll(fresh, customer('d', 'David'));
    expect(await verifyBooks(fresh, proverOver(fresh))).toMatchObject({ ok: true, entries: 4 });
  });

  it('F9 an archive of many megabytes comes back byte by byte', { timeout: 60_000 }, async () => {
    const [full, fresh] = [await openFresh(), await openFresh()];
    const files = Array.from({ length: 10 }, (_, at) => {
      const bytes = new Uint8Array(at === 5 ? 2_200_000 : 150_000);
      for (let from = 0; from < bytes.length; from += 65_536) {
        crypto.getRandomValues(bytes.subarray(from, from + 65_536));
      }
      return { id: `file-${String(at).padStart(2, '0')}`, bytes };
    });
    await commit(full, signature, (writer) => {
      for (const file of files) writer.put('archivedFiles', file);
      return Promise.resolve(
        ok({ value: undefined, subjects: [], summary: { key: 'documents-saved', params: { count: 10 } } }),
      );
    });
    const { file } = await makeBackup(full, passphrase, '2026-11-20T12:00:00.000Z');
    expect(file.size).toBeGreaterThan(3_000_000);
    await restoreBooks(fresh, await opened(file), restoring, 'epoch');
    const back = await fresh.archivedFiles.toArray();
    const digests = (all: { id: string; bytes: Uint8Array }[]) =>
      all.map(({ id, bytes }) => [id, sha256Hex(bytes)]);
    expect(digests(back)).toEqual(digests(files));
    expect(await verifyBooks(fresh, proverOver(fresh))).toMatchObject({ ok: true, entries: 2 });
  });

  it('F9 takes the place of whatever stands there', async () => {
    const other = await openFresh();
    await saveAll(other, customer('z', 'Zoé'));
    await restoreBooks(other, await opened(file), restoring, 'epoch');
    expect(await contentOf(other)).toEqual(await contentOf(db));
  });

  it('F9 a wrong passphrase is told from a damaged file', async () => {
    expect(await openBackup(file, 'wrong')).toMatchObject({
      ok: false,
      error: { name: 'ValidationError', reason: 'backup-wrong-passphrase' },
    });
    expect(await openBackup(new Blob(['Dear diary']), passphrase)).toMatchObject({
      ok: false,
      error: { reason: 'backup-not-ours' },
    });
  });

  it('F9 a byte changed anywhere is found', { timeout: 120_000 }, async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    for (const at of [12, 20, 60, 200, 330, bytes.length >> 1, bytes.length - 1]) {
      const damaged = bytes.slice();
      damaged[at]! ^= 0x10;
      const outcome = await openBackup(new Blob([damaged]), passphrase);
      expect(outcome.ok, `byte ${at}`).toBe(false);
    }
  });

  it('F9 a file cut off at any chunk is found', async () => {
    const chunks = [1, 2, 3].map((byte) => new Uint8Array(1000).fill(byte));
    const whole = await sealChunks(chunks, passphrase, 1000);
    const sealed = 1000 + 16 + 4;
    for (const missing of [1, sealed, 2 * sealed]) {
      const outcome = await openBackup(whole.slice(0, whole.size - missing), passphrase);
      expect(outcome, `${missing} bytes missing`).toMatchObject({ error: { reason: 'backup-damaged' } });
    }
  });

  it('F9 a newer format is refused with what to do', async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes[10] = 2;
    expect(await openBackup(new Blob([bytes]), passphrase)).toMatchObject({
      ok: false,
      error: { name: 'Unsupported', reason: 'backup-newer', params: { version: 2 } },
    });
  });

  it('F9 a crash in the middle of restoring leaves the old books', async () => {
    const other = await openFresh();
    await saveAll(other, customer('z', 'Zoé'));
    const backup = await opened(file);
    const crash = restoreBooks(other, backup, restoring, 'epoch', {
      onProgress: () => {
        throw new Error('power cut');
      },
    });
    await expect(crash).rejects.toThrow('power cut');
    expect((await other.customers.toArray()).map(({ name }) => name)).toEqual(['Zoé']);
    expect(await verifyBooks(other, proverOver(other))).toMatchObject({ ok: true, entries: 1 });
  });

  it('F9 a cancelled restore leaves the old books', async () => {
    const other = await openFresh();
    await saveAll(other, customer('z', 'Zoé'));
    const signal = AbortSignal.abort();
    expect(await restoreBooks(other, await opened(file), restoring, 'epoch', { signal })).toMatchObject({
      ok: false,
      error: { name: 'Cancelled' },
    });
    expect(await other.customers.count()).toBe(1);
  });

  it('F9 books that do not add up to what the backup says are not restored', async () => {
    const other = await openFresh();
    const backup = await opened(file);
    const manifest = { ...backup.manifest, headHash: 'f'.repeat(64) };
    expect(await restoreBooks(other, { ...backup, manifest }, restoring, 'epoch')).toMatchObject({
      ok: false,
      error: { reason: 'backup-damaged' },
    });
    expect(await other.customers.count()).toBe(0);
  });

  it('F9 an old backup goes through the same record upgrades as an old database', async () => {
    const next = defineSchema({
      version: appVersion + 1,
      minAppVersion: appVersion + 1,
      stores: {},
      upgrade: {
        customers: (record) => (record.id === 'c' ? null : { ...record, notes: 'upgraded' }),
      },
    });
    const fresh = await openFresh();
    const versions = [...schemas, next];
    await restoreBooks(fresh, await opened(file), restoring, 'epoch', {}, versions);
    expect((await fresh.customers.toArray()).map(({ id, notes }) => [id, notes])).toEqual([
      ['a', 'upgraded'],
      ['b', 'upgraded'],
    ]);
    expect(await verifyBooks(fresh, proverOver(fresh))).toMatchObject({ ok: true, entries: 3 });
  });
});

describe('frames', () => {
  it('F9 bytes inside a record come back as bytes, in their places', () => {
    const record = {
      id: 'x',
      rev: 1,
      logo: { bytes: new Uint8Array([1, 2, 3]) },
      payload: new Uint8Array([9]),
    };
    const frames = new Uint8Array([
      ...encodeFrame('customers', record),
      ...encodeFrame('company', { id: 'y', rev: 2 }),
    ]);
    const wanted = [
      { table: 'customers', record },
      { table: 'company', record: { id: 'y', rev: 2 } },
    ];
    expect([...new FrameReader().read(frames)]).toMatchObject(wanted);
  });

  it('F9 cut anywhere, they are read as they come', () => {
    const frames = new Uint8Array(
      [1, 2, 3].flatMap((rev) => [
        ...encodeFrame('company', { id: 'y', rev, logo: new Uint8Array(rev * 9) }),
      ]),
    );
    for (const size of [1, 7, 8, 50, 1000]) {
      const reader = new FrameReader();
      const read = [];
      for (let at = 0; at < frames.length; at += size) {
        read.push(...reader.read(frames.subarray(at, at + size)));
      }
      expect(read.map(({ record }) => [record.rev, record['logo']])).toEqual(
        [1, 2, 3].map((rev) => [rev, new Uint8Array(rev * 9)]),
      );
      expect(reader.isWhole).toBe(true);
    }
    const cut = new FrameReader();
    expect([...cut.read(frames.subarray(0, -1))]).toHaveLength(2);
    expect(cut.isWhole).toBe(false);
  });
});
