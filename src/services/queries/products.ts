import type { Product } from '@domain/products/product.ts';
import type { Books } from '../books.ts';
import { fold, holds, wordsOf } from '@domain/texts/search.ts';
import type { PageOf, PageQuery } from '../contracts/page.ts';
import { pageOfEntries, type SortKeys } from './page.ts';

const sortKeys: SortKeys<Product> = {
  name: (product) => fold(product.name),
  no: (product) => product.no,
  key: (product) => product.key,
  price: (product) => Number(product.price),
  unit: (product) => fold(product.unit),
};

export async function listProducts(books: Books, query: PageQuery = {}): Promise<PageOf<Product>> {
  const words = wordsOf(query.search);
  const entries = await books.columns.products.entries();
  const found = [...entries.values()].filter(({ text }) => holds(text, words));
  const records = found.map(({ record }) => record);
  return pageOfEntries(records, query, sortKeys, { sort: 'name', direction: 'asc' });
}

export async function allProducts(books: Books): Promise<Product[]> {
  const entries = await books.columns.products.entries();
  return [...entries.values()]
    .map(({ record }) => record)
    .sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
}
