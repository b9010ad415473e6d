import { hexToBytes } from '@noble/hashes/utils.js';
import { ok, refuse, type Result } from '@domain/result.ts';
import { encodeHead, ITERATIONS, readHead, type BackupHead } from './format.ts';
import { deriveKey, randomHex } from './key.ts';

/**
 * Chunks are sealed one by one; the nonce holds the number and whether it is the last, so that none can be
 * dropped, added, swapped or cut off (the STREAM construction). The head is authenticated with each.
 */
function nonceOf(head: BackupHead, index: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12);
  nonce.set(hexToBytes(head.nonce));
  new DataView(nonce.buffer).setUint32(7, index);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

export async function sealChunks(
  chunks: readonly Uint8Array<ArrayBuffer>[],
  passphrase: string,
  iterations = ITERATIONS,
): Promise<Blob> {
  const salt = randomHex(16);
  const { key, check } = await deriveKey(passphrase, { salt, iterations });
  const head: BackupHead = {
    kdf: 'PBKDF2-SHA-256',
    iterations,
    salt,
    cipher: 'AES-256-GCM',
    nonce: randomHex(7),
    check,
  };
  const additionalData = encodeHead(head);
  const parts: BlobPart[] = [additionalData];
  for (const [index, chunk] of chunks.entries()) {
    const iv = nonceOf(head, index, index === chunks.length - 1);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, chunk);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, sealed.byteLength);
    parts.push(length, sealed);
  }
  return new Blob(parts, { type: 'application/octet-stream' });
}

/** The chunks in order; `limit` reads only the first ones (the summary is in the first). */
export async function openChunks(
  file: Blob,
  passphrase: string,
  limit = Infinity,
): Promise<Result<Uint8Array<ArrayBuffer>[]>> {
  const read = await readHead(file);
  if (!read.ok) return read;
  const { head, bytes: additionalData } = read.value;
  const { key, check } = await deriveKey(passphrase, head);
  if (check !== head.check) return refuse('ValidationError', 'backup-wrong-passphrase', {}, 'passphrase');
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let at = additionalData.length; at < file.size && chunks.length < limit;) {
    const length = new DataView(await file.slice(at, at + 4).arrayBuffer());
    if (length.byteLength < 4) return refuse('Unreadable', 'backup-damaged');
    const end = at + 4 + length.getUint32(0);
    const sealed = await file.slice(at + 4, end).arrayBuffer();
    const iv = nonceOf(head, chunks.length, end === file.size);
    try {
      chunks.push(
        new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed)),
      );
    } catch {
      return refuse('Unreadable', 'backup-damaged');
    }
    at = end;
  }
  return chunks.length === 0 ? refuse('Unreadable', 'backup-damaged') : ok(chunks);
}
