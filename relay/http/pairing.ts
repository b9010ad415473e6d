import type { RelayGrant, RelayPairing } from '../../contract/message.ts';
import { pairingSchema } from '../../contract/schema.ts';
import type { Config } from '../config.ts';
import { codeHash, newKey } from '../keys/secrets.ts';
import type { Store, StoredKey } from '../store/store.ts';
import { jsonOf } from './body.ts';
import type { Limits } from './limits.ts';
import { Problem } from './problem.ts';
import { sendersOf } from './receive.ts';

export const grantOf = (key: StoredKey, config: Config): RelayGrant => ({
  keyId: key.keyId,
  deviceName: key.deviceName,
  senders: sendersOf(key, config),
  limits: {
    recipients: config.limits.recipients,
    bytes: config.limits.bytes,
    messagesPerHour: config.limits.messagesPerHour,
  },
  isTestMailbox: config.smtp === null,
});

/** Exchanges a code for a key. The key leaves here once; its hash stays. */
export const pairer =
  ({ store, config, limits }: { store: Store; config: Config; limits: Limits }) =>
  async (body: Buffer, visitor: string): Promise<RelayPairing> => {
    await limits.mayGuessCode(visitor);
    const { success, data, error } = pairingSchema.safeParse(jsonOf(body));
    if (!success) throw new Problem('invalid', { field: error.issues[0]?.path.join('.') ?? '' });
    const code = await store.useCode(codeHash(data.code), Date.now());
    if (!code) {
      await limits.wrongCode(visitor);
      throw new Problem('code-unknown');
    }
    const { key, keyId, hash } = newKey();
    const stored: StoredKey = {
      keyId,
      hash,
      deviceName: data.deviceName,
      senders: code.senders,
      createdAt: new Date().toISOString(),
      usedAt: null,
      revokedAt: null,
    };
    await store.addKey(stored);
    return { ...grantOf(stored, config), key };
  };
