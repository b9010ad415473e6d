import type { PurchaseDocument } from '@domain/purchases/purchase.ts';
import { fold, holds, wordsOf } from '@domain/texts/search.ts';
import type { Books } from '../books.ts';
import type { PageOf, PageQuery } from '../contracts/page.ts';
import { pageOfEntries, type SortKeys } from './page.ts';

const sortKeys: SortKeys<PurchaseDocument> = {
  number: ({ number }) => number,
  sellerName: ({ sellerName }) => fold(sellerName),
  issueDate: ({ issueDate }) => issueDate,
  dueDate: ({ dueDate }) => dueDate,
  withTax: ({ totals }) => totals.withTax,
  due: ({ due }) => due,
};

/** Received documents are few beside invoices: they are read as they are. */
export async function listPurchases(books: Books, query: PageQuery = {}): Promise<PageOf<PurchaseDocument>> {
  const words = wordsOf(query.search);
  const all = await books.db.purchases.toArray();
  const found = all.filter(({ number, sellerName }) => holds(fold(`${number}\n${sellerName}`), words));
  return pageOfEntries(found, query, sortKeys, { sort: 'issueDate', direction: 'desc' });
}
