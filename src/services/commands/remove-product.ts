import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';

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
