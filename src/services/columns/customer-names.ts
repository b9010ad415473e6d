import type { Customer } from '@domain/parties/parties.ts';
import type { Searchable } from './columns.ts';

type Entries = ReadonlyMap<string, Searchable<Customer>>;

/** The customer that an id stands for: itself, or the one it was merged into (B20). */
export function standsFor(entries: Entries, id: string): Customer | undefined {
  let customer = entries.get(id)?.record;
  for (let steps = 0; customer?.mergedInto && steps < 100; steps += 1) {
    customer = entries.get(customer.mergedInto)?.record ?? undefined;
  }
  return customer;
}

export const nameOf = (entries: Entries, id: string | null): string =>
  id === null ? '' : (standsFor(entries, id)?.name ?? '');

/** Every id that stands for a customer: its own and those merged into it. */
export function idsStandingFor(entries: Entries, id: string): Set<string> {
  const ids = new Set([id]);
  for (const [other, { record }] of entries) {
    if (record.mergedInto && standsFor(entries, other)?.id === id) ids.add(other);
  }
  return ids;
}
