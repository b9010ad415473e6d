import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { BackupHead } from './format.ts';

export interface BackupKey {
  key: CryptoKey;
  check: string;
}

/** 512 bits from the passphrase: one half seals, the other, hashed, tells a wrong passphrase. */
export async function deriveKey(
  passphrase: string,
  { salt, iterations }: Pick<BackupHead, 'salt' | 'iterations'>,
): Promise<BackupKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(hexToBytes(salt)), iterations },
    material,
    512,
  );
  const key = await crypto.subtle.importKey('raw', bits.slice(0, 32), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  return { key, check: bytesToHex(sha256(new Uint8Array(bits, 32))).slice(0, 16) };
}

export const randomHex = (bytes: number): string => bytesToHex(crypto.getRandomValues(new Uint8Array(bytes)));
