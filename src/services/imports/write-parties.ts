import type { ImportPlan } from '@domain/intake/plan.ts';
import type { Customer } from '@domain/parties/parties.ts';
import type { Product } from '@domain/products/product.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';

/** Creates and updates; returns the updated ones as they were before. */
export async function writeCustomers(
  writer: Writer,
  { create, update }: ImportPlan['customers'],
): Promise<Result<Customer[]>> {
  const taken = await takenKey(writer, 'customers', create);
  if (taken) return refuse('Conflict', 'customer-key-taken', taken);
  const first = await writer.nextNo('customer', create.length);
  create.forEach((customer, index) => writer.put('customers', { ...customer, no: first + index }));
  const before = await writer.getMany(
    'customers',
    update.map(({ id }) => id),
  );
  for (const [at, { patch }] of update.entries()) {
    const current = before[at];
    if (!current) return refuse('Conflict', 'customer-missing');
    writer.put('customers', { ...current, ...patch, id: current.id, no: current.no });
  }
  return ok(before as Customer[]);
}

export async function writeProducts(
  writer: Writer,
  { create, update }: ImportPlan['products'],
): Promise<Result<Product[]>> {
  const taken = await takenKey(writer, 'products', create);
  if (taken) return refuse('Conflict', 'product-key-taken', taken);
  const first = await writer.nextNo('product', create.length);
  create.forEach((product, index) => writer.put('products', { ...product, no: first + index }));
  const before = await writer.getMany(
    'products',
    update.map(({ id }) => id),
  );
  for (const [at, { patch }] of update.entries()) {
    const current = before[at];
    if (!current) return refuse('Conflict', 'product-missing');
    writer.put('products', { ...current, ...patch, id: current.id, no: current.no });
  }
  return ok(before as Product[]);
}

/** A key that someone took since the file was read. */
async function takenKey(
  writer: Writer,
  table: 'customers' | 'products',
  create: readonly { key: string }[],
): Promise<{ key: string; name: string } | null> {
  const keys = create.map(({ key }) => key).filter((key) => key !== '');
  const other = await writer.db.records(table).where('key').anyOf(keys).first();
  return other ? { key: other.key, name: other.name } : null;
}
