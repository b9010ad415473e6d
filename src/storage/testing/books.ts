import { newCustomer } from '@domain/parties/new-customer.ts';
import type { Customer } from '@domain/parties/parties.ts';
import { ok } from '@domain/result.ts';
import type { BooksDatabase } from '../database.ts';
import { commit } from '../journal/write.ts';
import { takePen } from '../one-pen.ts';
import { openDatabase } from '../open-database.ts';

let opened = 0;

export const openFresh = (name = `storage-${(opened += 1)}`): Promise<BooksDatabase> => openDatabase(name);

export const signature = { command: 'save-customer', actor: 'tester', at: '2026-11-20T12:00:00.000Z' };

export const customer = (id: string, name: string): Omit<Customer, 'rev'> => ({
  ...newCustomer(id, { name }),
  no: 1,
});

/** One command that stores customers. */
export const saveAll = (db: BooksDatabase, ...customers: Omit<Customer, 'rev'>[]) =>
  commit(db, signature, async (writer) => {
    for (const one of customers) writer.put('customers', one);
    return ok({
      value: customers.length,
      subjects: customers.map(({ id }) => ({ kind: 'customer' as const, id })),
      summary: { key: 'customer-created', params: { no: 1 } },
    });
  });

/** What someone with a database tool could do behind the journal's back. */
export const tamper = (db: BooksDatabase, change: () => Promise<unknown>): Promise<void> =>
  db.transaction('rw', db.tables, async () => {
    takePen();
    await change();
  });
