/** A list of unsigned integers in one typed array that doubles when it is full. */
export class GrowingUint32 {
  private store: Uint32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.store = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.store.length) {
      const larger = new Uint32Array(this.store.length * 2);
      larger.set(this.store);
      this.store = larger;
    }
    this.store[this.length++] = value;
  }

  at(index: number): number {
    return this.store[index] ?? 0;
  }

  truncate(length: number): void {
    this.length = length;
  }

  /** The filled part, without slack. */
  packed(): Uint32Array {
    return this.store.slice(0, this.length);
  }
}
