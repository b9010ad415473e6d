import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** No I, L, O, U: what is read aloud or typed is not mistaken (Crockford). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 12;

export const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** 60 bits in three groups, as it is shown. */
export function newCode(): string {
  const drawn = Array.from({ length: CODE_LENGTH }, () => letters[randomInt(letters.length)]).join('');
  return drawn.replace(/(.{4})(?=.)/g, '$1-');
}

/** A code as somebody typed it: small letters, blanks, O for 0. */
export const codeHash = (code: string): Buffer =>
  sha256(code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1'));

/** A key as it is told once, its id, and what is kept of it. The id is typed after a command: no dash begins it. */
export function newKey(): { key: string; keyId: string; hash: Buffer } {
  const keyId = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { key: `${keyId}.${secret}`, keyId, hash: sha256(secret) };
}

/** The parts of a key; undefined when it has not the shape of one. */
export function keyParts(key: string): { keyId: string; secret: string } | undefined {
  const [, keyId, secret] = /^([\w-]{12})\.([\w-]{43})$/.exec(key) ?? [];
  return keyId && secret ? { keyId, secret } : undefined;
}

/** Compares in the same time whatever differs. */
export const isSecret = (secret: string, hash: Buffer): boolean => timingSafeEqual(sha256(secret), hash);
