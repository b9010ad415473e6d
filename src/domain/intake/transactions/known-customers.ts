import { plainWords } from '../plain-words.ts';
import type { KnownCustomer } from '../plan.ts';
import type { CustomerWords, Found } from './customer-words.ts';

type Index = Map<string, KnownCustomer[]>;

const NOBODY: Found = { known: null, by: null, several: 0 };
const ORDER = ['taxId', 'name', 'email'] as const;

/** The customers of the books by number, tax number, name and e-mail address (rule I23). */
export class KnownCustomers {
  readonly living: KnownCustomer[];
  private readonly byKey = new Map<string, KnownCustomer>();
  private readonly own: Record<(typeof ORDER)[number], Index>;
  /** What merged customers said, for those whom they were merged into. */
  private readonly signposts: Record<(typeof ORDER)[number], Index>;

  constructor(customers: readonly KnownCustomer[]) {
    const byId = new Map(customers.map((customer) => [customer.id, customer]));
    this.living = customers.filter((customer) => !customer.mergedInto);
    this.own = { taxId: new Map(), name: new Map(), email: new Map() };
    this.signposts = { taxId: new Map(), name: new Map(), email: new Map() };
    for (const customer of customers) {
      const target = customer.mergedInto ? (byId.get(customer.mergedInto) ?? customer) : customer;
      if (customer.key !== '') this.byKey.set(customer.key, target);
      const indexes = customer.mergedInto ? this.signposts : this.own;
      for (const by of ORDER) note(indexes[by], tokenOf(by, customer), target);
    }
  }

  find(words: CustomerWords): Found {
    const { key, taxId } = words;
    const numbered = key === '' ? undefined : this.byKey.get(key);
    if (numbered) return { known: numbered, by: 'key', several: 0 };
    // Another number or tax number means another customer, however alike the names are.
    const fits = (one: KnownCustomer) => (key === '' || one.key === '') && !isOtherTaxId(one.taxId, taxId);
    for (const by of ORDER) {
      const token = tokenOf(by, words);
      const named = this.own[by].get(token) ?? this.signposts[by].get(token);
      const fitting = token === '' ? [] : (named?.filter(fits) ?? []);
      if (fitting.length > 0) return foundIn(fitting, by, words);
    }
    return NOBODY;
  }
}

/** Of several the one that the row's other words fit; words that fit none of them say that it is somebody else. */
function foundIn(fitting: KnownCustomer[], by: (typeof ORDER)[number], words: CustomerWords): Found {
  const narrowed = ORDER.reduce((left, other) => {
    const token = tokenOf(other, words);
    const alike = left.filter((one) => token !== '' && tokensOf(other, one).includes(token));
    return alike.length > 0 ? alike : left;
  }, fitting);
  const [first] = narrowed;
  if (first && narrowed.length === 1) return { known: first, by, several: 0 };
  const isOther = by === 'name' ? words.key + words.taxId + words.email !== '' : by === 'email' && words.name;
  return isOther ? NOBODY : { known: null, by: null, several: narrowed.length };
}

function note(index: Index, token: string, customer: KnownCustomer): void {
  if (token === '') return;
  const held = index.get(token);
  if (!held) index.set(token, [customer]);
  else if (!held.includes(customer)) held.push(customer);
}

function tokenOf(by: (typeof ORDER)[number], words: Pick<CustomerWords, 'taxId' | 'name' | 'email'>): string {
  if (by === 'name') return plainWords(words.name);
  return by === 'taxId' ? compact(words.taxId) : words.email.toLowerCase();
}

const tokensOf = (by: (typeof ORDER)[number], customer: KnownCustomer): string[] =>
  by === 'email' ? emailsOf(customer) : [tokenOf(by, customer)];

/** Of the company and of the people there. */
export const emailsOf = ({ email, contacts }: KnownCustomer): string[] =>
  [email, ...contacts.map((contact) => contact.email)]
    .filter((one) => one !== '')
    .map((one) => one.toLowerCase());

export const compact = (taxId: string): string => taxId.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** Shorter ones may stand inside of another by chance. */
const WHOLE_NUMBER = 8;

/** A number written with its country, or with that of the branch, is the same number. */
export function isOtherTaxId(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return false;
  const [short, long] = [compact(one), compact(other)].sort((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  return short !== long && (short.length < WHOLE_NUMBER || !long.includes(short));
}
