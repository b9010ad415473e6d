import type { Minor } from '@domain/money/currency.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { BLOCK_SIZE } from '@domain/transactions/transaction.ts';
import { blockOf } from '@storage/blocks/rows.ts';
import type { BooksDatabase } from '@storage/database.ts';
import { takePen } from '@storage/one-pen.ts';

const CUSTOMERS = 400;
const wares = ['Conseil', 'Table de travail', 'Étagère murale', 'Livraison', 'Réparation', 'Formation'];

export const nameOf = (at: number): string =>
  `Client ${at} ${['SAS', 'SARL', 'et fils', 'Services'][at % 4]}`;

export function rowAt(at: number): Omit<Transaction, 'id'> {
  const net = (1000 + ((at * 7919) % 90_000)) as Minor;
  return {
    customerId: `c-${at % CUSTOMERS}`,
    key: `K-${at}`,
    date: `2026-${String(1 + (at % 11)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
    title: `${wares[at % wares.length]} ${at % 97}`,
    description: '',
    quantity: String(1 + (at % 5)),
    unit: 'h',
    unitPrice: String(net / 100),
    priceIncludesTax: false,
    taxCategory: 'S',
    taxRate: '20',
    currency: 'EUR',
    net,
    tax: Math.round(net / 5) as Minor,
    productId: null,
    order: '',
    purchaseOrder: '',
    site: '',
    invoiceId: null,
    sourceRow: at + 2,
  };
}

/** So many sales on no invoice, as an import stores them. */
export const fill = (db: BooksDatabase, count: number): Promise<void> =>
  db.transaction('rw', db.tables, async () => {
    takePen();
    await db.customers.bulkPut(
      Array.from(
        { length: CUSTOMERS },
        (_, at) => ({ id: `c-${at}`, rev: 1, no: at, name: nameOf(at) }) as never,
      ),
    );
    for (let from = 0; from < count; from += BLOCK_SIZE) {
      const id = `b-${String(from).padStart(8, '0')}`;
      const rows = Array.from({ length: Math.min(BLOCK_SIZE, count - from) }, (_, at) => ({
        ...rowAt(from + at),
        id: `${id}.${at}`,
      }));
      await db.transactionBlocks.put({ ...blockOf(id, 'batch', rows), rev: 1 });
    }
  });
