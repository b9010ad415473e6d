import { NameIndex } from '../likeness.ts';
import { plainWords } from '../plain-words.ts';
import type { CustomerFacts } from '../passes/kind-pass.ts';
import type { KnownCustomer } from '../plan.ts';

/** What a row says about its customer. */
export interface CustomerWords {
  key: string;
  name: string;
  taxId: string;
  email: string;
  country: string;
}

/** A customer of the file: known in the books, or to be created. */
export interface CustomerEntry extends CustomerWords {
  known: KnownCustomer | null;
  /** A person said that it is `known`. */
  isChosen?: boolean;
  suggestion?: { id: string; name: string; likeness: number };
}

const LIKELY = 0.6;
const MOST_LISTED = 200;

/** Finds each row's customer by number, else by tax number, name or address (rule I23), once per wording. */
export class CustomerBook {
  readonly entries: CustomerEntry[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly byWords = new Map<string, number>();
  private readonly byPlainName = new Map<string, number>();
  private readonly known = {
    key: new Map<string, KnownCustomer>(),
    taxId: new Map<string, KnownCustomer>(),
    name: new Map<string, KnownCustomer>(),
    email: new Map<string, KnownCustomer>(),
  };
  private readonly living: KnownCustomer[];
  private names: NameIndex | null = null;

  constructor(customers: readonly KnownCustomer[]) {
    const byId = new Map(customers.map((customer) => [customer.id, customer]));
    this.living = customers.filter((customer) => !customer.mergedInto);
    for (const customer of customers) {
      const target = customer.mergedInto ? (byId.get(customer.mergedInto) ?? customer) : customer;
      if (customer.key !== '') this.known.key.set(customer.key, target);
      if (customer.taxId !== '') this.known.taxId.set(compact(customer.taxId), target);
      if (customer.email !== '') this.known.email.set(customer.email.toLowerCase(), target);
      this.known.name.set(plainWords(customer.name), target);
    }
  }

  /** Ordinal of the row's customer in `entries`. Call it only with something to go by. */
  resolve(words: CustomerWords): number {
    const map = words.key === '' ? this.byWords : this.byKey;
    const token = words.key === '' ? words.name || `${words.taxId}\u001f${words.email}` : words.key;
    const seen = map.get(token);
    if (seen !== undefined) return this.enrich(seen, words);
    const plain = plainWords(words.name);
    const ordinal =
      this.sameName(words, plain) ?? this.entries.push({ ...words, known: this.find(words) }) - 1;
    map.set(token, ordinal);
    if (plain !== '' && !this.byPlainName.has(plain)) this.byPlainName.set(plain, ordinal);
    return ordinal;
  }

  /** The closest known name to an unknown customer's, if it is close (rule I24). Looked for once. */
  suggest(ordinal: number): CustomerEntry['suggestion'] {
    const entry = this.entries[ordinal];
    if (!entry || entry.known || entry.name === '' || this.living.length === 0) return undefined;
    if (entry.suggestion) return entry.suggestion;
    this.names ??= new NameIndex(this.living.map((customer) => customer.name));
    const closest = this.names.closest(entry.name);
    const customer = closest && closest.likeness >= LIKELY ? this.living[closest.index] : undefined;
    if (customer && closest)
      entry.suggestion = { id: customer.id, name: customer.name, likeness: closest.likeness };
    return entry.suggestion;
  }

  /**
   * A person says which known customer this one of the file is; null = none after all (rule I24). Gives its ordinal; −1 =
   * nobody is called so, or the rows find somebody by themselves.
   */
  choose(ref: string, known: KnownCustomer | null): number {
    const ordinal = this.entries.findIndex(
      (entry) => (entry.known === null || entry.isChosen === true) && refOf(entry) === ref,
    );
    const entry = this.entries[ordinal];
    if (!entry) return -1;
    entry.known = known;
    entry.isChosen = known !== null;
    return ordinal;
  }

  /** One customer, not two: the name in other letters, or rows with the name before one with the number. */
  private sameName({ key }: CustomerWords, plain: string): number | undefined {
    const ordinal = plain === '' ? undefined : this.byPlainName.get(plain);
    const entry = ordinal === undefined ? undefined : this.entries[ordinal];
    if (!entry || (key !== '' && (entry.key !== '' || entry.known))) return undefined;
    if (key !== '') entry.key = key;
    return ordinal;
  }

  /** A later row may name what the first one left out. */
  private enrich(ordinal: number, words: CustomerWords): number {
    const entry = this.entries[ordinal];
    if (!entry || entry.known) return ordinal;
    if (words.name !== '' && entry.name === '') entry.name = words.name;
    if (words.email !== '' && entry.email === '') entry.email = words.email;
    if (words.taxId !== '' && entry.taxId === '') entry.taxId = words.taxId;
    if (words.country !== '' && entry.country === '') entry.country = words.country;
    return ordinal;
  }

  private find({ key, name, taxId, email }: CustomerWords): KnownCustomer | null {
    const byKey = key === '' ? undefined : this.known.key.get(key);
    if (byKey) return byKey;
    const other =
      (taxId === '' ? undefined : this.known.taxId.get(compact(taxId))) ??
      (name === '' ? undefined : this.known.name.get(plainWords(name))) ??
      (email === '' ? undefined : this.known.email.get(email));
    // Another number means another customer, however alike the names are.
    return other && (key === '' || other.key === '') ? other : null;
  }
}

/** By what a customer of the file is told from the others: its number, else its name, tax number or address. */
function refOf({ key, name, taxId, email }: CustomerWords): string {
  if (key !== '') return `key:${key}`;
  if (name !== '') return `name:${name}`;
  return taxId === '' ? `email:${email}` : `tax:${taxId}`;
}

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
      ref: refOf(entry),
      name: nameIn(entry),
      rows,
      suggestion: entry.suggestion,
    })),
    unknownCustomerCount: unknown.length,
    chosenCustomers: named.flatMap(({ entry, rows }) =>
      entry.known && entry.isChosen
        ? [
            {
              ref: refOf(entry),
              name: nameIn(entry),
              rows,
              customerId: entry.known.id,
              known: entry.known.name,
            },
          ]
        : [],
    ),
  };
}

const compact = (taxId: string): string => taxId.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
