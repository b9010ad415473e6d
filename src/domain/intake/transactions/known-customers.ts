import { plainWords } from '../plain-words.ts';
import type { KnownCustomer } from '../plan.ts';
import type { CustomerWords, Found } from './customer-words.ts';

type By = 'taxId' | 'name' | 'email';
type Index = Map<string, KnownCustomer[]>;

const NOBODY: Found = { known: null, by: null, several: 0 };
const ORDER: readonly By[] = ['taxId', 'name', 'email'];
const emptyIndexes = (): Record<By, Index> => ({ taxId: new Map(), name: new Map(), email: new Map() });

/** The customers of the books by number, tax number, name and e-mail address (rule I23). */
export class KnownCustomers {
  readonly living: KnownCustomer[];
  private readonly byKey = new Map<string, KnownCustomer>();
  private readonly own = emptyIndexes();
  /** What merged customers said, for those whom they were merged into. */
  private readonly signposts = emptyIndexes();
  /** All who say a word, the addresses of their people among them. */
  private readonly saying = emptyIndexes();
  /** What each says, folded once. */
  private readonly tokens: Map<KnownCustomer, Record<By, string>>;

  constructor(customers: readonly KnownCustomer[]) {
    const byId = new Map(customers.map((customer) => [customer.id, customer]));
    this.living = customers.filter((customer) => !customer.mergedInto);
    this.tokens = new Map(customers.map((customer) => [customer, tokensIn(customer)]));
    for (const customer of customers) {
      const target = customer.mergedInto ? (byId.get(customer.mergedInto) ?? customer) : customer;
      if (customer.key !== '') this.byKey.set(customer.key, target);
      const indexes = customer.mergedInto ? this.signposts : this.own;
      const tokens = this.tokens.get(customer)!;
      for (const by of ORDER) note(indexes[by], tokens[by], target);
      note(this.saying.taxId, tokens.taxId, customer);
      note(this.saying.name, tokens.name, customer);
      for (const email of emailsOf(customer)) note(this.saying.email, email, customer);
    }
  }

  find(words: CustomerWords): Found {
    const numbered = words.key === '' ? undefined : this.byKey.get(words.key);
    if (numbered) return { known: numbered, by: 'key', several: 0 };
    const tokens = tokensIn(words);
    for (const by of ORDER) {
      const found = tokens[by] === '' ? null : this.foundBy(by, words, tokens);
      if (found) return found;
    }
    return NOBODY;
  }

  /**
   * Of several the one that the row's other words fit; words that fit none of them say that it is somebody else. Thousands
   * may have one name: they are walked only where no other word is of help.
   */
  private foundBy(by: By, words: CustomerWords, tokens: Record<By, string>): Found | null {
    const own = this.own[by].get(tokens[by]);
    const named = own ?? [...new Set(this.signposts[by].get(tokens[by]))];
    const isNamed = (one: KnownCustomer) =>
      own ? !one.mergedInto && this.tokens.get(one)![by] === tokens[by] : named.includes(one);
    const fits = (one: KnownCustomer) => this.fits(one, words, tokens.taxId);
    let left: KnownCustomer[] | null = null;
    for (const other of ORDER.filter((one) => tokens[one] !== '' && !(own && one === by))) {
      const saying = this.saying[other].get(tokens[other]) ?? [];
      const says = (one: KnownCustomer) =>
        other === 'email'
          ? emailsOf(one).includes(tokens.email)
          : this.tokens.get(one)![other] === tokens[other];
      const alike: KnownCustomer[] =
        left?.filter(says) ??
        (named.length <= saying.length
          ? named.filter((one) => says(one) && fits(one))
          : saying.filter((one) => isNamed(one) && fits(one)));
      if (alike.length > 0) left = alike;
    }
    const isOther =
      by === 'name' ? words.key + words.taxId + words.email !== '' : by === 'email' && words.name;
    // More than one is enough to know where it is somebody else anyway.
    left ??= isOther ? firstOf(named, fits, 2) : named.filter(fits);
    const [first] = left;
    if (!first) return null;
    if (left.length === 1) return { known: first, by, several: 0 };
    return isOther ? NOBODY : { known: null, by: null, several: left.length };
  }

  /** Another number or tax number means another customer, however alike the names are. */
  private fits(one: KnownCustomer, { key, taxId }: CustomerWords, folded: string): boolean {
    if (key !== '' && one.key !== '') return false;
    return one.taxId === '' || taxId === '' || !areApart(this.tokens.get(one)!.taxId, folded);
  }
}

function firstOf<T>(all: readonly T[], fits: (one: T) => boolean, count: number): T[] {
  const found: T[] = [];
  for (const one of all) {
    if (fits(one)) found.push(one);
    if (found.length === count) break;
  }
  return found;
}

/** One customer's are noted one after the other. */
function note(index: Index, token: string, customer: KnownCustomer): void {
  if (token === '') return;
  const held = index.get(token);
  if (!held) index.set(token, [customer]);
  else if (held.at(-1) !== customer) held.push(customer);
}

const tokensIn = ({ taxId, name, email }: Pick<CustomerWords, By>): Record<By, string> => ({
  taxId: compact(taxId),
  name: plainWords(name),
  email: email.toLowerCase(),
});

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
  return areApart(compact(one), compact(other));
}

function areApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short !== long && (short.length < WHOLE_NUMBER || !long.includes(short));
}
