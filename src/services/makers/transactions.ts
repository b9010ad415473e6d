import type { Books } from '../books.ts';
import { assignTransactions } from '../commands/assign-transactions.ts';
import { saveTransaction } from '../commands/save-transaction.ts';
import type { TransactionServices } from '../contracts/transactions.ts';
import { getTransaction, listTransactions, sourcesOf } from '../queries/transactions.ts';
import { asking, doing } from './asking.ts';

export const transactionServices = (books: Books): TransactionServices => ({
  list: asking(books, listTransactions),
  get: asking(books, getTransaction),
  sourcesOf: asking(books, sourcesOf),
  save: doing(books, saveTransaction),
  // With them comes what billing reports keep of their lines: nothing for the first screen.
  remove: async (...call) =>
    (await import('../commands/remove-transactions.ts')).removeTransactions(books, ...call),
  restore: async (...call) =>
    (await import('../commands/remove-transactions.ts')).restoreTransactions(books, ...call),
  assign: doing(books, assignTransactions),
});
