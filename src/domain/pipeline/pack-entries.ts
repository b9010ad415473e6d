import type { Minor } from '../money/currency.ts';
import type { Entry, EntryKind } from './entry.ts';
import { unpackEntryTuples } from './old-packs.ts';
import { ColumnReader, ColumnWriter } from './pack-columns.ts';
import { readValues, writeValues } from './pack-values.ts';

const CHUNK = 2000;
const OPENING_BRACE = 123;

/** The lines put before the customer, in records of so many; the same lines give the same bytes. */
export function packEntries(entries: readonly Entry[]): Uint8Array<ArrayBuffer>[] {
  const packed: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < entries.length; from += CHUNK) {
    packed.push(packChunk(entries.slice(from, from + CHUNK)));
  }
  return packed;
}

/** Only bytes of {@link packEntries} come here, of this version or the first. */
export const unpackEntries = (payload: Uint8Array): Entry[] =>
  payload[0] === OPENING_BRACE ? unpackEntryTuples(payload) : unpackChunk(payload);

function packChunk(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const writer = new ColumnWriter();
  const texts = (read: (entry: Entry) => string) => writer.texts(entries.map(read));
  const numbers = (read: (entry: Entry) => number) => writer.numbers(entries.map(read));
  writer.ownTexts(entries.map(({ id }) => id));
  numbers(({ no }) => no);
  texts(({ kind }) => kind);
  writer.ownTexts(entries.map(({ order }) => order));
  texts(({ belongsTo }) => belongsTo);
  texts(({ date }) => date);
  texts(({ title }) => title);
  texts(({ customer }) => customer);
  texts(({ customerName }) => customerName);
  texts(({ quantity }) => quantity);
  writer.ownTexts(entries.map(({ unitPrice }) => unitPrice));
  numbers(({ amount }) => amount);
  numbers(({ before }) => before);
  texts(({ comment }) => comment);
  writeValues(
    writer,
    entries.map(({ values }) => values),
  );
  return writer.bytes();
}

function unpackChunk(payload: Uint8Array): Entry[] {
  const reader = new ColumnReader(payload);
  const ids = reader.texts();
  const numbers = reader.numbers();
  const [kinds, orders, months, dates] = [reader.texts(), reader.texts(), reader.texts(), reader.texts()];
  const [titles, customers, names] = [reader.texts(), reader.texts(), reader.texts()];
  const [quantities, prices] = [reader.texts(), reader.texts()];
  const [amounts, before] = [reader.numbers(), reader.numbers()];
  const comments = reader.texts();
  const values = readValues(reader);
  return ids.map((id, at) => ({
    id,
    no: numbers[at]!,
    kind: kinds[at] as EntryKind,
    order: orders[at]!,
    belongsTo: months[at]!,
    date: dates[at]!,
    customer: customers[at]!,
    customerName: names[at]!,
    title: titles[at]!,
    quantity: quantities[at]!,
    unitPrice: prices[at]!,
    amount: amounts[at] as Minor,
    before: before[at] as Minor,
    comment: comments[at]!,
    values: values[at] ?? [],
  }));
}
