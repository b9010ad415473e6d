import type { Customer } from '@domain/parties/parties.ts';
import type { Searchable } from '../columns/columns.ts';
import { standsFor } from '../columns/customer-names.ts';
import type { Turnover } from '../columns/home/turnover.ts';
import type { TopCustomer } from '../contracts/dashboard.ts';

const SHOWN = 5;

type Entries = ReadonlyMap<string, Searchable<Customer>>;

/** Customers that were merged, and those that stand for them: whose sums are added up before they are compared. */
interface Mergers {
  version: number;
  into: ReadonlyMap<string, string>;
  parts: ReadonlySet<string>;
}
const known = new WeakMap<Entries, Mergers>();

/** B20. Looked through once for each version of the customers. */
function mergersIn(entries: Entries, version: number): Mergers {
  const last = known.get(entries);
  if (last?.version === version) return last;
  const into = new Map<string, string>();
  for (const [id, { record }] of entries) {
    const standing = record.mergedInto ? standsFor(entries, id) : undefined;
    if (standing) into.set(id, standing.id);
  }
  const mergers = { version, into, parts: new Set([...into.keys(), ...into.values()]) };
  known.set(entries, mergers);
  return mergers;
}

type Sum = Omit<TopCustomer, 'name'>;

const compare = (a: Sum, b: Sum): number => b.amount - a.amount || (a.customerId < b.customerId ? -1 : 1);

/** The largest first, customers with nothing or less than nothing left out; `ids` are the customers by code. */
export function topCustomers(
  { amounts, counts }: Turnover,
  ids: readonly string[],
  entries: Entries,
  version: number,
): TopCustomer[] {
  const { into, parts } = mergersIn(entries, version);
  const together = new Map<string, Sum>();
  const top: Sum[] = [];
  const offer = (sum: Sum) => {
    if (sum.amount <= 0 || (top.length === SHOWN && compare(sum, top.at(-1)!) > 0)) return;
    top.push(sum);
    top.sort(compare);
    top.length = Math.min(top.length, SHOWN);
  };
  for (let code = 0; code < Math.min(ids.length, amounts.length); code += 1) {
    if (counts[code] === 0) continue;
    const sum = { customerId: ids[code]!, amount: amounts[code]!, count: counts[code]! };
    if (!parts.has(sum.customerId)) {
      offer(sum);
      continue;
    }
    const customerId = into.get(sum.customerId) ?? sum.customerId;
    const so = together.get(customerId);
    together.set(customerId, {
      customerId,
      amount: sum.amount + (so?.amount ?? 0),
      count: sum.count + (so?.count ?? 0),
    });
  }
  for (const sum of together.values()) offer(sum);
  return top.map((sum) => ({ ...sum, name: standsFor(entries, sum.customerId)?.name ?? '' }));
}
