import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { openStore } from './open.ts';

/** The first shape of the store. */
const first = `
  CREATE TABLE messages (
    id TEXT PRIMARY KEY, key_id TEXT NOT NULL, digest TEXT NOT NULL, message_id TEXT NOT NULL, anchor TEXT,
    received_at TEXT NOT NULL, received_ms INTEGER NOT NULL, stand TEXT NOT NULL, due_at INTEGER, due_since INTEGER NOT NULL,
    handed_over INTEGER NOT NULL DEFAULT 0,
    served INTEGER NOT NULL DEFAULT 0, sender TEXT NOT NULL, recipients TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0,
    attempts TEXT NOT NULL DEFAULT '[]', refused TEXT NOT NULL DEFAULT '[]'
  ) WITHOUT ROWID;
  CREATE INDEX messages_due ON messages (stand, key_id, due_at);
  CREATE INDEX messages_received ON messages (received_ms);
  CREATE TABLE contents (id TEXT PRIMARY KEY, raw BLOB NOT NULL);
  CREATE TABLE codes (hash TEXT PRIMARY KEY, expires_at INTEGER NOT NULL, senders TEXT NOT NULL);
  CREATE TABLE keys (
    key_id TEXT PRIMARY KEY, hash BLOB NOT NULL, device_name TEXT NOT NULL, senders TEXT NOT NULL, created_at TEXT NOT NULL,
    used_at TEXT, revoked_at TEXT
  );
  CREATE TABLE mailbox (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, caught_at TEXT NOT NULL, sender TEXT NOT NULL, recipients TEXT NOT NULL, raw BLOB NOT NULL
  );
  INSERT INTO messages (id, key_id, digest, message_id, received_at, received_ms, stand, due_at, due_since, sender, recipients)
    VALUES ('waits', 'k', 'd', '<waits@x>', '2026-11-20T12:00:00.000Z', 1000, 'waiting', 1000, 1000, 'a@x.example', '["b@y.example"]');
  INSERT INTO contents VALUES ('waits', x'41');
  INSERT INTO keys VALUES ('k', x'00', 'Laptop', '[]', '2026-11-20T12:00:00.000Z', NULL, NULL);
  PRAGMA user_version = 1`;

it('RL7 a store of an earlier version opens with what waits in it, whose time begins now', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-store-'));
  const old = new Database(join(folder, 'relay.db'));
  old.exec(first);
  old.close();
  const store = openStore(folder);
  try {
    expect(await store.receipt('waits')).toMatchObject({ state: 'at-relay', attempts: [] });
    expect(await store.ran()).toBe(0);
    const moment = { now: 1e12, ran: 5000 };
    expect(await store.takeOverdue(moment, 3000, 10)).toEqual([]);
    expect(await store.take(moment, 10)).toMatchObject([{ id: 'waits', dueSince: 1000, ranSince: 5000 }]);
    expect(await store.ran()).toBe(5000);
    expect(await store.content('waits')).toEqual(Buffer.from('A'));
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
