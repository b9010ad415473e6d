import { idWords } from '@domain/ids.ts';

const EMPTY = 0;
const REMOVED = -1;

/** From an id to its row: open addressing over the random end of the id, because a Map of strings takes ten times the room. */
export class IdTable {
  /** Row + 1 at each place. */
  #places: Int32Array;
  #used = 0;

  /** Growing puts all in anew: better to say how many are expected. */
  constructor(rows: number) {
    this.#places = new Int32Array(Math.max(1024, 2 ** Math.ceil(Math.log2(rows * 2 + 2))));
  }

  find(ids: Uint32Array, id: string): number | undefined {
    const words = idWords(id);
    for (let place = this.#first(words[3]); ; place = this.#next(place)) {
      const found = this.#places[place]!;
      if (found === EMPTY) return undefined;
      if (found !== REMOVED && isSame(ids, found - 1, words)) return found - 1;
    }
  }

  add(ids: Uint32Array, slot: number): void {
    if ((this.#used + 1) * 2 > this.#places.length) this.#grow(ids);
    this.#put(ids[slot * 4 + 3]!, slot);
  }

  remove(ids: Uint32Array, slot: number): void {
    let place = this.#first(ids[slot * 4 + 3]!);
    while (this.#places[place] !== slot + 1) place = this.#next(place);
    this.#places[place] = REMOVED;
  }

  #put(word: number, slot: number): void {
    let place = this.#first(word);
    while (this.#places[place]! > EMPTY) place = this.#next(place);
    if (this.#places[place] === EMPTY) this.#used += 1;
    this.#places[place] = slot + 1;
  }

  #grow(ids: Uint32Array): void {
    const before = this.#places;
    this.#places = new Int32Array(before.length * 2);
    this.#used = 0;
    for (const found of before) if (found > EMPTY) this.#put(ids[(found - 1) * 4 + 3]!, found - 1);
  }

  #first = (word: number): number => word & (this.#places.length - 1);
  #next = (place: number): number => (place + 1) & (this.#places.length - 1);
}

const isSame = (ids: Uint32Array, slot: number, words: readonly number[]): boolean =>
  words.every((word, at) => ids[slot * 4 + at] === word);
