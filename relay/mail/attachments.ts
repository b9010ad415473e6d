import type { RelayAttachment } from '../../contract/message.ts';
import { sha256 } from '../keys/secrets.ts';

const zip = [0x50, 0x4b];
const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d];

const startsWith = (bytes: Buffer, head: number[], from = 0): boolean =>
  head.every((byte, at) => bytes[from + at] === byte);

/** XML may begin with a byte order mark and blanks, then a declaration or an element. */
function looksLikeXml(bytes: Buffer): boolean {
  const head = bytes
    .subarray(startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0, 512)
    .toString('latin1')
    .trimStart();
  return /^<[?A-Za-z_!]/.test(head) && !/^<!doctype html|^<html/i.test(head);
}

const magic: Record<string, (bytes: Buffer) => boolean> = {
  'application/pdf': (bytes) => startsWith(bytes, pdf),
  'application/xml': looksLikeXml,
  'application/zip': (bytes) => startsWith(bytes, zip),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': (bytes) => startsWith(bytes, zip),
};

export interface DecodedAttachment {
  fileName: string;
  contentType: string;
  bytes: Buffer;
}

/** Decodes it and checks hash and first bytes; undefined when they are not what it says. */
export function decodeAttachment(attachment: RelayAttachment): DecodedAttachment | undefined {
  const { fileName, contentType, sha256: said, base64 } = attachment;
  const bytes = Buffer.from(base64, 'base64');
  if (sha256(bytes).toString('hex') !== said) return undefined;
  return magic[contentType]?.(bytes) ? { fileName, contentType, bytes } : undefined;
}
