import type { KnownCustomer } from '../plan.ts';
import { refOf, type CustomerEntry, type CustomerWords } from './customer-words.ts';
import { compact, emailsOf, isOtherTaxId } from './known-customers.ts';

/**
 * Which wordings of a file mean one customer (rule I39). Those with one tax number do; those with one name do where
 * nothing tells them apart. Where something does, a row is whose tax number or address it says, and one that says the
 * name alone is unclear. What a person said does not change which are one, so that each keeps the `ref` it was said of;
 * it only tells a wording from the customer of the books who has nothing but its name.
 */
export class SameNames {
  private readonly members: Map<number, number[]>;

  /** `live`: ordinals of the entries that rows name. */
  constructor(
    private readonly entries: readonly CustomerEntry[],
    private readonly live: readonly number[],
    private readonly chosen: ReadonlyMap<string, KnownCustomer>,
  ) {
    this.members = new Map(live.map((ordinal) => [ordinal, [ordinal]]));
  }

  settle(): void {
    const said = this.saidApart();
    for (const ordinal of this.live) {
      const entry = this.at(ordinal);
      startAgain(entry, ordinal, isFoundByNameAlone(entry) && said.has(apartBy(entry)));
    }
    for (const same of this.groups(({ key, taxId }) => (key === '' ? compact(taxId) : '')))
      this.uniteAll(same);
    for (const named of this.groups(({ plain }) => plain)) {
      if (this.isOne(named)) this.uniteAll(named);
      else this.tellApart(named);
    }
    for (const same of this.groups(({ email }) => email)) this.uniteNameless(same);
    for (const [one, members] of this.members) this.speakAsOne(one, members);
  }

  private at(ordinal: number): CustomerEntry {
    return this.entries[ordinal]!;
  }

  /** Those of whom a person said more than the name alone. */
  private saidApart(): ReadonlySet<string> {
    if (this.chosen.size === 0) return new Set();
    const said = this.live
      .map((ordinal) => this.at(ordinal))
      .filter((entry) => this.chosen.has(refOf(entry)));
    return new Set(said.map(apartBy));
  }

  /** Groups of more than one. */
  private groups(tokenOf: (entry: CustomerEntry) => string): number[][] {
    const groups = new Map<string, number[]>();
    for (const ordinal of this.live) {
      const token = tokenOf(this.at(ordinal));
      if (token !== '') note(groups, token, ordinal);
    }
    return [...groups.values()].filter(({ length }) => length > 1);
  }

  /** Nothing tells these apart: no number, tax number, address or customer of the books. */
  private isOne(group: readonly number[]): boolean {
    const entries = group.map((ordinal) => this.at(ordinal));
    const keys = entries.flatMap(({ key, known }) => [key, known?.key ?? '']);
    // Of a customer of the books several people may have ordered.
    const emails = entries.flatMap(({ email, found }) => (found.by === 'name' ? [] : [email]));
    const taxIds = entries
      .flatMap(({ taxId, known }) => [taxId, known?.taxId ?? ''])
      .filter((taxId) => taxId !== '');
    return (
      entries.every(({ several, isSaidApart }) => several === 0 && !isSaidApart) &&
      countOf(keys) < 2 &&
      countOf(emails) < 2 &&
      countOf(entries.map(({ known }) => known?.id ?? '')) < 2 &&
      taxIds.every((taxId) => !isOtherTaxId(taxIds[0]!, taxId))
    );
  }

  private tellApart(group: readonly number[]): void {
    this.leaveToNobody(group);
    const owners = new Map<string, Set<number>>();
    const loose = new Map<string, number[]>();
    for (const ordinal of group) {
      const entry = this.at(ordinal);
      entry.namesake = group[0]!;
      if (isLoose(entry)) note(loose, entry.email, ordinal);
      else
        for (const email of addressesOf(entry))
          owners.set(email, (owners.get(email) ?? new Set()).add(entry.one));
    }
    for (const [email, same] of loose) {
      const whose = [...(owners.get(email) ?? [])];
      const isNew = same.every((ordinal) => {
        const entry = this.at(ordinal);
        return entry.known === null || emailsOf(entry.known).includes(email);
      });
      if (email === '' || whose.length > 1 || (whose.length === 0 && !isNew)) this.leaveOpen(same);
      else this.uniteAll([...whose, ...same]);
    }
  }

