import { NameIndex } from '../likeness.ts';
import { plainWords } from '../plain-words.ts';
import type { CustomerFacts } from '../passes/kind-pass.ts';
import type { KnownCustomer } from '../plan.ts';
import { refOf, type CustomerEntry, type CustomerWords } from './customer-words.ts';
import { KnownCustomers } from './known-customers.ts';
import { SameNames } from './same-names.ts';

const LIKELY = 0.6;
const MOST_LISTED = 200;

/** Finds each row's customer by number, else by tax number, name or address (rule I23), once per wording. */
export class CustomerBook {
  readonly entries: CustomerEntry[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly byWords = new Map<string, number>();
  private readonly known: KnownCustomers;
  /** What a person said, by `ref`: it holds for whoever has that `ref` once the file is settled (rule I38). */
  private readonly chosen = new Map<string, KnownCustomer>();
  /** Ordinals by `ref`, as they were settled; −1 = several have it. */
  private readonly settled = new Map<string, number>();
  private names: NameIndex | null = null;

  constructor(customers: readonly KnownCustomer[]) {
    this.known = new KnownCustomers(customers);
  }

  /** Ordinal of the row's wording in `entries`. Call it only with something to go by. */
  resolve(words: CustomerWords): number {
    const { key, name, taxId, email } = words;
    const map = key === '' ? this.byWords : this.byKey;
    const isNamed = key === '' && taxId === '' && email === '';
    const token = isNamed ? name : key || [name, taxId, email].join(SEPARATOR);
    const seen = map.get(token);
    if (seen !== undefined) return this.enrich(seen, words);
    const found = this.known.find(words);
    const ordinal = this.entries.length;
    this.entries.push({
      ...words,
      plain: plainWords(name),
      found,
      chosen: null,
      known: found.known,
      one: ordinal,
      whole: { ...words },
      several: found.several,
      isSaidApart: false,
      namesake: -1,
    });
    map.set(token, ordinal);
    return ordinal;
  }

  /**
   * Which wordings are one customer (rule I39), by those that rows name: `rowsOf` rows each. Gives the ordinals that are
   * somebody else's in the books than before.
   */
  settle(rowsOf: Int32Array): ReadonlySet<number> {
    const before = this.entries.map(({ known }) => known);
    const live = this.entries.flatMap((_, ordinal) => ((rowsOf[ordinal] ?? 0) > 0 ? [ordinal] : []));
    new SameNames(this.entries, live, this.chosen).settle();
    this.settled.clear();
    for (const ordinal of live) {
      const entry = this.entries[ordinal]!;
      if (entry.one !== ordinal) continue;
      const ref = refOf(entry.whole);
      this.settled.set(ref, this.settled.has(ref) ? -1 : ordinal);
    }
    for (const ref of this.chosen.keys()) this.apply(ref);
    return new Set(live.filter((ordinal) => this.entries[ordinal]?.known !== before[ordinal]));
  }

  /** The entry that speaks for the customer of this wording. */
  whole(ordinal: number): CustomerEntry | undefined {
    return this.entries[this.entries[ordinal]?.one ?? -1];
  }

  /** The closest known name to an unknown customer's, if it is close (rule I24). Looked for once. */
  suggest(ordinal: number): CustomerEntry['suggestion'] {
    const entry = this.entries[ordinal];
    const { living } = this.known;
    if (!entry || entry.known || entry.several > 0 || entry.whole.name === '' || living.length === 0)
      return undefined;
    if (entry.suggestion) return entry.suggestion;
    this.names ??= new NameIndex(living.map((customer) => customer.name));
    const closest = this.names.closest(entry.whole.name);
    const customer = closest && closest.likeness >= LIKELY ? living[closest.index] : undefined;
    if (customer && closest)
      entry.suggestion = { id: customer.id, name: customer.name, likeness: closest.likeness };
    return entry.suggestion;
  }

  /**
   * A person says which known customer this one of the file is; null = none after all (rule I24). Gives its ordinal; −1 =
   * nobody is called so, several are, or the rows find somebody by themselves.
   */
  choose(ref: string, known: KnownCustomer | null): number {
    if (known) this.chosen.set(ref, known);
    else this.chosen.delete(ref);
    return this.apply(ref);
  }

  private apply(ref: string): number {
    const ordinal = this.settled.get(ref) ?? -1;
    const one = this.entries[ordinal];
    if (!one || (one.known && !one.chosen)) return -1;
    const chosen = this.chosen.get(ref) ?? null;
    for (const entry of this.entries) {
      if (entry.one !== ordinal) continue;
      entry.chosen = chosen;
      entry.known = chosen;
      if (chosen) entry.several = 0;
    }
    return ordinal;
  }

  /** A later row may name what the first one with the number left out. */
  private enrich(ordinal: number, words: CustomerWords): number {
    const entry = this.entries[ordinal];
    if (!entry || entry.known) return ordinal;
    if (words.name !== '' && entry.name === '') {
      entry.name = words.name;
      entry.plain = plainWords(words.name);
    }
    if (words.email !== '' && entry.email === '') entry.email = words.email;
    if (words.taxId !== '' && entry.taxId === '') entry.taxId = words.taxId;
    if (words.country !== '' && entry.country === '') entry.country = words.country;
    return ordinal;
  }
}

/** Unit separator: occurs in no cell. */
const SEPARATOR = '\u001f';

export const nameIn = ({ key, name, taxId, email }: CustomerWords): string => name || key || taxId || email;

/** What a preview says of the customers that the books do not know, `rowsOf` rows each; a person's choice beside them. */
export function customersIn(
  entries: readonly CustomerEntry[],
  rowsOf: (ordinal: number) => number,
): Omit<CustomerFacts, 'rowsWithoutCustomer'> {
  const named = entries
    .map((entry, ordinal) => ({ entry, rows: rowsOf(ordinal) }))
    .filter(({ rows }) => rows > 0);
  const unknown = named.filter(({ entry }) => entry.known === null).sort((a, b) => b.rows - a.rows);
  return {
    unknownCustomers: unknown.slice(0, MOST_LISTED).map(({ entry, rows }) => ({
      ref: refOf(entry.whole),
      name: nameIn(entry.whole),
      rows,
      suggestion: entry.suggestion,
    })),
    unknownCustomerCount: unknown.length,
    chosenCustomers: named.flatMap(({ entry, rows }) =>
      entry.known && entry.chosen
        ? [
            {
              ref: refOf(entry.whole),
              name: nameIn(entry.whole),
              rows,
              customerId: entry.known.id,
              known: entry.known.name,
            },
          ]
        : [],
    ),
  };
}
