/** Room to answer in, used again: half a megabyte anew with every letter is what a collector has to clear away. */
export class Desk {
  readonly #flags: Uint8Array[] = [];
  #spare = new Uint8Array(0);
  #candidates = new Uint32Array(0);

  /** At least so long; what stands in it is of before. It belongs to the asker until it is given back. */
  takeFlags(rows: number): Uint8Array {
    const flags = this.#flags.pop();
    return flags && flags.length >= rows ? flags : new Uint8Array(rows + (rows >> 4));
  }

  giveBack(flags: Uint8Array): void {
    this.#flags.push(flags);
  }

  /** Until the next call. */
  spareFlags(rows: number): Uint8Array {
    if (this.#spare.length < rows) this.#spare = new Uint8Array(rows + (rows >> 4));
    return this.#spare;
  }

  /** Room for so many rows, until the next call. */
  candidates(count: number): Uint32Array {
    if (this.#candidates.length < count) this.#candidates = new Uint32Array(count + (count >> 4));
    return this.#candidates;
  }
}
