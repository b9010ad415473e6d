import { canonicalJson, sha256Hex } from './canonical.ts';
import type { JournalEntry, Write } from './journal.ts';

/** What the first entry of a device stands on. */
export const GENESIS_HASH = '0'.repeat(64);

/** Why an entry does not belong where it stands. */
export type ChainFault = 'sequence' | 'device' | 'previous-hash' | 'digest' | 'hash';

/** Lists of text have one JSON form only: the plain writer is canonical here, and quick for 100,000 writes. */
export const digestOf = (writes: readonly Write[]): string => sha256Hex(JSON.stringify(writes));

export function sealEntry(
  previousHash: string,
  entry: Omit<JournalEntry, 'digest' | 'prevHash' | 'hash'>,
): JournalEntry {
  const sealed = { ...entry, digest: digestOf(entry.writes), prevHash: previousHash };
  return { ...sealed, hash: hashOf(sealed) };
}

/** Null when the entry follows `previous` (undefined: it is the first) and is what was sealed. */
export function checkEntry(entry: JournalEntry, previous: JournalEntry | undefined): ChainFault | null {
  if (entry.seq !== (previous?.seq ?? 0) + 1) return 'sequence';
  if (previous && entry.deviceId !== previous.deviceId) return 'device';
  if (entry.prevHash !== (previous?.hash ?? GENESIS_HASH)) return 'previous-hash';
  if (entry.digest !== digestOf(entry.writes)) return 'digest';
  return entry.hash === hashOf(entry) ? null : 'hash';
}

/**
 * Over every field but the hash; `writes` stand as their digest. The canonical text of the entry, its fields in the
 * order of their names, which need not be sorted for each of 100,000 entries.
 */
function hashOf(entry: Omit<JournalEntry, 'hash'>): string {
  const { actor, at, command, deviceId, digest, prevHash, seq, subjects, summary } = entry;
  return sha256Hex(
    `{"actor":${json(actor)},"at":${json(at)},"command":${json(command)},"deviceId":${json(deviceId)}` +
      `,"digest":${json(digest)},"prevHash":${json(prevHash)},"seq":${json(seq)}` +
      `,"subjects":${json(subjects)},"summary":${json(summary)}}`,
  );
}

/** A forged entry may lack a field: it is no entry, and no mistake of ours either. */
const json = (value: unknown): string => canonicalJson(value ?? null);
