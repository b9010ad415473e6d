/** Bytes after which what was held goes to the browser. */
const FOLD = 1 << 20;

/**
 * Bytes put aside as they come. The browser keeps a blob outside the memory of this thread, on disk where it is
 * large; making one is synchronous, so it may happen inside a transaction.
 */
export class Spill {
  readonly #folded: Blob[] = [];
  #held: Uint8Array[] = [];
  #weight = 0;

  push(bytes: Uint8Array): void {
    this.#held.push(bytes);
    this.#weight += bytes.length;
    if (this.#weight >= FOLD) this.#fold();
  }

  toBlob(type = ''): Blob {
    this.#fold();
    return new Blob(this.#folded, { type });
  }

  #fold(): void {
    this.#folded.push(new Blob(this.#held as BlobPart[]));
    this.#held = [];
    this.#weight = 0;
  }
}
