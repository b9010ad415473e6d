import type { Books } from '../books.ts';
import { bindRows } from '../commands/bind-rows.ts';
import { bookPurchase, removePurchase, restorePurchase } from '../commands/book-purchase.ts';
import { bringBackDocuments } from '../commands/bring-back-documents.ts';
import type { PaperServices, PurchaseServices } from '../contracts/papers.ts';
import { inspectPaper } from '../papers/inspect-paper.ts';
import { listPurchases } from '../queries/purchases.ts';
import { asking, doing } from './asking.ts';

export const paperServices = (books: Books): PaperServices => ({
  inspect: doing(books, inspectPaper),
  bringBack: doing(books, bringBackDocuments),
  bindRows: doing(books, bindRows),
  book: doing(books, bookPurchase),
});

export const purchaseServices = (books: Books): PurchaseServices => ({
  list: asking(books, listPurchases),
  get: asking(books, ({ db }, id: string) => db.purchases.get(id)),
  remove: doing(books, removePurchase),
  restore: doing(books, restorePurchase),
});
