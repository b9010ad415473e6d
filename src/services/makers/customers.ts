import type { Books } from '../books.ts';
import { mergeCustomers, undoMerge } from '../commands/merge-customers.ts';
import { removeCustomer, restoreCustomer } from '../commands/remove-customer.ts';
import { saveCustomer } from '../commands/save-customer.ts';
import { walkInCustomer } from '../commands/walk-in-customer.ts';
import type { CustomerServices } from '../contracts/customers.ts';
import { allCustomers, listCustomers } from '../queries/customers.ts';
import { asking, doing } from './asking.ts';

export const customerServices = (books: Books): CustomerServices => ({
  list: asking(books, listCustomers),
  all: asking(books, allCustomers),
  get: asking(books, ({ db }, id: string) => db.customers.get(id)),
  save: doing(books, saveCustomer),
  remove: doing(books, removeCustomer),
  restore: doing(books, restoreCustomer),
  merge: doing(books, mergeCustomers),
  undoMerge: doing(books, undoMerge),
  walkIn: doing(books, walkInCustomer),
});
