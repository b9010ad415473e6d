import { checkCustomer } from '@domain/party-checks/check-customer.ts';
import { newCustomer } from '@domain/parties/new-customer.ts';
import type { Contact, Customer } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { firstFault, sign, type Books } from '../books.ts';
import { changedFrom } from '../changed-from.ts';

export type CustomerInput = Partial<Customer> & { name: string };

/** `opened`: as it lay before the person who changed it; only what differs from that is written. */
export async function saveCustomer(
  books: Books,
  input: CustomerInput,
  opened?: Partial<Customer>,
): Promise<Result<Customer>> {
  const newId = books.deps.ids.next();
  return commit(books.db, sign(books, 'save-customer'), async (writer) => {
    const current = input.id ? await writer.get('customers', input.id) : undefined;
    if (input.id && !current) return refuse('NotFound', 'customer-missing');
    const before = current ?? newCustomer(newId);
    const told = current && opened ? changedFrom(opened, input) : input;
    // An address is one thing: a street of one town is in no other.
    const draft = { ...before, ...tidy(told), address: { ...before.address, ...told.address } };
    const fault = firstFault(checkCustomer(draft)) ?? (await customerKeyFault(writer, draft));
    if (fault) return fault;
    const no = current?.no ?? (await writer.nextNo('customer'));
    return ok({
      value: writer.put('customers', { ...draft, id: current?.id ?? newId, no }),
      subjects: [{ kind: 'customer', id: draft.id }],
      summary: { key: current ? 'customer-changed' : 'customer-created', params: { no } },
    });
  });
}

/** The caller's fields without those that only commands set. */
function tidy({ id: _id, rev: _rev, no: _no, mergedInto: _merged, ...input }: Partial<Customer>) {
  const fields = { ...input };
  if (fields.name !== undefined) fields.name = fields.name.trim();
  if (fields.key !== undefined) fields.key = fields.key.trim();
  if (fields.email !== undefined) fields.email = fields.email.trim();
  if (fields.contacts) fields.contacts = fields.contacts.map(wholeContact);
  return fields;
}

const wholeContact = (contact: Partial<Contact>): Contact => ({
  name: contact.name ?? '',
  email: (contact.email ?? '').trim(),
  phone: contact.phone ?? '',
  type: contact.type ?? 'other',
});

export async function customerKeyFault(
  writer: Writer,
  { id, key }: Pick<Customer, 'id' | 'key'>,
): Promise<Result<never> | null> {
  if (key === '') return null;
  const same = await writer.db.customers.where('key').equals(key).toArray();
  const other = same.find((customer) => customer.id !== id);
  return other ? refuse('Conflict', 'customer-key-taken', { key, name: other.name }, 'key') : null;
}
