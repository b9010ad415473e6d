import type Database from 'libsql';
import type { Store, StoredKey } from '../store.ts';
import type { Writer } from './writer.ts';

interface Row {
  key_id: string;
  hash: Buffer;
  device_name: string;
  senders: string;
  created_at: string;
  used_at: string | null;
  revoked_at: string | null;
}

const keyOf = (row: Row): StoredKey => ({
  keyId: row.key_id,
  hash: row.hash,
  deviceName: row.device_name,
  senders: JSON.parse(row.senders) as string[],
  createdAt: row.created_at,
  usedAt: row.used_at,
  revokedAt: row.revoked_at,
});

type Part = Pick<Store, 'addCode' | 'useCode' | 'addKey' | 'key' | 'keys' | 'keyUsed' | 'revokeKey'>;

export function keysIn(db: Database.Database, { soon, forGood }: Writer): Part {
  const insertCode = db.prepare('INSERT INTO codes (hash, expires_at, senders) VALUES (?, ?, ?)');
  const expire = db.prepare('DELETE FROM codes WHERE expires_at <= ?');
  const useUp = db.prepare('DELETE FROM codes WHERE hash = ? RETURNING senders');
  const insertKey = db.prepare(
    'INSERT INTO keys (key_id, hash, device_name, senders, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  const one = db.prepare('SELECT * FROM keys WHERE key_id = ?');
  const all = db.prepare('SELECT * FROM keys ORDER BY created_at');
  const used = db.prepare('UPDATE keys SET used_at = ? WHERE key_id = ?');
  const revoke = db.prepare('UPDATE keys SET revoked_at = ? WHERE key_id = ? AND revoked_at IS NULL');

  return {
    addCode: (hash, { expiresAt, senders }) =>
      forGood(() => void insertCode.run(hash.toString('hex'), expiresAt, JSON.stringify(senders))),
    useCode: (hash, now) =>
      forGood(() => {
        expire.run(now);
        const row = useUp.get(hash.toString('hex')) as { senders: string } | undefined;
        return row && { senders: JSON.parse(row.senders) as string[] };
      }),
    addKey: ({ keyId, hash, deviceName, senders, createdAt }) =>
      forGood(() => void insertKey.run(keyId, hash, deviceName, JSON.stringify(senders), createdAt)),
    key: (keyId) => {
      const row = one.get(keyId) as Row | undefined;
      return Promise.resolve(row && keyOf(row));
    },
    keys: () => Promise.resolve((all.all() as Row[]).map(keyOf)),
    keyUsed: (keyId, at) => soon(() => void used.run(at, keyId)),
    revokeKey: (keyId, at) => forGood(() => revoke.run(at, keyId).changes > 0),
  };
}
