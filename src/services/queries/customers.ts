import type { Customer } from '@domain/parties/parties.ts';
import type { Books } from '../books.ts';
import { breather } from '../columns/breathe.ts';
import { fold, holds, wordsOf } from '@domain/texts/search.ts';
import type { CustomerQuery, CustomerRow } from '../contracts/customers.ts';
import type { PageOf } from '../contracts/page.ts';
import { standsFor } from '../columns/customer-names.ts';
import { pageOfEntries, type SortKeys } from './page.ts';

const sortKeys: SortKeys<Customer> = {
  name: (customer) => fold(customer.name),
  no: (customer) => customer.no,
  key: (customer) => customer.key,
  email: (customer) => customer.email,
  city: (customer) => fold(customer.address.city),
};

export async function listCustomers(books: Books, query: CustomerQuery = {}): Promise<PageOf<CustomerRow>> {
  const entries = await books.columns.customers.entries();
  const words = wordsOf(query.search);
  const found = [...entries.values()].filter(
    ({ record, text }) => (record.mergedInto !== null) === (query.merged ?? false) && holds(text, words),
  );
  const open = await openNetPerCustomer(books);
  const rows = found.map(({ record }) => ({ ...record, openNet: open.get(record.id) ?? {} }));
  return pageOfEntries(
    rows,
    query,
    { ...sortKeys, openNet: largestOpen },
    { sort: 'name', direction: 'asc' },
  );
}

const largestOpen = (customer: Customer): number =>
  Math.max(0, ...Object.values((customer as CustomerRow).openNet));

/** Customers that can be chosen, by name. */
export async function allCustomers(books: Books): Promise<Customer[]> {
  const entries = await books.columns.customers.entries();
  const live = [...entries.values()].filter(({ record }) => record.mergedInto === null);
  return live.map(({ record }) => record).sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
}

/** Net of what is not invoiced yet, per customer and currency. */
async function openNetPerCustomer(books: Books): Promise<Map<string, Record<string, number>>> {
  const [blocks, customers] = await Promise.all([
    books.columns.transactions.entries(),
    books.columns.customers.entries(),
  ]);
  const breathe = breather();
  const open = new Map<string, Record<string, number>>();
  for (const block of blocks.values()) {
    await breathe();
    for (let at = 0; at < block.slots.length; at += 1) {
      const customerId = block.customers[at]!;
      if (customerId === null || block.invoices[at] !== null) continue;
      const id = standsFor(customers, customerId)?.id ?? customerId;
      const sums = open.get(id) ?? {};
      sums[block.currencies[at]!] = (sums[block.currencies[at]!] ?? 0) + block.nets[at]!;
      open.set(id, sums);
    }
  }
  return open;
}
