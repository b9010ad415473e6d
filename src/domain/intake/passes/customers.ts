import type { KnownCustomer } from '../plan.ts';
import { CustomerShape } from '../records/customer-shape.ts';
import { RecordPass } from '../records/record-pass.ts';
import { definePass } from './kind-pass.ts';

export default definePass({
  id: 'customers',
  open: (reader, context, ledger) =>
    new RecordPass(reader, ledger, new CustomerShape(reader, context), standing(context.customers)),
});

/** Living customers, and those that were merged away as the ones whom they stand for (rule I23): found last. */
function standing(customers: readonly KnownCustomer[]): { words: KnownCustomer; record: KnownCustomer }[] {
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  return customers
    .map((words) => ({ words, record: (words.mergedInto && byId.get(words.mergedInto)) || words }))
    .filter(({ record }) => !record.mergedInto)
    .sort((a, b) => Number(a.words === a.record) - Number(b.words === b.record));
}
