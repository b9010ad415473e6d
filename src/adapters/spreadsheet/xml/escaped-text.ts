import type { TextHeap } from '../cells/text-heap.ts';
import { unescapeXml } from './tags.ts';

const AMPERSAND = 38;
const UNDERSCORE = 95;
const RETURN = 13;
const LT = 60;
const X = 120;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Puts the text of an element into the heap; only a text with escapes becomes a string on the way. */
export function addEscapedText(heap: TextHeap, bytes: Uint8Array, from: number, to: number): number {
  return needsUnescape(bytes, from, to)
    ? heap.addText(unescapeText(decoder.decode(bytes.subarray(from, to))))
    : heap.add(bytes, from, to);
}

export function escapedText(bytes: Uint8Array, from: number, to: number): string {
  return unescapeText(decoder.decode(bytes.subarray(from, to)));
}

function needsUnescape(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === AMPERSAND || byte === LT || byte === RETURN) return true;
    if (byte === UNDERSCORE && bytes[at + 1] === X) return true;
  }
  return false;
}

/** What a range of an XML part says: line ends (XML 1.0 §2.11) and escapes resolved. */
export const xmlText = (bytes: Uint8Array, from: number, to: number): string =>
  unescaped(decoder.decode(bytes.subarray(from, to)));

function unescaped(text: string): string {
  const lines = text.replace(anyBreak, '\n');
  return lines.includes('<![CDATA[') ? withoutCdata(lines) : unescapeXml(lines);
}

/**
 * Then the `_xHHHH_` escapes of ECMA-376 part 1 §22.9.2.19 (ST_Xstring). What is then a carriage return and a line
 * feed is one line break to a person.
 */
function unescapeText(text: string): string {
  return unescaped(text)
    .replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(anyBreak, '\n');
}

const anyBreak = /\r\n?/gu;

function withoutCdata(text: string): string {
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/u)
    .map((part) =>
      part.startsWith('<![CDATA[') ? part.slice(9, -3) : unescapeXml(part.replace(/<!--[\s\S]*?-->/gu, '')),
    )
    .join('');
}
