import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { tidier } from './tidy.ts';

it('RL1 what deleted mails took is given back to the disk once it is quiet, and the log is emptied', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-tidy-'));
  const db = openDatabase(folder);
  const tidy = tidier(db, 40);
  const size = (name: string) => statSync(join(folder, name)).size;
  try {
    const insert = db.prepare('INSERT INTO contents (id, raw) VALUES (?, ?)');
    for (let at = 0; at < 200; at += 1) insert.run(`gone-${at}`, Buffer.alloc(43_000, at));
    insert.run('kept', Buffer.alloc(43_000, 7));
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const full = size('relay.db');
    db.exec(`DELETE FROM contents WHERE id LIKE 'gone-%'`);
    tidy.soon();
    for (let tries = 0; tries < 100 && size('relay.db') > 200_000; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 30));
    expect(full).toBeGreaterThan(8_000_000);
    expect([size('relay.db') < 200_000, size('relay.db-wal')]).toEqual([true, 0]);
    const { raw } = db.prepare('SELECT raw FROM contents').get() as { raw: Buffer };
    expect(raw).toEqual(Buffer.alloc(43_000, 7));
  } finally {
    tidy.stop();
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
