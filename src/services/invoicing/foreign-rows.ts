import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Customer } from '@domain/parties/parties.ts';
import { refuse, type Result } from '@domain/result.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { Writer } from '@storage/journal/writer.ts';

/** B1: the first row that was delivered to somebody else, or is priced in another currency. */
export async function foreignRow(
  writer: Writer,
  rows: Iterable<Transaction>,
  customer: Customer,
  currency: CurrencyCode,
): Promise<Result<never> | null> {
  const held = [...rows];
  const ids = held.flatMap(({ customerId }) => customerId ?? []);
  const standing = await standingFor(writer, [customer.id, ...new Set(ids)]);
  const own = standing.get(customer.id)?.id;
  for (const { customerId, currency: priced, title } of held) {
    const other = customerId === null ? undefined : standing.get(customerId);
    // Rows of nobody in particular may turn out to be somebody's.
    if (other && other.id !== own && !other.walkIn) {
      const params = { title, other: other.name, name: customer.name };
      return refuse('ValidationError', 'row-of-other-customer', params, 'customerId');
    }
    if (priced !== currency) {
      return refuse('ValidationError', 'row-in-other-currency', { title, priced, currency }, 'currency');
    }
  }
  return null;
}

/** B20: each of these customers, or the one that it was merged into. */
async function standingFor(writer: Writer, ids: readonly string[]): Promise<Map<string, Customer>> {
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
