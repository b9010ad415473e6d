import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

/** Steps from one shape to the next; `user_version` says how many are done. Never change one, add one. */
const steps = [
  `CREATE TABLE messages (
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
   );`,
  `CREATE TABLE withdrawn (id TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
   CREATE INDEX withdrawn_at ON withdrawn (at);`,
  `ALTER TABLE messages ADD COLUMN ran_since INTEGER;
   CREATE TABLE running (ran INTEGER NOT NULL);
   INSERT INTO running VALUES (0);`,
];

/** 128 MB of log. */
const LOG_PAGES = 32_768;

/** Opens (and makes) the database of a folder that only its owner may read. */
export function openDatabase(folder: string): Database.Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'relay.db');
  const db = new Database(file);
  chmodSync(file, 0o600);
  db.exec('PRAGMA busy_timeout = 5000');
  db.exec('PRAGMA auto_vacuum = INCREMENTAL');
  db.exec('PRAGMA journal_mode = WAL');
  // The writer flushes the log itself, beside the event loop; see writer.ts.
  db.exec('PRAGMA synchronous = NORMAL');
  // A checkpoint waits for the disk in the event loop: rarely under load, for pages that were written many times since,
  // and otherwise when nothing happens; see tidy.ts.
  db.exec(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
  db.exec('PRAGMA cache_size = -4000');
  db.exec('PRAGMA secure_delete = FAST');
  const { user_version: done } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  for (const [at, step] of steps.entries()) {
    if (at < done) continue;
    db.exec('BEGIN IMMEDIATE');
    const { user_version: now } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (at >= now) db.exec(`${step}; PRAGMA user_version = ${at + 1}`);
    db.exec('COMMIT');
  }
  return db;
}

/** A lock that the system lets go of when the process dies, however it dies. */
export function holdLock(folder: string): (() => void) | undefined {
  const lock = new Database(join(folder, 'lock.db'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch {
    lock.close();
    return undefined;
  }
}
