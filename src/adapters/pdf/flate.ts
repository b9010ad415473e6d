import { zlibSync } from 'fflate';

/** Bytes as text of one character per byte, in blocks. */
export function latin1(bytes: Uint8Array): string {
  const BLOCK = 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += BLOCK) {
    text += String.fromCharCode(...bytes.subarray(at, at + BLOCK));
  }
  return text;
}

export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

export const deflate = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 6, mem: 4 });
