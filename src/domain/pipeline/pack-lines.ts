import type { Minor } from '../money/currency.ts';
import type { KnownLine } from './known-lines.ts';
import { unpackFixedColumns, unpackTuples, type UnpackedLines } from './old-packs.ts';
import { ColumnReader, ColumnWriter } from './pack-columns.ts';
import { readValues, writeValues } from './pack-values.ts';

const OPENING_BRACE = 123;
const FIXED_COLUMNS = 2;
/** What is billed of a line. */
const [NOTHING, ALL, OTHERWISE] = [0, 1, 2];

/** One chunk as bytes, column by column. The same lines give the same bytes. */
export function packLines(lines: readonly KnownLine[], refs: readonly string[]): Uint8Array<ArrayBuffer> {
  const writer = new ColumnWriter();
  const texts = (read: (line: KnownLine) => string) => writer.texts(lines.map(read));
  const numbers = (read: (line: KnownLine) => number) => writer.numbers(lines.map(read));
  writer.numbers([lines[0]?.no ?? 1]);
  writer.texts(refs);
  writer.ownTexts(lines.map(({ key }) => key));
  numbers(({ hash }) => hash);
  texts(({ date }) => date);
  texts(({ title }) => title);
  texts(({ customer }) => customer);
  // Much the same lines share a customer, its name and whom they were billed to: these three stand side by side.
  texts(({ customerName }) => customerName);
  texts(({ billedTo }) => billedTo);
  texts(({ quantity }) => quantity);
  writer.ownTexts(lines.map(({ unitPrice }) => unitPrice));
  numbers(({ amount }) => amount);
  const billedAs = lines.map(({ billed, amount }) =>
    billed === null ? NOTHING : Object.is(billed, amount) ? ALL : OTHERWISE,
  );
  writer.numbers(billedAs);
  const otherwise = lines.filter((_, at) => billedAs[at] === OTHERWISE);
  writer.numbers(otherwise.map(({ billed }) => billed ?? 0));
  numbers(({ turns }) => turns);
  texts(({ claim }) => claim);
  texts(({ heldSince }) => heldSince);
  texts(({ comment }) => comment);
  writeValues(
    writer,
    lines.map(({ values }) => values),
  );
  return writer.bytes();
}

/** Only bytes of {@link packLines} come here, of this version or one before. Values follow the columns that the layout has now. */
export function unpackLines(payload: Uint8Array, refs: readonly string[]): KnownLine[] {
  const { refs: stored, lines } = unpack(payload);
  if (refs.length === stored.length && refs.every((ref, at) => ref === stored[at])) return lines;
  const places = refs.map((ref) => stored.indexOf(ref));
  for (const line of lines) line.values &&= places.map((place) => line.values![place] ?? '');
  return lines;
}

function unpack(payload: Uint8Array): UnpackedLines {
  if (payload[0] === OPENING_BRACE) return unpackTuples(payload);
  if (payload[0] === FIXED_COLUMNS) return unpackFixedColumns(payload);
  return unpackColumns(payload);
}

function unpackColumns(payload: Uint8Array): UnpackedLines {
  const reader = new ColumnReader(payload);
  const first = reader.numbers()[0]!;
  const refs = reader.texts();
  const keys = reader.texts();
  const hashes = reader.numbers();
  const [dates, titles, customers, names, billedTo] = [
    reader.texts(),
    reader.texts(),
    reader.texts(),
    reader.texts(),
    reader.texts(),
  ];
  const [quantities, prices] = [reader.texts(), reader.texts()];
  const amounts = reader.numbers();
  const [billedAs, otherwise] = [reader.numbers(), reader.numbers()];
  const turns = reader.numbers();
  const [claims, heldSince, comments] = [reader.texts(), reader.texts(), reader.texts()];
  const values = readValues(reader);
  let nextBilled = 0;
  const lines = keys.map((key, at): KnownLine => {
    const amount = amounts[at] as Minor;
    const as = billedAs[at];
    const billed = as === NOTHING ? null : as === ALL ? amount : (otherwise[nextBilled++] as Minor);
    return {
      no: first + at,
      key,
      hash: hashes[at]!,
      date: dates[at]!,
      customer: customers[at]!,
      customerName: names[at]!,
      title: titles[at]!,
      quantity: quantities[at]!,
      unitPrice: prices[at]!,
      amount,
      billed,
      billedTo: billedTo[at]!,
      turns: turns[at]!,
      claim: claims[at]!,
      heldSince: heldSince[at]!,
      comment: comments[at]!,
      values: values[at]!,
    };
  });
  return { refs, lines };
}
