import { base64 } from './encoded-words.ts';

/** Longest line of a body (RFC 2045 §6.7, §6.8). */
const LINE = 76;

const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** Printable signs stand for themselves, all but `=`; a blank at the end of a line would be lost. */
function signOf(byte: number, isLast: boolean): string {
  const isBlank = byte === 0x20 || byte === 0x09;
  if (isBlank) return isLast ? hex(byte) : String.fromCharCode(byte);
  return byte > 0x20 && byte < 0x7f && byte !== 0x3d ? String.fromCharCode(byte) : hex(byte);
}

function quotedLine(line: string): string {
  const bytes = new TextEncoder().encode(line);
  const lines: string[] = [];
  let current = '';
  bytes.forEach((byte, index) => {
    const sign = signOf(byte, index === bytes.length - 1);
    // One place is kept for the `=` that says that the line goes on.
    if (current.length + sign.length > LINE - 1) {
      lines.push(`${current}=`);
      current = '';
    }
    current += sign;
  });
  return [...lines, current].join('\r\n');
}

/** Text as quoted-printable: readable, in short lines, whatever its characters. */
export const quotedPrintable = (text: string): string =>
  text.toWellFormed().split(/\r\n|\r|\n/).map(quotedLine).join('\r\n'); // prettier-ignore

/** Bytes as base64 in short lines. */
export const base64Lines = (bytes: Uint8Array): string =>
  base64(bytes)
    .match(new RegExp(`.{1,${LINE}}`, 'g'))
    ?.join('\r\n') ?? '';
