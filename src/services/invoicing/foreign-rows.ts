import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Customer } from '@domain/parties/parties.ts';
import { refuse, type Result } from '@domain/result.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { Writer } from '@storage/journal/writer.ts';

interface Foreign {
  row: Transaction;
  /** Who it was delivered to; absent: it is priced in another currency. */
  other?: Customer;
}

/** G8: the first row that was delivered to somebody else, or is priced in another currency. */
export function foreignRow(
  rows: Iterable<Transaction>,
  customer: Customer,
  currency: CurrencyCode,
  standing: ReadonlyMap<string, Customer>,
): Foreign | null {
  const own = standing.get(customer.id)?.id;
  for (const row of rows) {
    const other = row.customerId === null ? undefined : standing.get(row.customerId);
    // Rows of nobody in particular may turn out to be somebody's.
    if (other && other.id !== own && !other.walkIn) return { row, other };
    if (row.currency !== currency) return { row };
  }
  return null;
}

/** What is said at the fields of a draft that is being saved. */
export async function foreignFault(
  writer: Writer,
  rows: readonly Transaction[],
  customer: Customer,
  currency: CurrencyCode,
): Promise<Result<never> | null> {
  const standing = await standingFor(writer, [customer.id, ...customersIn(rows)]);
  const foreign = foreignRow(rows, customer, currency, standing);
  if (!foreign) return null;
  const { row, other } = foreign;
  const { title, currency: priced } = row;
  if (!other)
    return refuse('ValidationError', 'row-in-other-currency', { title, priced, currency }, 'currency');
  const params = { title, other: other.name, name: customer.name };
  return refuse('ValidationError', 'row-of-other-customer', params, 'customerId');
}

export const customersIn = (rows: readonly Transaction[]): Set<string> =>
  new Set(rows.flatMap(({ customerId }) => customerId ?? []));

/** B20: each of these customers, or the one that it was merged into. */
export async function standingFor(writer: Writer, ids: readonly string[]): Promise<Map<string, Customer>> {
  const known = new Map<string, Customer>();
  for (let wanted = [...ids]; wanted.length > 0;) {
    const read = await writer.getMany('customers', wanted);
    for (const customer of read) if (customer) known.set(customer.id, customer);
    const next = read.flatMap((customer) => customer?.mergedInto ?? []);
    wanted = [...new Set(next)].filter((id) => !known.has(id));
  }
  const standing = new Map<string, Customer>();
  for (const id of ids) {
    let customer = known.get(id);
    while (customer?.mergedInto && known.has(customer.mergedInto)) customer = known.get(customer.mergedInto);
    if (customer) standing.set(id, customer);
  }
  return standing;
}
