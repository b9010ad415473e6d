import type { Minor } from '../money/currency.ts';
import type { Entry, EntryKind } from './entry.ts';
import type { KnownLine } from './known-lines.ts';

/** Lines of a chunk, with the columns that their values are of. */
export interface UnpackedLines {
  refs: readonly string[];
  lines: KnownLine[];
}

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

export function unpackTuples(payload: Uint8Array): UnpackedLines {
  const { first, refs, lines } = JSON.parse(new TextDecoder().decode(payload)) as OldChunk;
  return {
    refs,
    lines: lines.map((tuple, at) => ({
      no: first + at,
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
      values: tuple[15],
    })),
  };
}

/** After the columns of numbers of the second version, as JSON. */
interface Texts {
  refs: readonly string[];
  keys: string[];
  prices: string[];
  /** Day, customer, name, title, quantity, billed to, claim, held since and comment. */
  shared: string[][];
  /** Of the lines with something open, by their place. */
  values: [at: number, values: string[]][];
}

const HEAD_WORDS = 4;
const HEAD_BYTES = 16;
const SHARED_TEXTS = 9;

/** The second version: columns of fixed widths. */
export function unpackFixedColumns(payload: Uint8Array): UnpackedLines {
  const { buffer } = payload.slice();
  const [, count = 0, first = 1] = new Uint32Array(buffer, 0, HEAD_WORDS);
  const wordsAt = HEAD_BYTES + 3 * 8 * count;
  const doubles = new Float64Array(buffer, HEAD_BYTES, 3 * count);
  const words = new Uint16Array(buffer, wordsAt, (1 + SHARED_TEXTS) * count);
  const end = wordsAt + words.byteLength;
  const texts = JSON.parse(new TextDecoder().decode(payload.subarray(end))) as Texts;
  const values = new Map(texts.values);
  const text = (column: number, at: number) => texts.shared[column]![words[(1 + column) * count + at]!]!;
  const lines = Array.from({ length: count }, (_, at): KnownLine => {
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
      values: values.get(at) ?? null,
    };
  });
  return { refs: texts.refs, lines };
}

type EntryTuple = [
  id: string,
  no: number,
  kind: EntryKind,
  order: string,
  belongsTo: string,
  date: string,
  customer: string,
  customerName: string,
  title: string,
  quantity: string,
  unitPrice: string,
  amount: number,
  before: number,
  comment: string,
  values: string[],
];

/** Lines put before the customer, as they were packed before they had columns. */
export function unpackEntryTuples(payload: Uint8Array): Entry[] {
  const { entries } = JSON.parse(new TextDecoder().decode(payload)) as { entries: EntryTuple[] };
  return entries.map((tuple) => ({
    id: tuple[0],
    no: tuple[1],
    kind: tuple[2],
    order: tuple[3],
    belongsTo: tuple[4],
    date: tuple[5],
    customer: tuple[6],
    customerName: tuple[7],
    title: tuple[8],
    quantity: tuple[9],
    unitPrice: tuple[10],
    amount: tuple[11] as Minor,
    before: tuple[12] as Minor,
    comment: tuple[13],
    values: tuple[14],
  }));
}
