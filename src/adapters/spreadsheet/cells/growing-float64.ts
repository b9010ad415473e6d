/** A list of doubles in one typed array that doubles when it is full. */
export class GrowingFloat64 {
  private store = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.store.length) {
      const larger = new Float64Array(this.store.length * 2);
      larger.set(this.store);
      this.store = larger;
    }
    this.store[this.length++] = value;
  }

  at(index: number): number {
    return this.store[index] ?? 0;
  }
}
