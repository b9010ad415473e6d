import type { Tally } from '@domain/pipeline/control.ts';
import type { Entry } from '@domain/pipeline/entry.ts';
import type { PipelineSetup } from '@domain/pipeline/setup.ts';
import type { Customer } from '@domain/parties/parties.ts';
import { newCustomer } from '@domain/parties/new-customer.ts';
import { fold } from '@domain/texts/search.ts';
import type { Writer } from '@storage/journal/writer.ts';
import type { Books } from '../books.ts';

/** The customer of each line: the setup's, else by number, else by name; who is not in the books is entered. */
export async function customersFor(
  books: Books,
  writer: Writer,
  setup: PipelineSetup,
  entries: readonly Entry[],
  tally: Tally,
): Promise<(entry: Entry) => Customer> {
  const all = await writer.db.customers.toArray();
  if (setup.customerId !== '') {
    const own = all.find(({ id }) => id === setup.customerId)!;
    return () => own;
  }
  const standing = (customer: Customer): Customer =>
    all.find(({ id }) => id === customer.mergedInto) ?? customer;
  const byKey = new Map(all.filter(({ key }) => key !== '').map((one) => [one.key, standing(one)]));
  const byName = new Map(all.map((one) => [fold(one.name.trim()), standing(one)]));
  const nameOf = (entry: Entry) => entry.customerName || entry.customer;
  const find = (entry: Entry) => byKey.get(entry.customer) ?? byName.get(fold(nameOf(entry).trim()));
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
    byName.set(fold(made.name.trim()), made);
    tally.tell('customer-created', made.name);
  }
  return (entry) => find(entry)!;
}
