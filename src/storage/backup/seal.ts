import { hexToBytes } from '@noble/hashes/utils.js';
import { ok, refuse, type Result } from '@domain/result.ts';
import { encodeHead, ITERATIONS, readHead, type BackupHead } from './format.ts';
import { deriveKey, randomHex } from './key.ts';
import { Spill } from './spill.ts';

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
  chunks: Iterable<Uint8Array<ArrayBuffer>> | AsyncIterable<Uint8Array<ArrayBuffer>>,
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
  const file = new Spill();
  file.push(additionalData);
  let index = 0;
  const seal = async (chunk: Uint8Array<ArrayBuffer>, isLast: boolean) => {
    const iv = nonceOf(head, index, isLast);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, chunk);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, sealed.byteLength);
    file.push(length);
    file.push(new Uint8Array(sealed));
    index += 1;
  };
  let held: Uint8Array<ArrayBuffer> | undefined;
  for await (const chunk of chunks) {
    if (held) await seal(held, false);
    held = chunk;
  }
  if (held) await seal(held, true);
  return file.toBlob('application/octet-stream');
}

/**
 * The chunks in order, each of them let go before the next is read. `visit` says whether to go on (the summary is in
 * the first).
 */
export async function openChunks(
  file: Blob,
  passphrase: string,
  visit: (chunk: Uint8Array<ArrayBuffer>, index: number, isLast: boolean) => boolean,
): Promise<Result<void>> {
  const read = await readHead(file);
  if (!read.ok) return read;
  const { head, bytes: additionalData } = read.value;
  const { key, check } = await deriveKey(passphrase, head);
  if (check !== head.check) return refuse('ValidationError', 'backup-wrong-passphrase', {}, 'passphrase');
  if (additionalData.length >= file.size) return refuse('Unreadable', 'backup-damaged');
  for (let [at, index] = [additionalData.length, 0]; at < file.size; index += 1) {
    const length = new DataView(await file.slice(at, at + 4).arrayBuffer());
    if (length.byteLength < 4) return refuse('Unreadable', 'backup-damaged');
    const end = at + 4 + length.getUint32(0);
    const iv = nonceOf(head, index, end === file.size);
    const chunk = await opened(file.slice(at + 4, end), key, { name: 'AES-GCM', iv, additionalData });
    if (!chunk) return refuse('Unreadable', 'backup-damaged');
    if (!visit(chunk, index, end === file.size)) break;
    at = end;
  }
  return ok(undefined);
}

async function opened(
  sealed: Blob,
  key: CryptoKey,
  how: AesGcmParams,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = await sealed.arrayBuffer();
  return crypto.subtle.decrypt(how, key, bytes).then(
    (chunk) => new Uint8Array(chunk),
    () => undefined,
  );
}
