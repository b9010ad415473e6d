import type { Product } from '@domain/products/product.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';
import { productKeyFault } from './save-product.ts';

/** Rows and documents carry their own copy of what they took from a product: removing it changes none of them. */
export async function removeProduct(books: Books, id: string): Promise<Result<void>> {
  return commit(books.db, sign(books, 'remove-product'), async (writer) => {
    const product = await writer.get('products', id);
    if (!product) return refuse('NotFound', 'product-missing');
    writer.remove('products', id);
    return ok({
      value: undefined,
      subjects: [{ kind: 'product', id }],
      summary: { key: 'product-removed', params: { no: product.no } },
    });
  });
}

/** Undo of {@link removeProduct}: the very record, so that whoever noted its number still finds it. */
export async function restoreProduct(books: Books, product: Product): Promise<Result<void>> {
  return commit(books.db, sign(books, 'restore-product'), async (writer) => {
    if (await writer.get('products', product.id)) return refuse('Conflict', 'product-exists');
    const fault = await productKeyFault(writer, product);
    if (fault) return fault;
    writer.put('products', product);
    return ok({
      value: undefined,
      subjects: [{ kind: 'product', id: product.id }],
      summary: { key: 'product-restored', params: { no: product.no } },
    });
  });
}
