import { xmlText } from './escaped-text.ts';

const TAB_TO_SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LT = 60;
const EQUALS = 61;
const GT = 62;
const BANG = 33;
const QUESTION = 63;

/** A name as a number, so that a scan compares names without making strings. */
export function nameCode(name: string): number {
  let code = 0;
  for (const letter of name) code = nextCode(code, letter.charCodeAt(0));
  return code;
}

const nextCode = (code: number, byte: number): number => (Math.imul(code, 31) + byte) | 0;

/**
 * Walks the tags of an XML part in bytes, in pieces as they are inflated. Every move answers false when the piece
 * ends before the tag does; the caller then keeps the rest for the next piece.
 */
export class TagCursor {
  bytes: Uint8Array = new Uint8Array(0);
  at = 0;
  /** Where the current tag's `<` stands. */
  tagAt = 0;
  /** `nameCode` of the current tag, without prefix. */
  name = 0;
  closing = false;
  selfClosing = false;
  /** The attribute last read, by the `nameCode` of its name with its prefix (0: no more), and its value's range. */
  attribute = 0;
  valueFrom = 0;
  valueTo = 0;

  /** To the next tag, just after its name; comments, CDATA and declarations are passed over. */
  next(): boolean {
    const { bytes } = this;
    for (;;) {
      let at = this.at;
      if (bytes[at] !== LT) at = bytes.indexOf(LT, at);
      if (at < 0) {
        this.at = this.tagAt = bytes.length;
        return false;
      }
      this.tagAt = at;
      const first = bytes[at + 1];
      if (first !== BANG && first !== QUESTION) return this.readName(at + 1);
      const end = specialEnd(bytes, at);
      if (end < 0) return false;
      this.at = end;
    }
  }

  private readName(from: number): boolean {
    const { bytes } = this;
    let at = from;
    this.closing = bytes[at] === SLASH;
    if (this.closing) at++;
    let name = 0;
    const end = bytes.length;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      if (byte <= TAB_TO_SPACE || byte === GT || byte === SLASH) break;
      name = byte === COLON ? 0 : nextCode(name, byte);
      at++;
    }
    this.name = name;
    this.at = at;
    return at < end;
  }

  /** To the next attribute of the current tag, or past its `>`. */
  nextAttribute(): boolean {
    const { bytes } = this;
    const end = bytes.length;
    let at = this.at;
    this.selfClosing = false;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      if (byte === GT) {
        this.attribute = 0;
        this.at = at + 1;
        return true;
      }
      if (byte > TAB_TO_SPACE && byte !== SLASH) return this.readAttribute(at);
      this.selfClosing = byte === SLASH;
      at++;
    }
    return false;
  }

  private readAttribute(from: number): boolean {
    const { bytes } = this;
    const end = bytes.length;
    let at = from;
    let name = 0;
    for (; at < end && bytes[at] !== EQUALS && bytes[at] !== GT; at++) {
      const byte = bytes[at] ?? 0;
      if (byte > TAB_TO_SPACE) name = nextCode(name, byte);
    }
    if (bytes[at] === GT) {
      this.at = at;
      return this.nextAttribute();
    }
    while (at < end && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
    const quote = bytes[at];
    const open = ++at;
    while (at < end && bytes[at] !== quote) at++;
    if (at >= end) return false;
    this.attribute = name === 0 ? -1 : name;
    this.valueFrom = open;
    this.valueTo = at;
    this.at = at + 1;
    return true;
  }

  /** Past the `>` of the current tag. */
  skipAttributes(): boolean {
    do {
      if (!this.nextAttribute()) return false;
    } while (this.attribute !== 0);
    return true;
  }

  /** The text up to the current element's closing tag as `valueFrom`–`valueTo`; false when the piece ends first. */
  readText(): boolean {
    const { bytes } = this;
    this.valueFrom = this.at;
    let at = this.at;
    for (;;) {
      if (bytes[at] !== LT) at = bytes.indexOf(LT, at);
      if (at < 0 || at + 1 >= bytes.length) return false;
      if (bytes[at + 1] !== BANG) break;
      at = specialEnd(bytes, at);
      if (at < 0) return false;
    }
    this.valueTo = at;
    this.at = at;
    return true;
  }

  /** Past the closing tag of the element whose opening tag was just passed. */
  skipElement(): boolean {
    if (this.selfClosing) return true;
    let depth = 1;
    while (depth > 0) {
      if (!this.next() || !this.skipAttributes()) return false;
      if (this.closing) depth--;
      else if (!this.selfClosing) depth++;
    }
    return true;
  }

  /** The value range as text, unescaped. */
  valueText(): string {
    return this.valueFrom === this.valueTo ? '' : xmlText(this.bytes, this.valueFrom, this.valueTo);
  }

  /** The value range as a `nameCode`, for attributes with a few known values. */
  valueCode(): number {
    let code = 0;
    for (let at = this.valueFrom; at < this.valueTo; at++) code = nextCode(code, this.bytes[at] ?? 0);
    return code;
  }

  /** The value range as a whole number; 0 when it is none. */
  valueAsInteger(): number {
    let value = 0;
    for (let at = this.valueFrom; at < this.valueTo; at++) {
      const digit = (this.bytes[at] ?? 0) - 48;
      if (digit < 0 || digit > 9) return 0;
      value = value * 10 + digit;
    }
    return value;
  }

  /** `1`, `true` and `on` (ECMA-376 part 1 §22.9.2.7, ST_OnOff). */
  valueIsTrue(): boolean {
    const first = this.bytes[this.valueFrom];
    return first === 49 || first === 116 || (first === 111 && this.bytes[this.valueFrom + 1] === 110);
  }
}

/** End of a comment, CDATA section, declaration or instruction; -1 when the piece ends first. */
function specialEnd(bytes: Uint8Array, at: number): number {
  const third = bytes[at + 2];
  if (third === undefined) return -1;
  const second = bytes[at + 1];
  const before = second === BANG && third === 45 ? 45 : second === BANG && third === 91 ? 93 : 0;
  let end = at + 3;
  for (;;) {
    end = bytes.indexOf(GT, end);
    if (end < 0) return -1;
    const closes = before === 0 || (end >= at + 6 && bytes[end - 1] === before && bytes[end - 2] === before);
    if (closes) return end + 1;
    end++;
  }
}
