const lengthSpan = 2 ** 21;
const longest = lengthSpan - 1;

/**
 * The texts of a sheet as UTF-8 in one growing buffer. An address is offset × 2²¹ + length, which a double holds
 * exactly; strings are made when somebody looks, so a sheet of a million texts costs no million objects.
 */
export class TextHeap {
  private bytes = new Uint8Array(64 * 1024);
  private length = 0;
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private readonly encoder = new TextEncoder();

  /** Copies a range as it stands. */
  add(source: Uint8Array, from: number, to: number): number {
    const end = Math.min(to, from + longest);
    this.reserve(end - from);
    const start = this.length;
    const { bytes } = this;
    let next = start;
    for (let at = from; at < end; at++) bytes[next++] = source[at] ?? 0;
    this.length = next;
    return start * lengthSpan + (end - from);
  }

  clear(): void {
    this.length = 0;
  }

  addText(text: string): number {
    const encoded = this.encoder.encode(text);
    return this.add(encoded, 0, encoded.length);
  }

  text(address: number): string {
    const length = address % lengthSpan;
    const start = (address - length) / lengthSpan;
    const { bytes } = this;
    let text = '';
    // Most cells are short and ASCII; a decoder call costs more than they do.
    if (length <= 24) {
      for (let at = start; at < start + length; at++) {
        const byte = bytes[at] ?? 0;
        if (byte > 127) return this.decoder.decode(bytes.subarray(start, start + length));
        text += String.fromCharCode(byte);
      }
      return text;
    }
    return this.decoder.decode(bytes.subarray(start, start + length));
  }

  /** Length in bytes of the text at an address. */
  static lengthOf(address: number): number {
    return address % lengthSpan;
  }

  private reserve(extra: number): void {
    const needed = this.length + extra;
    if (needed <= this.bytes.length) return;
    let capacity = this.bytes.length * 2;
    while (capacity < needed) capacity *= 2;
    const larger = new Uint8Array(capacity);
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
