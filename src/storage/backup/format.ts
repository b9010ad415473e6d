import { sha256 } from '@noble/hashes/sha2.js';
import { refuse, ok, type Result } from '@domain/result.ts';

/**
 * A backup file: magic, format version, length and hash of the head, the head (JSON), then sealed chunks.
 * The head tells how to derive the key; nothing of the books is readable without the passphrase.
 */
export const FORMAT_VERSION = 1;
export const ITERATIONS = 600_000;
export const CHUNK_SIZE = 1 << 20;

const MAGIC = new TextEncoder().encode('QUITTANCE');
const FIXED = MAGIC.length + 2 + 4 + 32;

export interface BackupHead {
  kdf: 'PBKDF2-SHA-256';
  iterations: number;
  /** Hex. */
  salt: string;
  cipher: 'AES-256-GCM';
  /** First 7 bytes of every nonce, hex; the chunk's number and a last-flag make up the rest. */
  nonce: string;
  /** Tells a wrong passphrase from a damaged file, hex. */
  check: string;
}

export function encodeHead(head: BackupHead): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(FIXED + json.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint16(MAGIC.length, FORMAT_VERSION);
  view.setUint32(MAGIC.length + 2, json.length);
  bytes.set(sha256(json), MAGIC.length + 6);
  bytes.set(json, FIXED);
  return bytes;
}

/** The head and where the chunks begin. */
export async function readHead(
  file: Blob,
): Promise<Result<{ head: BackupHead; bytes: Uint8Array<ArrayBuffer> }>> {
  const fixed = new Uint8Array(await file.slice(0, FIXED).arrayBuffer());
  if (fixed.length < FIXED || !MAGIC.every((byte, at) => fixed[at] === byte)) {
    return refuse('Unreadable', 'backup-not-ours');
  }
  const view = new DataView(fixed.buffer);
  const version = view.getUint16(MAGIC.length);
  if (version > FORMAT_VERSION) return refuse('Unsupported', 'backup-newer', { version });
  const length = view.getUint32(MAGIC.length + 2);
  const bytes = new Uint8Array(await file.slice(0, FIXED + length).arrayBuffer());
  const json = bytes.subarray(FIXED);
  const stated = fixed.subarray(MAGIC.length + 6);
  if (!sha256(json).every((byte, at) => stated[at] === byte)) return refuse('Unreadable', 'backup-damaged');
  return ok({ head: JSON.parse(new TextDecoder().decode(json)) as BackupHead, bytes });
}
