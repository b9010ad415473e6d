import type { Tally } from '@domain/pipeline/control.ts';
import type { Entry } from '@domain/pipeline/entry.ts';
import type { Customer } from '@domain/parties/parties.ts';
import { newCustomer } from '@domain/parties/new-customer.ts';
import { fold } from '@domain/texts/search.ts';
import type { Writer } from '@storage/journal/writer.ts';
import type { Books } from '../books.ts';

/** The customer of each line: the one whose report it is, else by number, else by name where one side has no number; who is not in the books is entered. */
export async function customersFor(
  books: Books,
  writer: Writer,
  customerId: string,
  entries: readonly Entry[],
  tally: Tally,
): Promise<(entry: Entry) => Customer> {
  const all = await writer.db.customers.toArray();
  if (customerId !== '') {
    const own = all.find(({ id }) => id === customerId)!;
    return () => own;
  }
  const standing = (customer: Customer): Customer =>
    all.find(({ id }) => id === customer.mergedInto) ?? customer;
  const byKey = new Map(all.filter(({ key }) => key !== '').map((one) => [one.key, standing(one)]));
  const byName = new Map<string, Customer>();
  const withoutKey = new Map<string, Customer>();
  const know = (name: string, one: Customer) => {
    byName.set(fold(name.trim()), one);
    if (one.key === '') withoutKey.set(fold(name.trim()), one);
  };
  for (const one of all) know(one.name, standing(one));
  const nameOf = (entry: Entry) => entry.customerName || entry.customer;
  const hasNumber = ({ customer, customerName }: Entry) => customer !== '' && customerName !== '';
  const find = (entry: Entry) =>
    byKey.get(entry.customer) ?? (hasNumber(entry) ? withoutKey : byName).get(fold(nameOf(entry).trim()));
  for (const entry of entries) {
    if (find(entry)) continue;
    const no = await writer.nextNo('customer');
    const key = entry.customerName === '' ? '' : entry.customer;
    const made = writer.put('customers', {
      ...newCustomer(books.deps.ids.next()),
      no,
      key,
      name: nameOf(entry),
    });
    if (key !== '') byKey.set(key, made);
    know(made.name, made);
    tally.tell('customer-created', made.name);
  }
  return (entry) => find(entry)!;
}
