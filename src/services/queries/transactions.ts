import type { CurrencyCode } from '@domain/money/currency.ts';
import { blockIdOf } from '@domain/transactions/block.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { readerOf, rowsById } from '@storage/blocks/rows.ts';
import type { Books } from '../books.ts';
import { breather } from '../columns/breathe.ts';
import { fold, wordsOf } from '@domain/texts/search.ts';
import type { TransactionColumns } from '../columns/transaction-columns.ts';
import type {
  TransactionPage,
  TransactionQuery,
  TransactionRow,
  TransactionSource,
} from '../contracts/transactions.ts';
import { idsStandingFor, nameOf } from '../columns/customer-names.ts';
import { pageOfEntries, type SortKeys } from './page.ts';

/** A row of the columns: place of its block × this + place among the block's live rows. An object each would be a pause of the collector. */
const BLOCK_ROOM = 2 ** 16;

export async function listTransactions(books: Books, query: TransactionQuery = {}): Promise<TransactionPage> {
  const [blocks, customers] = await Promise.all([
    books.columns.transactions.entries(),
    books.columns.customers.entries(),
  ]);
  const names = new Map([...customers.keys()].map((id) => [id, fold(nameOf(customers, id))]));
  const isWanted = filterOf(query, names, (id) => idsStandingFor(customers, id));
  const all = [...blocks.values()];
  const { places, sums } = await matching(all, isWanted);
  const page = await pageOfEntries(places, query, sortKeys(all, names), { sort: 'date', direction: 'desc' });
  const ids = page.rows.map(rowOf(all, (block, at) => `${block.blockId}.${block.slots[at]}`));
  const rows = await withNames(books, ids, (id) => nameOf(customers, id));
  return { ...page, rows, sums };
}

export async function getTransaction(books: Books, id: string): Promise<Transaction | undefined> {
  return (await rowsById(readerOf(books.db), [id])).get(id);
}

/** Which import each row came with: its block knows, unless a later one changed it. */
export async function sourcesOf(
  books: Books,
  rows: readonly Transaction[],
): Promise<(TransactionSource | null)[]> {
  const blocks = await books.columns.transactions.entries();
  return rows.map(({ id, sourceRow, sourceBatch }) => {
    const batchId = sourceBatch ?? blocks.get(blockIdOf(id))?.batchId ?? '';
    return batchId === '' ? null : { batchId, row: sourceRow };
  });
}

type Filter = (block: TransactionColumns, at: number) => boolean;

function filterOf(
  query: TransactionQuery,
  names: ReadonlyMap<string, string>,
  aliases: (id: string) => Set<string>,
): Filter {
  const words = wordsOf(query.search);
  const wanted = query.customerId && query.customerId !== 'none' ? aliases(query.customerId) : null;
  return (block, at) => {
    const customer = block.customers[at]!;
    const date = block.dates[at]!;
    if (query.batchId !== undefined && block.batchId !== query.batchId) return false;
    if (query.customerId === 'none' && customer !== null) return false;
    if (wanted && (customer === null || !wanted.has(customer))) return false;
    if (query.from !== undefined && date < query.from) return false;
    if (query.to !== undefined && date > query.to) return false;
    if (query.invoiced !== undefined && (block.invoices[at] !== null) !== query.invoiced) return false;
    if (words.length === 0) return true;
    const name = customer === null ? '' : (names.get(customer) ?? '');
    const text = block.texts[at]!;
    return words.every((word) => text.includes(word) || name.includes(word));
  };
}

async function matching(blocks: readonly TransactionColumns[], isWanted: Filter) {
  const breathe = breather();
  const places: number[] = [];
  const sums: Record<CurrencyCode, { net: number; rows: number }> = {};
  for (const [place, block] of blocks.entries()) {
    await breathe();
    for (let at = 0; at < block.slots.length; at += 1) {
      if (!isWanted(block, at)) continue;
      places.push(place * BLOCK_ROOM + at);
      const sum = (sums[block.currencies[at]!] ??= { net: 0, rows: 0 });
      sum.net += block.nets[at]!;
      sum.rows += 1;
    }
  }
  return { places, sums };
}

const rowOf =
  <T>(blocks: readonly TransactionColumns[], read: (block: TransactionColumns, at: number) => T) =>
  (place: number): T =>
    read(blocks[Math.floor(place / BLOCK_ROOM)]!, place % BLOCK_ROOM);

function sortKeys(
  blocks: readonly TransactionColumns[],
  names: ReadonlyMap<string, string>,
): SortKeys<number> {
  const by = (read: (block: TransactionColumns, at: number) => string | number) => rowOf(blocks, read);
  const customer = by((block, at) => names.get(block.customers[at] ?? '') ?? '');
  return {
    date: by(({ dates }, at) => dates[at]!),
    title: by(({ texts }, at) => texts[at]!),
    key: by(({ keys }, at) => keys[at]!),
    customer,
    customerName: customer,
    quantity: by(({ quantities }, at) => quantities[at]!),
    unitPrice: by(({ prices }, at) => prices[at]!),
    taxRate: by(({ rates }, at) => rates[at]!),
    net: by(({ nets }, at) => nets[at]!),
    invoiced: by(({ invoices }, at) => invoices[at] ?? ''),
  };
}

async function withNames(
  books: Books,
  ids: string[],
  nameFor: (customerId: string | null) => string,
): Promise<TransactionRow[]> {
  const found = await rowsById(readerOf(books.db), ids);
  const rows = ids.flatMap((id) => found.get(id) ?? []);
  const invoiceIds = [...new Set(rows.flatMap((row) => row.invoiceId ?? []))];
  const invoices = await books.db.invoices.bulkGet(invoiceIds);
  const numbers = new Map(invoices.map((invoice, at) => [invoiceIds[at]!, invoice?.number ?? null]));
  return rows.map((row) => ({
    ...row,
    customerName: nameFor(row.customerId),
    invoiceNumber: row.invoiceId === null ? null : (numbers.get(row.invoiceId) ?? null),
  }));
}
