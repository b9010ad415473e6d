import type { Customer } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';
import { customerUses } from '../customers/customer-uses.ts';
import { customerKeyFault } from './save-customer.ts';

/** Only a customer that nothing points to: whoever has transactions or documents is merged, not removed. */
export async function removeCustomer(books: Books, id: string): Promise<Result<void>> {
  return commit(books.db, sign(books, 'remove-customer'), async (writer) => {
    const customer = await writer.get('customers', id);
    if (!customer) return refuse('NotFound', 'customer-missing');
    const use = (await customerUses(writer, [id])).get(id);
    if (use) return refuse('InvalidState', use.reason, { name: customer.name, ...use.params });
    writer.remove('customers', id);
    return ok({
      value: undefined,
      subjects: [{ kind: 'customer', id }],
      summary: { key: 'customer-removed', params: { no: customer.no } },
    });
  });
}

/** Undo of {@link removeCustomer}: the very record, so that whoever noted its number still finds it. */
export async function restoreCustomer(books: Books, customer: Customer): Promise<Result<void>> {
  return commit(books.db, sign(books, 'restore-customer'), async (writer) => {
    if (await writer.get('customers', customer.id)) return refuse('Conflict', 'customer-exists');
    const fault = await customerKeyFault(writer, customer);
    if (fault) return fault;
    writer.put('customers', customer);
    return ok({
      value: undefined,
      subjects: [{ kind: 'customer', id: customer.id }],
      summary: { key: 'customer-restored', params: { no: customer.no } },
    });
  });
}
