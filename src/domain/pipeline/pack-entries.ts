import type { Minor } from '../money/currency.ts';
import type { Entry, EntryKind } from './entry.ts';

const CHUNK = 2000;

type Tuple = [
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

/** The lines put before the customer, in records of so many; the same lines give the same bytes. */
export function packEntries(entries: readonly Entry[]): Uint8Array<ArrayBuffer>[] {
  const packed: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < entries.length; from += CHUNK) {
    const tuples = entries.slice(from, from + CHUNK).map(tupleOf);
    packed.push(new TextEncoder().encode(JSON.stringify({ v: 1, entries: tuples })));
  }
  return packed;
}

/** Only bytes of {@link packEntries} come here. */
export function unpackEntries(payload: Uint8Array): Entry[] {
  const { entries } = JSON.parse(new TextDecoder().decode(payload)) as { entries: Tuple[] };
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

const tupleOf = (entry: Entry): Tuple => [
  entry.id,
  entry.no,
  entry.kind,
  entry.order,
  entry.belongsTo,
  entry.date,
  entry.customer,
  entry.customerName,
  entry.title,
  entry.quantity,
  entry.unitPrice,
  entry.amount,
  entry.before,
  entry.comment,
  entry.values,
];