  private leaveOpen(unclear: readonly number[]): void {
    for (const ordinal of unclear) {
      const entry = this.at(ordinal);
      entry.known = null;
      entry.several = Math.max(2, entry.found.several);
    }
  }

  /** One customer of the books cannot be two of the file: a name alone does not say which of them it is. */
  private leaveToNobody(group: readonly number[]): void {
    const claims = new Map<string, Set<number>>();
    const claiming = group.filter((ordinal) => {
      const { found, key, taxId, isSaidApart } = this.at(ordinal);
      return found.by === 'name' && !isSaidApart && key + taxId !== '';
    });
    for (const ordinal of claiming) {
      const { known, one } = this.at(ordinal);
      const id = known?.id ?? '';
      claims.set(id, (claims.get(id) ?? new Set()).add(one));
    }
    for (const ordinal of claiming) {
      const entry = this.at(ordinal);
      if (claims.get(entry.known?.id ?? '')!.size > 1) entry.known = null;
    }
  }

  /** An address alone is that of the one customer who has it. */
  private uniteNameless(group: readonly number[]): void {
    const isNameless = (ordinal: number) => isOnlyEmail(this.at(ordinal));
    const others = new Set(
      group.filter((ordinal) => !isNameless(ordinal)).map((ordinal) => this.at(ordinal).one),
    );
    const [whose] = others;
    if (whose !== undefined && others.size === 1)
      for (const ordinal of group.filter(isNameless)) this.unite(whose, ordinal);
  }

  private uniteAll(group: readonly number[]): void {
    const [first, ...others] = group;
    for (const ordinal of others) this.unite(this.at(first!).one, this.at(ordinal).one);
  }

  private unite(one: number, other: number): void {
    if (one === other || isApart(this.at(one), this.at(other))) return;
    const [into, from] = one < other ? [one, other] : [other, one];
    const moved = this.members.get(from)!;
    for (const ordinal of moved) this.at(ordinal).one = into;
    this.members.get(into)!.push(...moved);
    this.members.delete(from);
    this.at(into).known ??= this.at(from).known;
  }

  /** What any of the wordings says is said of the customer. */
  private speakAsOne(one: number, members: readonly number[]): void {
    const entry = this.at(one);
    const said = [...members].sort((a, b) => a - b).map((ordinal) => this.at(ordinal));
    const first = (field: keyof CustomerWords) =>
      said.map((words) => words[field]).find((word) => word !== '') ?? '';
    entry.whole = {
      key: first('key'),
      name: first('name'),
      taxId: first('taxId'),
      email: first('email'),
      country: first('country'),
    };
    for (const member of said) member.known = entry.known;
  }
}

function startAgain(entry: CustomerEntry, ordinal: number, isSaidApart: boolean): void {
  entry.one = ordinal;
  entry.chosen = null;
  entry.isSaidApart = isSaidApart;
  entry.known = isSaidApart ? null : entry.found.known;
  entry.several = entry.found.several;
  entry.namesake = -1;
}

/** In the books only the name is the same: no address confirms it. */
const isFoundByNameAlone = ({ key, taxId, email, found }: CustomerEntry): boolean =>
  found.known !== null &&
  found.by === 'name' &&
  key + taxId + email !== '' &&
  !emailsOf(found.known).includes(email);

const apartBy = ({ key, plain, taxId, email }: CustomerEntry): string =>
  JSON.stringify(key !== '' ? [key] : taxId !== '' ? [plain, compact(taxId), ''] : [plain, '', email]);

const isApart = (one: CustomerEntry, other: CustomerEntry): boolean =>
  one.known !== null && other.known !== null && one.known.id !== other.known.id;

/** Nothing but a name and perhaps an address. */
const isLoose = ({ key, taxId, found }: CustomerEntry): boolean =>
  key + taxId === '' && (found.by === null || found.by === 'name');

const isOnlyEmail = ({ key, name, taxId }: CustomerEntry): boolean => key + name + taxId === '';

/** Those that the wording says, and those of whom it was found to be. */
const addressesOf = ({ email, known }: CustomerEntry): string[] =>
  [email, ...(known ? emailsOf(known) : [])].filter((one) => one !== '');

function note(groups: Map<string, number[]>, token: string, ordinal: number): void {
  const group = groups.get(token);
  if (group) group.push(ordinal);
  else groups.set(token, [ordinal]);
}

const countOf = (words: readonly string[]): number => new Set(words.filter((word) => word !== '')).size;
