/** A UUID as four numbers: sixteen bytes instead of a string of seventy. */
export function idWords(id: string): [number, number, number, number] {
  const plain = id.replaceAll('-', '');
  const words = [0, 8, 16, 24].map((at) => Number.parseInt(plain.slice(at, at + 8), 16));
  if (plain.length !== 32 || words.some(Number.isNaN)) throw new Error(`Not an id of ours: ${id}`);
  return words as [number, number, number, number];
}

export function idText(ids: Uint32Array, slot: number): string {
  let hex = '';
  for (let at = slot * 4; at < slot * 4 + 4; at += 1) hex += ids[at]!.toString(16).padStart(8, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const EMPTY = 0;
const REMOVED = -1;

/** From an id to its row: open addressing over the random end of the id, because a Map of strings takes ten times the room. */
export class IdTable {
  /** Row + 1 at each place. */
  #places = new Int32Array(1024);
  #used = 0;

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
