import type { Tally } from '@domain/pipeline/control.ts';
import type { Entry } from '@domain/pipeline/entry.ts';
import type { Customer } from '@domain/parties/parties.ts';
import { newCustomer } from '@domain/parties/new-customer.ts';
import { fold } from '@domain/texts/search.ts';
import type { Writer } from '@storage/journal/writer.ts';
import type { Books } from '../books.ts';

type Named = Pick<Customer, 'id' | 'key' | 'name' | 'mergedInto'>;
/** As a line names its customer. */
type NamedInLine = Pick<Entry, 'customer' | 'customerName'>;

export const nameInLine = ({ customer, customerName }: NamedInLine): string => customerName || customer;
/** The number of a customer that is entered. */
const keyInLine = ({ customer, customerName }: NamedInLine): string => (customerName === '' ? '' : customer);

/** Who is meant by a line: by number, else by name where one side has no number. */
export class CustomersOfLines<C extends Named> {
  private readonly byKey = new Map<string, C>();
  private readonly byName = new Map<string, C>();
  private readonly withoutKey = new Map<string, C>();

  constructor(all: readonly C[]) {
    const byId = new Map(all.map((one) => [one.id, one]));
    for (const one of all) this.know(one, byId.get(one.mergedInto ?? '') ?? one);
  }

  /** `standing` is who the number and the name of `one` lead to. */
  know({ key, name }: C, standing: C): void {
    if (key !== '') this.byKey.set(key, standing);
    this.byName.set(fold(name.trim()), standing);
    if (standing.key === '') this.withoutKey.set(fold(name.trim()), standing);
  }

  find(line: NamedInLine): C | undefined {
    const hasNumber = line.customer !== '' && line.customerName !== '';
    const names = hasNumber ? this.withoutKey : this.byName;
    return this.byKey.get(line.customer) ?? names.get(fold(nameInLine(line).trim()));
  }
}

/** The customer of each line: the one whose report it is, else who is meant; who is not in the books is entered. */
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
  const known = new CustomersOfLines(all);
  for (const entry of entries) {
    if (known.find(entry)) continue;
    const no = await writer.nextNo('customer');
    const made = writer.put('customers', {
      ...newCustomer(books.deps.ids.next()),
      no,
      key: keyInLine(entry),
      name: nameInLine(entry),
    });
    known.know(made, made);
    tally.tell('customer-created', made.name);
  }
  return (entry) => known.find(entry)!;
}
