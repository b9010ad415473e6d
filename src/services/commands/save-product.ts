import { normaliseDecimal } from '@domain/money/decimal.ts';
import { checkProduct } from '@domain/products/check-product.ts';
import { newProduct } from '@domain/products/new-product.ts';
import type { Product } from '@domain/products/product.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { firstFault, noCompany, sign, type Books } from '../books.ts';
import { changedFrom } from '../changed-from.ts';

export type ProductInput = Partial<Product> & { name: string };

const together = [
  ['price', 'priceIncludesTax', 'currency'],
  ['taxRate', 'taxCategory'],
] as const;

/** `opened`: as it lay before the person who changed it; only what differs from that is written. */
export async function saveProduct(
  books: Books,
  input: ProductInput,
  opened?: Partial<Product>,
): Promise<Result<Product>> {
  const newId = books.deps.ids.next();
  return commit(books.db, sign(books, 'save-product'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const current = input.id ? await writer.get('products', input.id) : undefined;
    if (input.id && !current) return refuse('NotFound', 'product-missing');
    const told = current && opened ? changedFrom(opened, input, together) : input;
    const { id: _id, rev: _rev, no: _no, ...fields } = told;
    const draft = {
      ...(current ?? newProduct(newId, { priceIncludesTax: company.pricesIncludeTax })),
      ...fields,
    };
    draft.key = draft.key.trim();
    const fault = firstFault(checkProduct(draft)) ?? (await productKeyFault(writer, draft));
    if (fault) return fault;
    const no = current?.no ?? (await writer.nextNo('product'));
    return ok({
      value: writer.put('products', { ...canonical(draft), no }),
      subjects: [{ kind: 'product', id: draft.id }],
      summary: { key: current ? 'product-changed' : 'product-created', params: { no } },
    });
  });
}

/** Numbers in their one spelling; what is none was refused before. */
function canonical(product: Omit<Product, 'rev' | 'no'>): Omit<Product, 'rev' | 'no'> {
  const decimal = (text: string) => normaliseDecimal(text) ?? '';
  return {
    ...product,
    name: product.name.trim(),
    price: decimal(product.price),
    costPrice: decimal(product.costPrice),
    taxRate: decimal(product.taxRate),
  };
}

export async function productKeyFault(
  writer: Writer,
  { id, key }: Pick<Product, 'id' | 'key'>,
): Promise<Result<never> | null> {
  if (key === '') return null;
  const same = await writer.db.products.where('key').equals(key).toArray();
  const other = same.find((product) => product.id !== id);
  return other ? refuse('Conflict', 'product-key-taken', { key, name: other.name }, 'key') : null;
}
