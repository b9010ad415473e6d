import type { Transaction } from '@domain/transactions/transaction.ts';
import type { Services, TransactionQuery } from '@services/services.ts';
import { majors } from './amounts.ts';
import { found, valueOf } from './automation-error.ts';
import { spokenRows } from './spoken-rows.ts';

/** What a program may say of a transaction; amounts follow from quantity, price and rate. */
export type TransactionInput = Partial<
  Omit<Transaction, 'net' | 'tax' | 'invoiceId' | 'sourceRow' | 'sourceBatch'>
> &
  Pick<Transaction, 'date' | 'title'>;

export const transactionsApi = (services: () => Promise<Services>) => ({
  list: async (query?: TransactionQuery) => {
    const page = await (await services()).transactions.list(query);
    const nets = Object.fromEntries(Object.entries(page.sums).map(([code, { net }]) => [code, net]));
    return {
      ...page,
      rows: await spokenRows(await services(), page.rows),
      sums: majors(nets),
    };
  },
  get: async (id: string) => {
    const row = await found((await services()).transactions.get(id), 'transaction-missing');
    return (await spokenRows(await services(), [row]))[0]!;
  },
  save: async ({ ...typed }: TransactionInput) => {
    for (const field of ['quantity', 'unitPrice', 'taxRate'] as const) {
      if (typed[field] !== undefined) typed[field] = String(typed[field]);
    }
    const stored = await valueOf((await services()).transactions.save(typed));
    return (await spokenRows(await services(), [stored]))[0]!;
  },
  delete: async (id: string) => {
    await valueOf((await services()).transactions.remove([id]));
  },
  assign: async (selection: string[] | { withoutCustomer: true }, customerId: string) =>
    valueOf((await services()).transactions.assign(selection, customerId)),
});
