/** Version of these bytes; the first was JSON, the second had columns of fixed widths. */
const VERSION = 3;

/** First byte the version, second whether the texts are JSON, then their length in bytes as a 32-bit word. */
const HEAD = 6;
/** Halves of pairs that stand alone: UTF-8 has no bytes for them. */
const HALVES = /\p{Surrogate}/u;
/** The width of a column of numbers that are all the same. */
const ALL_ALIKE = 0;
/** How texts stand: each on its own, by their places in a list, or by the places of those that were listed last. */
const [OWN, LISTED, AS_BEFORE] = [0, 1, 2];

const isLittle = (value: number): boolean => Number.isInteger(value) && !Object.is(value, -0);

/** Bytes for each of these numbers: as few as hold all of them exactly. */
function widthFor(values: ArrayLike<number>): 0 | 1 | 2 | 4 | 8 {
  let [least, most, areAlike] = [0, 0, true];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    if (areAlike && !Object.is(value, values[0])) areAlike = false;
    if (!isLittle(value)) most = Number.MAX_VALUE;
    else if (value < least) least = value;
    else if (value > most) most = value;
  }
  if (areAlike) return ALL_ALIKE;
  if (least >= 0 && most <= 0xff) return 1;
  if (least >= 0 && most <= 0xffff) return 2;
  return least >= -0x80000000 && most <= 0x7fffffff ? 4 : 8;
}

const arrays = { 1: Uint8Array, 2: Uint16Array, 4: Int32Array, 8: Float64Array } as const;

/** Writes records column by column, each in as few bytes as hold it; the same columns give the same bytes. */
export class ColumnWriter {
  readonly #parts: Uint8Array[] = [];
  readonly #texts: string[] = [];
  #size = HEAD;
  #places: Uint32Array = new Uint32Array();

  numbers(values: ArrayLike<number>): void {
    const width = widthFor(values);
    this.#add(Uint8Array.of(width));
    this.#add(new Uint8Array(Uint32Array.of(values.length).buffer));
    const kept = width === ALL_ALIKE ? Float64Array.of(values[0] ?? 0) : new arrays[width](values);
    this.#add(new Uint8Array(kept.buffer));
  }

  /** Texts that repeat: each stands once, in a list. */
  texts(values: readonly string[]): void {
    const { list, places } = listOf(values);
    const isAsBefore = areEqual(this.#places, places);
    this.#add(Uint8Array.of(isAsBefore ? AS_BEFORE : LISTED));
    if (!isAsBefore) this.numbers(places);
    this.#list(list);
    this.#places = places;
  }

  /** Texts of which each is another. */
  ownTexts(values: readonly string[]): void {
    this.#add(Uint8Array.of(OWN));
    this.#list(values);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const text = this.#texts.join('');
    const isJson = HALVES.test(text);
    const encoded = new TextEncoder().encode(isJson ? JSON.stringify(text) : text);
    const bytes = new Uint8Array(this.#size + encoded.length);
    bytes[0] = VERSION;
    bytes[1] = isJson ? 1 : 0;
    new DataView(bytes.buffer).setUint32(2, encoded.length, true);
    let at = HEAD;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    bytes.set(encoded, at);
    return bytes;
  }

  /** Of each text what it shares with the one before, and the rest. */
  #list(texts: readonly string[]): void {
    const [shared, rest] = [new Uint32Array(texts.length), new Uint32Array(texts.length)];
    let before = '';
    for (let at = 0; at < texts.length; at += 1) {
      const text = texts[at]!;
      const same = sharedStart(before, text);
      shared[at] = same;
      rest[at] = text.length - same;
      this.#texts.push(same === 0 ? text : text.slice(same));
      before = text;
    }
    this.numbers(shared);
    this.numbers(rest);
  }

  #add(part: Uint8Array): void {
    this.#parts.push(part);
    this.#size += part.length;
  }
}

/** Reads what {@link ColumnWriter} wrote, column by column in the same order, from wherever its bytes lie. */
export class ColumnReader {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  #at = HEAD;
  #textAt = 0;
  #places: ArrayLike<number> = [];

  constructor(bytes: Uint8Array) {
    if (bytes[0] !== VERSION) throw new Error(`Packed by a newer version: ${bytes[0]}`);
    this.#bytes = bytes;
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(bytes.length - length));
    this.#text = bytes[1] === 1 ? (JSON.parse(text) as string) : text;
  }

  numbers(): ArrayLike<number> {
    const width = this.#bytes[this.#at]! as keyof typeof arrays | typeof ALL_ALIKE;
    const count = new Uint32Array(this.#bytes.slice(this.#at + 1, this.#at + 5).buffer)[0]!;
    this.#at += 5;
    if (width === ALL_ALIKE) return new Float64Array(count).fill(new Float64Array(this.#cut(8))[0]!);
    return new arrays[width](this.#cut(count * width));
  }

  texts(): string[] {
    const how = this.#bytes[this.#at];
    this.#at += 1;
    if (how === OWN) return this.#list();
    if (how === LISTED) this.#places = this.numbers();
    const list = this.#list();
    return Array.from(this.#places, (place) => list[place]!);
  }

  #list(): string[] {
    const [shared, rest] = [this.numbers(), this.numbers()];
    const texts: string[] = [];
    let before = '';
    for (let at = 0; at < shared.length; at += 1) {
      const end = this.#textAt + rest[at]!;
      const own = this.#text.slice(this.#textAt, end);
      this.#textAt = end;
      before = shared[at] === 0 ? own : before.slice(0, shared[at]) + own;
      texts.push(before);
    }
    return texts;
  }

  /** A copy: words and doubles have to begin at a multiple of their width. */
  #cut(length: number): ArrayBuffer {
    const from = this.#at;
    this.#at += length;
    return this.#bytes.slice(from, this.#at).buffer;
  }
}

/** Lines that follow each other say much the same: the text before is asked first. */
function listOf(texts: readonly string[]): { list: string[]; places: Uint32Array } {
  const known = new Map<string, number>();
  const places = new Uint32Array(texts.length);
  let last: string | null = null;
  let place = 0;
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at]!;
    if (text !== last) {
      last = text;
      const before = known.get(text);
      place = before ?? known.size;
      if (before === undefined) known.set(text, place);
    }
    places[at] = place;
  }
  return { list: [...known.keys()], places };
}

function areEqual(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

/** Characters that both begin with; a pair is not cut in two. */
function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  const last = at > 0 ? one.charCodeAt(at - 1) : 0;
  return last >= 0xd800 && last <= 0xdbff ? at - 1 : at;
}
