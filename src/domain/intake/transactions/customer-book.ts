import { NameIndex } from '../likeness.ts';
import { plainWords } from '../plain-words.ts';
import type { IntakeContext } from '../plan.ts';

type Known = IntakeContext['customers'][number];

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
  known: Known | null;
  suggestion?: { id: string; name: string; likeness: number };
}

const LIKELY = 0.6;

/** Finds each row's customer by number, else by tax number, name or address (rule I23), once per wording. */
export class CustomerBook {
  readonly entries: CustomerEntry[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly byWords = new Map<string, number>();
  private readonly byPlainName = new Map<string, number>();
  private readonly known = {
    key: new Map<string, Known>(),
    taxId: new Map<string, Known>(),
    name: new Map<string, Known>(),
    email: new Map<string, Known>(),
  };
  private readonly living: Known[];
  private names: NameIndex | null = null;

  constructor(customers: readonly Known[]) {
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

  private find({ key, name, taxId, email }: CustomerWords): Known | null {
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

const compact = (taxId: string): string => taxId.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
