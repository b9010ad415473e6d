import { hasWordPart, startsWord } from '@domain/texts/words.ts';
import { orderOf } from '../order.ts';

/** Values per record of a snapshot. */
export const CHUNK = 4096;
/** So many values that are not in the searched text yet are looked through one by one. */
const LATE = 256;
/** Parts whose answers are kept until a value changes. */
const REMEMBERED = 32;
/** A text that holds a part holds what it begins with: among so few it is quicker to look there than in all. */
const FEW = 2048;
const PARTING = '\n';
/** Stands at the place of a text that no row has any more. */
const NOTHING = '\u0000';

interface Found {
  codes: Uint32Array;
  /** By code. */
  flags: Uint8Array;
}

/**
 * Each distinct text once, with a number that stands for it in a column. A text that no row has any more is
 * forgotten. Searched and sorted by is what `fold` makes of it.
 */
export class Dictionary {
  readonly values: string[] = [];
  /** Chunks that a snapshot does not hold as they are. */
  readonly changed = new Set<number>();
  /** Both are made of the values by the first who asks: a start with many texts does not wait for them. */
  #codes: Map<string, number> | null = null;
  #folded: string[] | null = null;
  readonly #uses: number[] = [];
  readonly #free: number[] = [];
  #text: { joined: string; starts: Uint32Array } | null = null;
  readonly #late = new Set<number>();
  /** Whoever types a second word asks for the first one again. */
  readonly #found = new Map<string, Found | null>();
  #ranks: Promise<Uint32Array> | null = null;

  constructor(private readonly fold: (text: string) => string = (text) => text) {}

  get folded(): readonly string[] {
    return (this.#folded ??= this.values.map((value) => this.fold(value)));
  }

  codeOf(value: string): number | undefined {
    return this.#codeOf().get(value);
  }

  /** The code of a value that one more row has. */
  take(value: string): number {
    const code = this.#codeOf().get(value) ?? this.#enter(value);
    this.#uses[code]! += 1;
    return code;
  }

  /** One row less has it. */
  release(code: number): void {
    this.#uses[code]! -= 1;
    if (this.#uses[code] !== 0) return;
    this.#codeOf().delete(this.values[code]!);
    this.#free.push(code);
    this.#set(code, NOTHING);
  }

  /** Takes over values as they were kept; `uses` then says how many rows have each. */
  load(values: readonly string[]): void {
    for (const value of values) {
      this.values.push(value);
      this.#uses.push(0);
    }
    this.#codes = null;
    this.#folded = null;
  }

  /** After loading: how many rows have each value. */
  count(codes: Uint32Array, rows: number, isLive: (row: number) => boolean): void {
    for (let row = 0; row < rows; row += 1) if (isLive(row)) this.#uses[codes[row]!]! += 1;
    this.#uses.forEach((uses, code) => {
      if (uses === 0) this.#free.push(code);
    });
  }

  /** Which values have a word that begins with this part; null when none has. */
  withPart(part: string): Found | null {
    let found = this.#found.get(part);
    if (found === undefined) {
      found = this.#find(part);
      if (this.#found.size >= REMEMBERED) this.#found.delete(this.#found.keys().next().value!);
      this.#found.set(part, found);
    }
    return found;
  }

  /** Place of each code among the folded texts in order; equal texts have one place. */
  ranks(): Promise<Uint32Array> {
    return (this.#ranks ??= ranksOf([...this.folded]));
  }

  #find(part: string): Found | null {
    const known = this.#knownOf(part);
    if (known === null) return null;
    const flags = new Uint8Array(this.values.length);
    let codes: number[];
    if (known) {
      codes = [...known.codes].filter((code) => hasWordPart(this.folded[code]!, part));
      for (const code of codes) flags[code] = 1;
    } else {
      codes = [...this.#flagJoined(part, flags), ...this.#flagLate(part, flags)];
    }
    return codes.length > 0 ? { codes: Uint32Array.from(codes), flags } : null;
  }

  /** What was found of the part when it was shorter, if that is little. */
  #knownOf(part: string): Found | null | undefined {
    for (let length = part.length - 1; length > 0; length -= 1) {
      const known = this.#found.get(part.slice(0, length));
      if (known === null || (known && known.codes.length <= FEW)) return known;
    }
    return undefined;
  }

  /** By value, of those that a row has. */
  #codeOf(): Map<string, number> {
    if (this.#codes) return this.#codes;
    const codes = new Map<string, number>();
    this.#uses.forEach((uses, code) => {
      if (uses > 0) codes.set(this.values[code]!, code);
    });
    return (this.#codes = codes);
  }

  #enter(value: string): number {
    const code = this.#free.pop() ?? this.values.length;
    this.#uses[code] = 0;
    this.#codeOf().set(value, code);
    this.#set(code, value);
    return code;
  }

  #set(code: number, value: string): void {
    this.values[code] = value;
    if (this.#folded) this.#folded[code] = this.fold(value);
    this.changed.add(Math.floor(code / CHUNK));
    this.#ranks = null;
    this.#found.clear();
    this.#late.add(code);
    if (this.#late.size > LATE) this.#text = null;
  }

  #joined(): { joined: string; starts: Uint32Array } {
    if (this.#text) return this.#text;
    const starts = new Uint32Array(this.values.length);
    let at = 0;
    this.folded.forEach((value, code) => {
      starts[code] = at;
      at += value.length + PARTING.length;
    });
    this.#late.clear();
    return (this.#text = { joined: this.folded.join(PARTING), starts });
  }

  /** One search through all texts behind one another; a hit belongs to the last text that starts before it. */
  #flagJoined(part: string, flags: Uint8Array): number[] {
    const { joined, starts } = this.#joined();
    const found: number[] = [];
    let code = 0;
    let at = joined.indexOf(part);
    while (at >= 0) {
      while (code + 1 < starts.length && starts[code + 1]! <= at) code += 1;
      if (!startsWord(joined, at) || this.#late.has(code)) {
        at = joined.indexOf(part, at + 1);
        continue;
      }
      flags[code] = 1;
      found.push(code);
      if (code + 1 >= starts.length) break;
      at = joined.indexOf(part, starts[code + 1]);
    }
    return found;
  }

  #flagLate(part: string, flags: Uint8Array): number[] {
    const found = [...this.#late].filter((code) => hasWordPart(this.folded[code]!, part));
    for (const code of found) flags[code] = 1;
    return found;
  }
}

async function ranksOf(values: readonly string[]): Promise<Uint32Array> {
  const ranks = new Uint32Array(values.length);
  const order = await orderOf(values, 'asc');
  let rank = 0;
  order.forEach((code, at) => {
    if (at > 0 && values[code] !== values[order[at - 1]!]) rank += 1;
    ranks[code] = rank;
  });
  return ranks;
}
