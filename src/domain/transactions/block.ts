import type { PlainDate } from '../dates/plain-date.ts';
import { columnReader, packColumn, valuesIn, type Cell, type PackedColumn } from './column.ts';
import type { Transaction, TransactionBlock } from './transaction.ts';

type Row = Omit<Transaction, 'id' | 'sourceBatch'>;

/** The order is part of the format: the same rows give the same bytes, and the journal hashes the bytes. */
const FIELDS = [
  'customerId',
  'key',
  'date',
  'title',
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'priceIncludesTax',
  'taxCategory',
  'taxRate',
  'currency',
  'net',
  'tax',
  'productId',
  'order',
  'purchaseOrder',
  'site',
  'invoiceId',
  'sourceRow',
] as const satisfies (keyof Row)[];

/**
 * The columns that only some blocks have, so that others keep the bytes they always had: `sourceBatch` where an import
 * has changed rows of another, `importedFor` where a row has one (the customer itself in the other rows).
 */
type Columns = { [F in (typeof FIELDS)[number]]: PackedColumn<Row[F]> } & {
  sourceBatch?: PackedColumn<string>;
  importedFor?: PackedColumn<string | null>;
};

interface Packed {
  v: 1;
  /** Slots, live or not. */
  slots: number;
  /** Slots of deleted rows. */
  gone: number[];
  columns: Columns;
}

export function encodeBlock(rows: readonly (Transaction | null)[]): Uint8Array {
  const live: Transaction[] = [];
  const gone: number[] = [];
  rows.forEach((row, slot) => {
    if (row) live.push(row);
    else gone.push(slot);
  });
  const columns = Object.fromEntries(
    FIELDS.map((field) => [field, packColumn<Cell>(live.map((row) => row[field]))]),
  );
  if (live.some((row) => row.sourceBatch))
    columns['sourceBatch'] = packColumn(live.map((row) => row.sourceBatch ?? ''));
  if (live.some(({ importedFor }) => importedFor !== undefined)) {
    columns['importedFor'] = packColumn<Cell>(
      live.map(({ importedFor, customerId }) => (importedFor === undefined ? customerId : importedFor)),
    );
  }
  return new TextEncoder().encode(JSON.stringify({ v: 1, slots: rows.length, gone, columns }));
}

/** Rows by slot; ids follow from the block's. Only bytes of {@link encodeBlock} come here: anything else is a bug. */
export function decodeBlock(id: string, payload: Uint8Array): (Transaction | null)[] {
  const packed = JSON.parse(new TextDecoder().decode(payload)) as Packed;
  if (packed.v !== 1) throw new Error(`Block ${id} has an unknown format.`);
  const rowAt = withOrigins(packed.columns, rowReader(packed.columns));
  const gone = new Set(packed.gone);
  const rows: (Transaction | null)[] = [];
  let next = 0;
  for (let slot = 0; slot < packed.slots; slot += 1) {
    rows.push(gone.has(slot) ? null : rowAt(next++, `${id}.${slot}`));
  }
  return rows;
}

/**
 * Whom the files named where a row is another's by now, and whose the other rows of such a block are (rule S4). Most
 * blocks have no such row: they are not unpacked.
 */
export function originsIn(payload: Uint8Array): readonly (string | null)[] {
  const text = new TextDecoder().decode(payload);
  if (!text.includes('"importedFor":')) return [];
  const { importedFor } = (JSON.parse(text) as Packed).columns;
  return importedFor ? valuesIn(importedFor) : [];
}

export type BlockFacts = Omit<TransactionBlock, 'id' | 'rev' | 'batchId' | 'payload'>;

/** What the block's record says of its rows, for the indexes and the figures. */
export function blockFacts(rows: readonly (Transaction | null)[]): BlockFacts {
  const customerIds = new Set<string>();
  let [from, to]: [PlainDate, PlainDate] = ['', ''];
  let [count, open, openUnassigned] = [0, 0, 0];
  const openNet: BlockFacts['openNet'] = {};
  for (const row of rows) {
    if (!row) continue;
    customerIds.add(row.customerId ?? '');
    if (from === '' || row.date < from) from = row.date;
    if (row.date > to) to = row.date;
    count += 1;
    if (row.invoiceId !== null) continue;
    open += 1;
    openNet[row.currency] = (openNet[row.currency] ?? 0) + row.net;
    if (row.customerId === null) openUnassigned += 1;
  }
  return { customerIds: [...customerIds].sort(), from, to, count, open, openNet, openUnassigned };
}

export const blockIdOf = (transactionId: string): string =>
  transactionId.slice(0, transactionId.lastIndexOf('.'));

export const slotOf = (transactionId: string): number =>
  Number(transactionId.slice(transactionId.lastIndexOf('.') + 1));

type RowReader = (row: number, id: string) => Transaction;

function withOrigins({ importedFor }: Columns, rowAt: RowReader): RowReader {
  if (!importedFor) return rowAt;
  const originOf = columnReader(importedFor);
  return (at, id) => {
    const row = rowAt(at, id);
    const origin = originOf(at);
    return origin === row.customerId ? row : { ...row, importedFor: origin };
  };
}

/** One object shape for all rows, spelled out: this runs 500,000 times. */
function rowReader(columns: Columns): RowReader {
  const customerId = columnReader(columns.customerId);
  const key = columnReader(columns.key);
  const date = columnReader(columns.date);
  const title = columnReader(columns.title);
  const description = columnReader(columns.description);
  const quantity = columnReader(columns.quantity);
  const unit = columnReader(columns.unit);
  const unitPrice = columnReader(columns.unitPrice);
  const priceIncludesTax = columnReader(columns.priceIncludesTax);
  const taxCategory = columnReader(columns.taxCategory);
  const taxRate = columnReader(columns.taxRate);
  const currency = columnReader(columns.currency);
  const net = columnReader(columns.net);
  const tax = columnReader(columns.tax);
  const productId = columnReader(columns.productId);
  const order = columnReader(columns.order);
  const purchaseOrder = columnReader(columns.purchaseOrder);
  const site = columnReader(columns.site);
  const invoiceId = columnReader(columns.invoiceId);
  const sourceRow = columnReader(columns.sourceRow);
  const plain = (row: number, id: string): Transaction => ({
    id,
    customerId: customerId(row),
    key: key(row),
    date: date(row),
    title: title(row),
    description: description(row),
    quantity: quantity(row),
    unit: unit(row),
    unitPrice: unitPrice(row),
    priceIncludesTax: priceIncludesTax(row),
    taxCategory: taxCategory(row),
    taxRate: taxRate(row),
    currency: currency(row),
    net: net(row),
    tax: tax(row),
    productId: productId(row),
    order: order(row),
    purchaseOrder: purchaseOrder(row),
    site: site(row),
    invoiceId: invoiceId(row),
    sourceRow: sourceRow(row),
  });
  if (!columns.sourceBatch) return plain;
  const sourceBatch = columnReader(columns.sourceBatch);
  return (row, id) => {
    const batch = sourceBatch(row);
    return batch === '' ? plain(row, id) : { ...plain(row, id), sourceBatch: batch };
  };
}
