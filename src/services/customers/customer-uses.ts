import type { MessageParams } from '@domain/result.ts';
import { originsIn } from '@domain/transactions/block.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { onTheirWay } from '../outbox/on-its-way.ts';

/** Why a customer cannot go: the reason of the refusal. */
export interface CustomerUse {
  reason: `customer-has-${'invoices' | 'transactions' | 'payments' | 'rentals' | 'messages' | 'merged' | 'reports' | 'imported'}`;
  params: MessageParams;
}

/**
 * What of the books points to these customers, one use of each (B20); who is not in the answer may go. `removed`: the
 * blocks of rows that go with them. Records that the writer has removed point to nobody any more.
 */
export async function customerUses(
  writer: Writer,
  ids: readonly string[],
  removed: ReadonlySet<string> = new Set(),
): Promise<Map<string, CustomerUse>> {
  const uses = new Map<string, CustomerUse>();
  const wanted = new Set(ids);
  const note = (id: string, what: CustomerUse['reason'], params: MessageParams = {}) => {
    if (wanted.has(id) && !uses.has(id)) uses.set(id, { reason: what, params });
  };
  const { db } = writer;
  const invoiced = await db.invoices.where('customerId').anyOf(ids).uniqueKeys();
  for (const id of invoiced as string[]) note(id, 'customer-has-invoices');
  const blockIds = new Set<string>(await db.transactionBlocks.where('customerIds').anyOf(ids).primaryKeys());
  const kept = [...blockIds].filter((id) => !removed.has(id));
  for (const block of await writer.getMany('transactionBlocks', kept))
    for (const id of block?.customerIds ?? []) note(id, 'customer-has-transactions');
  const paid = await db.payments.where('customerId').anyOf(ids).uniqueKeys();
  for (const id of paid as string[]) note(id, 'customer-has-payments');
  const rentals = await db.rentals.filter(({ customerId }) => wanted.has(customerId)).primaryKeys();
  for (const rental of await writer.getMany('rentals', rentals))
    if (rental) note(rental.customerId, 'customer-has-rentals');
  for (const { subject } of await onTheirWay(writer, ids)) note(subject.id, 'customer-has-messages');
  for (const { customerId, name } of await db.pipelineSetups.toArray())
    note(customerId, 'customer-has-reports', { other: name });
  const merged = await db.customers.filter(({ mergedInto }) => wanted.has(mergedInto ?? '')).toArray();
  for (const { mergedInto, name } of merged) note(mergedInto ?? '', 'customer-has-merged', { other: name });
  if (uses.size < wanted.size)
    for (const id of await namedByFiles(writer, removed)) note(id, 'customer-has-imported');
  return uses;
}

/** Blocks that are looked through at a time. */
const SLICE = 100;

/** Whom the files of rows named that are another's by now (rule S4): without them the files would not be recognised. */
async function namedByFiles(writer: Writer, removed: ReadonlySet<string>): Promise<Set<string>> {
  const named = new Set<string>();
  const all = await writer.db.transactionBlocks.toCollection().primaryKeys();
  const kept = all.filter((id) => !removed.has(id));
  for (let from = 0; from < kept.length; from += SLICE) {
    for (const block of await writer.getMany('transactionBlocks', kept.slice(from, from + SLICE)))
      for (const id of block ? originsIn(block.payload) : []) if (id !== null) named.add(id);
  }
  return named;
}
