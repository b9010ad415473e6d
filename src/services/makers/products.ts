import type { Books } from '../books.ts';
import { removeProduct, restoreProduct } from '../commands/remove-product.ts';
import { saveProduct } from '../commands/save-product.ts';
import type { ProductServices } from '../contracts/products.ts';
import { allProducts, listProducts } from '../queries/products.ts';
import { asking, doing } from './asking.ts';

export const productServices = (books: Books): ProductServices => ({
  list: asking(books, listProducts),
  all: asking(books, allProducts),
  get: asking(books, ({ db }, id: string) => db.products.get(id)),
  save: doing(books, saveProduct),
  remove: doing(books, removeProduct),
  restore: doing(books, restoreProduct),
});
