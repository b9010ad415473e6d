import type { Company, Customer } from '@domain/parties/parties.ts';
import type { Product } from '@domain/products/product.ts';
import type { TransactionBlock } from '@domain/transactions/transaction.ts';
import type { BooksDatabase } from '@storage/database.ts';
import { fold } from '@domain/texts/search.ts';
import { InvoiceIndex } from './invoices/invoice-index.ts';
import { outboxEntry, type OutboxEntry } from './outbox-entry.ts';
import { RecordIndex } from './record-index.ts';
import { transactionColumns, type TransactionColumns } from './transaction-columns.ts';

export interface Searchable<R> {
  record: R;
  text: string;
}

type OpenFacts = Pick<TransactionBlock, 'open' | 'openNet' | 'openUnassigned'>;

/** The columns of one open set of books, read when first asked for. */
export interface Columns {
  company: RecordIndex<'company', Company>;
  customers: RecordIndex<'customers', Searchable<Customer>>;
  products: RecordIndex<'products', Searchable<Product>>;
  transactions: RecordIndex<'transactionBlocks', TransactionColumns>;
  /** What each block says of its open rows: read without unpacking any. */
  openBlocks: RecordIndex<'transactionBlocks', OpenFacts>;
  invoices: InvoiceIndex;
  outbox: RecordIndex<'outbox', OutboxEntry>;
}

export const columnsOf = (db: BooksDatabase): Columns => ({
  company: new RecordIndex(db, 'company', (company) => company, 1),
  customers: new RecordIndex(db, 'customers', searchableCustomer, 200),
  products: new RecordIndex(db, 'products', searchableProduct, 200),
  transactions: new RecordIndex(db, 'transactionBlocks', transactionColumns, 6),
  openBlocks: new RecordIndex(
    db,
    'transactionBlocks',
    ({ open, openNet, openUnassigned }) => ({ open, openNet, openUnassigned }),
    50,
  ),
  invoices: new InvoiceIndex(db),
  outbox: new RecordIndex(db, 'outbox', outboxEntry, 100),
});

function searchableCustomer(customer: Customer): Searchable<Customer> {
  const { name, key, email, taxId, address, contacts } = customer;
  const people = contacts.map((contact) => `${contact.name}\n${contact.email}`).join('\n');
  return {
    record: customer,
    text: fold(`${name}\n${key}\n${email}\n${taxId}\n${address.city}\n${address.zip}\n${people}`),
  };
}

const searchableProduct = (product: Product): Searchable<Product> => ({
  record: product,
  text: fold(`${product.name}\n${product.key}\n${product.description}`),
});
