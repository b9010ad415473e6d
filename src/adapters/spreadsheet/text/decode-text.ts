import { analyse } from 'chardet';
import { ReadStop } from '../read-stop.ts';
import { withWindows1252 } from './windows-1252.ts';

export interface DecodedText {
  text: string;
  encoding: string;
  /** Byte sequences that are no character of the encoding; shown as U+FFFD. */
  damaged: number;
}

const sampleBytes = 256 * 1024;
/** A file of which fewer multi-byte characters than this are broken is UTF-8 with some damage, not another encoding. */
const toleratedDamage = 0.01;
const replacement = /\uFFFD/gu;

/** Byte order mark, then strict UTF-8, then UTF-16 by its zero bytes, then a guess by letter frequencies. */
export function decodeText(bytes: Uint8Array, wanted?: string): DecodedText {
  if (wanted !== undefined) return decodeAs(bytes, wanted);
  const marked = byteOrderMark(bytes) ?? zeroPattern(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  if (isBinary(bytes)) throw new ReadStop('Unreadable', 'file-not-a-spreadsheet');
  const strict = decodeStrictly(bytes, 'utf-8');
  if (strict !== null) return { text: strict, encoding: 'utf-8', damaged: 0 };
  const tolerant = decodeAs(bytes, 'utf-8');
  const beyondAscii = tolerant.text.match(/[^\0-\x7F]/gu)?.length ?? 0;
  if (tolerant.damaged <= beyondAscii * toleratedDamage) return tolerant;
  return decodeAs(bytes, guessEightBit(bytes));
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding);
  } catch {
    throw new ReadStop('Unsupported', 'encoding-unknown', { encoding });
  }
  const decoded = decoder.decode(bytes);
  const text = decoder.encoding === 'windows-1252' ? withWindows1252(decoded) : decoded;
  return { text, encoding: decoder.encoding, damaged: text.match(replacement)?.length ?? 0 };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Mostly Latin text in UTF-16 without a mark has a zero in every other byte. */
function zeroPattern(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, sampleBytes) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** Text has no control characters but tabs, line breaks, form feeds and the old end-of-file mark (0x1A). */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, sampleBytes);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return true;
    if (byte < 32 && (byte < 9 || byte > 13) && byte !== 0x1a && byte !== 0x1b) controls++;
  }
  return controls > length * 0.01;
}

const usual = 'windows-1252';

/** The encodings whose proposal is believed; ISO-8859-1 is decoded as its superset Windows-1252. */
const believed = new Set([
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-9',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'big5',
  'gb18030',
]);
/** The encodings of scripts other than Latin: most letters of such a text lie beyond ASCII. */
const otherScripts = /^(?:windows-125[1356]|iso-8859-[5678]|koi8-r|shift_jis|euc-|big5|gb18030)/u;
const surely = 40;
const fewestSigns = 8;
const foreignShare = 0.3;

/** A handful of accents proves nothing: then it is what most programs of this half of the world write. */
function guessEightBit(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleBytes);
  const { beyond, letters } = countLetters(sample);
  const [best] = analyse(sample);
  const name = best?.name.toLowerCase() ?? '';
  if (best === undefined || best.confidence < surely || beyond < fewestSigns || !believed.has(name))
    return usual;
  return otherScripts.test(name) && beyond < letters * foreignShare ? usual : name;
}

function countLetters(bytes: Uint8Array): { beyond: number; letters: number } {
  let beyond = 0;
  let ascii = 0;
  for (const byte of bytes) {
    if (byte >= 128) beyond++;
    else if ((byte | 32) >= 97 && (byte | 32) <= 122) ascii++;
  }
  return { beyond, letters: beyond + ascii };
}
