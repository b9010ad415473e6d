const FIRST_ROOM = 256 * 1024;
const MOST_BYTES_OF_A_UNIT = 3;

/** The bytes of an XML part as they are written: no string stands in between. */
export class XmlBytes {
  #bytes = new Uint8Array(FIRST_ROOM);
  #length = 0;
  readonly #encoder = new TextEncoder();

  get length(): number {
    return this.#length;
  }

  /** Tags, references and numbers: nothing beyond ASCII. */
  ascii(text: string): void {
    const { length } = text;
    this.#reserve(length);
    const bytes = this.#bytes;
    let to = this.#length;
    for (let at = 0; at < length; at += 1) bytes[to++] = text.charCodeAt(at);
    this.#length = to;
  }

  text(text: string): void {
    this.#reserve(text.length * MOST_BYTES_OF_A_UNIT);
    const { written } = this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length));
    this.#length += written;
  }

  /** What was written since the last time. */
  take(): Uint8Array<ArrayBuffer> {
    const piece = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return piece;
  }

  #reserve(extra: number): void {
    const needed = this.#length + extra;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
