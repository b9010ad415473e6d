import type { Books } from '../books.ts';
import { assignTransactions } from '../commands/assign-transactions.ts';
import { removeTransactions, restoreTransactions } from '../commands/remove-transactions.ts';
import { saveTransaction } from '../commands/save-transaction.ts';
import type { TransactionServices } from '../contracts/transactions.ts';
import { getTransaction, listTransactions, sourcesOf } from '../queries/transactions.ts';
import { asking, doing } from './asking.ts';

export const transactionServices = (books: Books): TransactionServices => ({
  list: asking(books, listTransactions),
  get: asking(books, getTransaction),
  sourcesOf: asking(books, sourcesOf),
  save: doing(books, saveTransaction),
  remove: doing(books, removeTransactions),
  restore: doing(books, restoreTransactions),
  assign: doing(books, assignTransactions),
});
