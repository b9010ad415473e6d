import type { RelayPairing } from '@storage/tables.ts';
import type { RelayAccess } from '../ports.ts';
import type { Sending } from './sending.ts';

/** What the sealed key is bound to: moved to another relay it does not open. */
export const boundTo = ({ url, keyId }: Pick<RelayPairing, 'url' | 'keyId'>): string => `${url}\n${keyId}`;

export const pairingOf = ({ db }: Pick<Sending, 'db'>): Promise<RelayPairing | undefined> =>
  db.relayPairings.get('relay');

/** Null when there is no relay, or the browser does not open the key any more. */
export async function relayAccess(sending: Sending): Promise<RelayAccess | null> {
  const pairing = await pairingOf(sending);
  if (!pairing) return null;
  const key = await sending.deps.keyVault.open(pairing, boundTo(pairing));
  return key === null ? null : { url: pairing.url, key };
}
