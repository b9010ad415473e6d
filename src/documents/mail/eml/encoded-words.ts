/** Longest line of a header, without its end (RFC 5322 §2.1.1). */
const LINE = 76;
/** Bytes of one encoded word: 64 characters with its frame, so that the first of a line has room behind `Reply-To:` (RFC 2047 §2). */
const WORD_BYTES = 39;

const encoder = new TextEncoder();

export function base64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let binary = '';
  for (let start = 0; start < bytes.length; start += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(binary);
}

/** Nothing that ends a line or is no character: a header can hold neither. */
const onOneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .toWellFormed()
    .trim();

/** Pieces of at most so many bytes; no character is cut in two. */
function pieces(text: string, most: number): string[] {
  const found: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of text) {
    const bytes = encoder.encode(character).length;
    if (size + bytes > most) {
      found.push(piece);
      [piece, size] = ['', 0];
    }
    piece += character;
    size += bytes;
  }
  return [...found, piece];
}

const encodedWords = (text: string): string[] =>
  pieces(text, WORD_BYTES).map((piece) => `=?UTF-8?B?${base64(encoder.encode(piece))}?=`);

/** Plain as it is where it can be: printable ASCII, no longer than a line, nothing that reads as an encoded word. */
const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text) && !text.includes('=?');

const fits = (before: string, text: string) =>
  (before.split('\r\n').at(-1) ?? '').length + 16 + text.length <= LINE;

/** A header whose value is free text, such as `Subject`; it may take several lines. */
export function textHeader(name: string, value: string): string {
  const text = onOneLine(value);
  if (isPlain(text) && fits(name, text)) return `${name}: ${text}`;
  return `${name}: ${encodedWords(text).join('\r\n ')}`;
}

/** Characters that a display name may hold as they are (`atext` of RFC 5322 §3.2.3, and blanks between). */
const ATOMS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+$/;

function phrase(name: string): string {
  if (!isPlain(name) || name.length > WORD_BYTES) return encodedWords(name).join('\r\n ');
  return ATOMS.test(name) ? name : `"${name.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`;
}

interface Box {
  name: string;
  address: string;
}

/** `To: Anne <anne@example.org>,` and the next on a line of its own. Addresses are checked before they come here. */
export const addressHeader = (name: string, boxes: readonly Box[]): string => {
  const written = boxes.map((box) => {
    const called = onOneLine(box.name);
    const address = onOneLine(box.address);
    if (called === '') return address;
    const before = phrase(called);
    return `${before}${fits(before, address) ? ' ' : '\r\n '}<${address}>`;
  });
  return `${name}: ${written.join(',\r\n ')}`;
};

const ASCII_NAME = /^[A-Za-z0-9 !#$&+\-.^_`{}~()[\],;=@]+$/;
/** Characters of one line of an encoded file name. */
const NAME_PIECE = 54;

/** Percent signs may not be cut. */
function percentPieces(text: string): string[] {
  const found: string[] = [];
  let piece = '';
  for (const sign of text.match(/%[0-9A-F]{2}|[^%]/g) ?? []) {
    if (piece.length + sign.length > NAME_PIECE) {
      found.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...found, piece];
}

/** A parameter of a header by RFC 2231: in percent signs where it is not ASCII, in numbered parts where it is long. */
export function parameter(name: string, value: string): string {
  const text = onOneLine(value);
  if (ASCII_NAME.test(text) && text.length <= NAME_PIECE) return `;\r\n ${name}="${text}"`;
  const percents = [...encoder.encode(text)]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      return /[A-Za-z0-9!#$&+.^_`{}~-]/.test(sign)
        ? sign
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
  const parts = percentPieces(`UTF-8''${percents}`);
  if (parts.length === 1) return `;\r\n ${name}*=${parts[0] ?? ''}`;
  return parts.map((part, index) => `;\r\n ${name}*${index}*=${part}`).join('');
}
