import type { Minor } from '../money/currency.ts';
import type { KnownLine } from './known-lines.ts';

/** Books that were written before lines were packed by column: JSON, one tuple per line. */
interface OldChunk {
  first: number;
  refs: readonly string[];
  lines: OldTuple[];
}

type OldTuple = [
  key: string,
  hash: number,
  date: string,
  customer: string,
  customerName: string,
  title: string,
  quantity: string,
  unitPrice: string,
  amount: number,
  billed: number | null,
  billedTo: string,
  turns: number,
  claim: string,
  heldSince: string,
  comment: string,
  values: string[] | null,
];

const VERSION = 2;
const OPENING_BRACE = 123;

/** Texts that lines share: each stands once, and the lines name its place. */
const shared = [
  'date',
  'customer',
  'customerName',
  'title',
  'quantity',
  'billedTo',
  'claim',
  'heldSince',
  'comment',
] as const;

/** After the columns of numbers, as JSON. */
interface Texts {
  /** The columns whose values stand in the lines. */
  refs: readonly string[];
  keys: string[];
  prices: string[];
  /** By the columns of {@link shared}. */
  shared: string[][];
  /** Of the lines with something open, by their place. */
  values: [at: number, values: string[]][];
}

/**
 * One chunk as bytes, column by column: version, number of lines and first number as 32-bit words, then hashes,
 * amounts and billed amounts as doubles (NaN = nothing billed), turns and places of the shared texts as 16-bit words,
 * and the texts as JSON. The same lines give the same bytes.
 */
export function packLines(lines: readonly KnownLine[], refs: readonly string[]): Uint8Array<ArrayBuffer> {
  const count = lines.length;
  const texts: Texts = { refs, keys: [], prices: [], shared: [], values: [] };
  for (let at = 0; at < count; at += 1) {
    const { key, unitPrice, values } = lines[at]!;
    texts.keys.push(key);
    texts.prices.push(unitPrice);
    if (values) texts.values.push([at, values]);
  }
  const places = shared.map((name) => {
    const indexed = indexedTexts(lines, name);
    texts.shared.push(indexed.texts);
    return indexed.places;
  });
  const json = new TextEncoder().encode(JSON.stringify(texts));
  const columns = columnsIn(count);
  const packed = new Uint8Array(columns.end + json.length);
  const head = new Uint32Array(packed.buffer, 0, HEAD_WORDS);
  head.set([VERSION, count, lines[0]?.no ?? 1]);
  const doubles = new Float64Array(packed.buffer, HEAD_BYTES, 3 * count);
  const words = new Uint16Array(packed.buffer, columns.words, (1 + shared.length) * count);
  for (let at = 0; at < count; at += 1) {
    const { hash, amount, billed, turns } = lines[at]!;
    doubles[at] = hash;
    doubles[count + at] = amount;
    doubles[2 * count + at] = billed ?? Number.NaN;
    words[at] = turns;
  }
  places.forEach((column, at) => words.set(column, (1 + at) * count));
  packed.set(json, columns.end);
  return packed;
}

/** Only bytes of {@link packLines} come here, of this version or the first. Values follow the columns that the layout has now. */
export function unpackLines(payload: Uint8Array, refs: readonly string[]): KnownLine[] {
  return payload[0] === OPENING_BRACE ? unpackOld(payload, refs) : unpackColumns(payload, refs);
}

/** Head of four words, so that the doubles behind it are aligned. */
const HEAD_WORDS = 4;
const HEAD_BYTES = 16;

function columnsIn(count: number): { words: number; end: number } {
  const words = HEAD_BYTES + 3 * 8 * count;
  return { words, end: words + (1 + shared.length) * 2 * count };
}

function unpackColumns(payload: Uint8Array, refs: readonly string[]): KnownLine[] {
  const { buffer } = payload.byteOffset % 8 === 0 ? payload : payload.slice();
  const from = payload.byteOffset % 8 === 0 ? payload.byteOffset : 0;
  const [, count = 0, first = 1] = new Uint32Array(buffer, from, HEAD_WORDS);
  const columns = columnsIn(count);
  const doubles = new Float64Array(buffer, from + HEAD_BYTES, 3 * count);
  const words = new Uint16Array(buffer, from + columns.words, (1 + shared.length) * count);
  const texts = JSON.parse(new TextDecoder().decode(payload.subarray(columns.end))) as Texts;
  const shown = valuesReader(texts.refs, refs);
  const values = new Map(texts.values);
  const text = (column: number, at: number) => texts.shared[column]![words[(1 + column) * count + at]!]!;
  return Array.from({ length: count }, (_, at) => {
    const billed = doubles[2 * count + at]!;
    return {
      no: first + at,
      key: texts.keys[at]!,
      hash: doubles[at]!,
      date: text(0, at),
      customer: text(1, at),
      customerName: text(2, at),
      title: text(3, at),
      quantity: text(4, at),
      unitPrice: texts.prices[at]!,
      amount: doubles[count + at] as Minor,
      billed: Number.isNaN(billed) ? null : (billed as Minor),
      billedTo: text(5, at),
      turns: words[at]!,
      claim: text(6, at),
      heldSince: text(7, at),
      comment: text(8, at),
      values: shown(values.get(at) ?? null),
    };
  });
}

function unpackOld(payload: Uint8Array, refs: readonly string[]): KnownLine[] {
  const packed = JSON.parse(new TextDecoder().decode(payload)) as OldChunk;
  const shown = valuesReader(packed.refs, refs);
  return packed.lines.map((tuple, at) => ({
    no: packed.first + at,
    key: tuple[0],
    hash: tuple[1],
    date: tuple[2],
    customer: tuple[3],
    customerName: tuple[4],
    title: tuple[5],
    quantity: tuple[6],
    unitPrice: tuple[7],
    amount: tuple[8] as Minor,
    billed: tuple[9] as Minor | null,
    billedTo: tuple[10],
    turns: tuple[11],
    claim: tuple[12],
    heldSince: tuple[13],
    comment: tuple[14],
    values: shown(tuple[15]),
  }));
}

/** Values under the columns of the layout as it stands now. */
function valuesReader(stored: readonly string[], refs: readonly string[]) {
  const places = refs.map((ref) => stored.indexOf(ref));
  return (values: readonly string[] | null) => values && places.map((place) => values[place] ?? '');
}

/** Lines that follow each other say much the same: the text before is asked first. */
function indexedTexts(lines: readonly KnownLine[], name: (typeof shared)[number]) {
  const known = new Map<string, number>();
  const places = new Uint16Array(lines.length);
  let last: string | null = null;
  let place = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]![name];
    if (text !== last) {
      last = text;
      const before = known.get(text);
      place = before ?? known.size;
      if (before === undefined) known.set(text, place);
    }
    places[at] = place;
  }
  return { texts: [...known.keys()], places };
}
