import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { readerOf, rowsById } from '@storage/blocks/rows.ts';
import type { Books } from '../books.ts';
import { breather } from '../columns/breathe.ts';
import { fold, wordsOf } from '@domain/texts/search.ts';
import type { TransactionColumns } from '../columns/transaction-columns.ts';
import type { TransactionPage, TransactionQuery, TransactionRow } from '../contracts/transactions.ts';
import { idsStandingFor, nameOf } from '../columns/customer-names.ts';
import { pageOfEntries, type SortKeys } from './page.ts';

/** A row of the columns: its block and its place among the block's live rows. */
interface Place {
  block: TransactionColumns;
  at: number;
}

export async function listTransactions(books: Books, query: TransactionQuery = {}): Promise<TransactionPage> {
  const [blocks, customers] = await Promise.all([
    books.columns.transactions.entries(),
    books.columns.customers.entries(),
  ]);
  const names = new Map([...customers.keys()].map((id) => [id, fold(nameOf(customers, id))]));
  const isWanted = filterOf(query, names, (id) => idsStandingFor(customers, id));
  const { places, sums } = await matching(blocks.values(), isWanted);
  const page = await pageOfEntries(places, query, sortKeys(names), { sort: 'date', direction: 'desc' });
  const ids = page.rows.map(({ block, at }) => `${block.blockId}.${block.slots[at]}`);
  const rows = await withNames(books, ids, (id) => nameOf(customers, id));
  return { ...page, rows, sums };
}

export async function getTransaction(books: Books, id: string): Promise<Transaction | undefined> {
  return (await rowsById(readerOf(books.db), [id])).get(id);
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

async function matching(blocks: Iterable<TransactionColumns>, isWanted: Filter) {
  const breathe = breather();
  const places: Place[] = [];
  const sums: Record<CurrencyCode, { net: number; rows: number }> = {};
  for (const block of blocks) {
    await breathe();
    for (let at = 0; at < block.slots.length; at += 1) {
      if (!isWanted(block, at)) continue;
      places.push({ block, at });
      const sum = (sums[block.currencies[at]!] ??= { net: 0, rows: 0 });
      sum.net += block.nets[at]!;
      sum.rows += 1;
    }
  }
  return { places, sums };
}

const sortKeys = (names: ReadonlyMap<string, string>): SortKeys<Place> => ({
  date: ({ block, at }) => block.dates[at]!,
  title: ({ block, at }) => block.texts[at]!,
  key: ({ block, at }) => block.keys[at]!,
  customer: ({ block, at }) => names.get(block.customers[at] ?? '') ?? '',
  customerName: ({ block, at }) => names.get(block.customers[at] ?? '') ?? '',
  quantity: ({ block, at }) => block.quantities[at]!,
  unitPrice: ({ block, at }) => block.prices[at]!,
  taxRate: ({ block, at }) => block.rates[at]!,
  net: ({ block, at }) => block.nets[at]!,
  invoiced: ({ block, at }) => block.invoices[at] ?? '',
});

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
