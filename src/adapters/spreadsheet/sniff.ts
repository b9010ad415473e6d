import { byteOrderMark } from './text/decode-text.ts';

/** What the first bytes say a file is. The name is not asked: exports called .xls are often something else. */
export type Content =
  'zip' | 'ole' | 'biff' | 'spreadsheetml' | 'flat-ods' | 'sylk' | 'dif' | 'web-page' | 'foreign' | 'text';

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

const headBytes = 4096;

/** Files of other trades that would pass for text or for damaged spreadsheets. */
const foreignMagic: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
  [0x1f, 0x8b], // gzip
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // RAR
];

export function sniff(bytes: Uint8Array): Content {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole';
  if (isBiffStart(bytes)) return 'biff';
  if (foreignMagic.some((magic) => startsWith(bytes, ...magic))) return 'foreign';
  return sniffText(bytes);
}

/** BIFF2 to BIFF4 have no container: a BOF record of version 0, 2 or 4 opens the file ([MS-XLS] 2.4.21). */
function isBiffStart(bytes: Uint8Array): boolean {
  const [record, version, length, zero] = bytes;
  return record === 9 && [0, 2, 4].includes(version ?? -1) && [4, 6, 8].includes(length ?? -1) && zero === 0;
}

function sniffText(bytes: Uint8Array): Content {
  const decoder = new TextDecoder(byteOrderMark(bytes) ?? 'windows-1252');
  const head = decoder.decode(bytes.subarray(0, headBytes)).trimStart();
  if (head.startsWith('ID;P')) return 'sylk';
  if (/^TABLE\r?\n0,1\r?\n/u.test(head)) return 'dif';
  if (!head.startsWith('<')) return 'text';
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'spreadsheetml';
  if (head.includes('urn:oasis:names:tc:opendocument')) return 'flat-ods';
  if (/<(?:!doctype html|html|head|body|table|meta)\b/iu.test(head)) return 'web-page';
  return head.startsWith('<?xml') ? 'foreign' : 'text';
}
