import type { ImportPlan } from '@domain/intake/plan.ts';
import type { Customer } from '@domain/parties/parties.ts';
import type { Product } from '@domain/products/product.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';
import type { BookRecords } from '@storage/tables.ts';

/** Creates and updates; returns the updated ones as they were before. */
export async function writeCustomers(
  writer: Writer,
  { create, update }: ImportPlan['customers'],
): Promise<Result<Customer[]>> {
  const taken = await takenKey(writer, 'customers', create);
  if (taken) return refuse('Conflict', 'customer-key-taken', taken);
  const first = await writer.nextNo('customer', create.length);
  create.forEach((customer, index) => writer.put('customers', { ...customer, no: first + index }));
  const before = await patchAll(writer, 'customers', update);
  return before ? ok(before) : refuse('Conflict', 'customer-missing');
}

export async function writeProducts(
  writer: Writer,
  { create, update }: ImportPlan['products'],
): Promise<Result<Product[]>> {
  const taken = await takenKey(writer, 'products', create);
  if (taken) return refuse('Conflict', 'product-key-taken', taken);
  const first = await writer.nextNo('product', create.length);
  create.forEach((product, index) => writer.put('products', { ...product, no: first + index }));
  const before = await patchAll(writer, 'products', update);
  return before ? ok(before) : refuse('Conflict', 'product-missing');
}

/** Several rows may say something of one record: the later ones are written over what the earlier ones made of it. */
async function patchAll<T extends 'customers' | 'products'>(
  writer: Writer,
  table: T,
  update: readonly { id: string; patch: Partial<BookRecords[T]> }[],
): Promise<BookRecords[T][] | null> {
  const ids = [...new Set(update.map(({ id }) => id))];
  const before = (await writer.getMany(table, ids)).flatMap((record) => record ?? []);
  if (before.length < ids.length) return null;
  const now = new Map(before.map((record) => [record.id, record]));
  for (const { id, patch } of update) {
    const current = now.get(id)!;
    now.set(id, { ...current, ...patch, id, no: current.no });
  }
  for (const record of now.values()) writer.put(table, record);
  return before;
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
