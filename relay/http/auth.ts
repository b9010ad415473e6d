import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isSecret, keyParts, sha256 } from '../keys/secrets.ts';
import type { Store, StoredKey } from '../store/store.ts';
import type { Limits } from './limits.ts';
import { Problem } from './problem.ts';
import { visitorOf } from './visitor.ts';

/** Compared with when there is no such key: the answer takes the same time. */
const nobody = sha256(randomBytes(32));
const USED_EVERY = 60_000;

/** Finds the key of a request; refuses it with 401 otherwise. */
export function keyCheck(store: Store, limits: Limits) {
  return async (request: IncomingMessage): Promise<StoredKey> => {
    const [, bearer] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (bearer === undefined) throw new Problem('key-missing');
    const visitor = visitorOf(request);
    await limits.mayTryKey(visitor);
    const parts = keyParts(bearer);
    const key = parts && (await store.key(parts.keyId));
    const isRight = isSecret(parts?.secret ?? '', key?.hash ?? nobody);
    if (!key || !isRight) {
      await limits.wrongKey(visitor);
      throw new Problem('key-unknown');
    }
    if (key.revokedAt !== null) throw new Problem('key-revoked');
    const now = Date.now();
    if (now - Date.parse(key.usedAt ?? key.createdAt) > USED_EVERY)
      await store.keyUsed(key.keyId, new Date(now).toISOString());
    return key;
  };
}
