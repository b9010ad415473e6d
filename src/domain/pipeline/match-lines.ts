import type { OrderFacts } from './order-facts.ts';
import type { KeyGroup, KnownLine, LineBook } from './known-lines.ts';

/** A known line and what its row says of it now. */
export interface SeenLine {
  line: KnownLine;
  facts: OrderFacts;
  how: 'new' | 'changed' | 'same';
}

/** What became of the rows of a run's files. */
export class Matched {
  /** In the order in which their first rows stand. */
  readonly seen: SeenLine[] = [];
  /** Rows that say once more what an earlier file of this run said. */
  readonly again: OrderFacts[] = [];
  /** Rows whose line a later file of this run tells otherwise. */
  readonly superseded: OrderFacts[] = [];
  readonly unreadable: OrderFacts[] = [];
  private readonly byNo: (SeenLine | undefined)[] = [];

  seenAs(line: KnownLine): SeenLine | undefined {
    return this.byNo[line.no];
  }

  see(line: KnownLine, facts: OrderFacts, how: SeenLine['how']): void {
    const seen = { line, facts, how };
    this.byNo[line.no] = seen;
    this.seen.push(seen);
  }
}

/**
 * BR1, BR2: the rows of each file against what is known, file after file. Rows of one key are a multiset: equal ones
 * find each other first, the rest in their order; what is left over is new. So the same file twice brings nothing.
 */
export function matchLines(
  book: LineBook,
  files: readonly { from: number; to: number }[],
  factsOf: (row: number) => OrderFacts,
): Matched {
  const matched = new Matched();
  for (const { from, to } of files) {
    const groups: KeyGroup[] = [];
    for (let row = from; row < to; row += 1) {
      const facts = factsOf(row);
      if (facts.fault !== '') {
        matched.unreadable.push(facts);
        continue;
      }
      const group = book.groupOf(facts.key);
      if (group.row !== null) (group.moreRows ??= []).push(facts);
      else {
        group.row = facts;
        groups.push(group);
      }
    }
    for (const group of groups) matchGroup(book, group, matched);
  }
  return matched;
}

/** The rows of a group find their lines; they leave it for the next file. */
function matchGroup(book: LineBook, group: KeyGroup, matched: Matched): void {
  const { line, moreLines, row, moreRows } = group;
  group.row = group.moreRows = null;
  if (moreLines === null && moreRows === null) {
    if (line === null) addLine(book, group, row!, matched);
    else take(book, line, row!, matched);
    return;
  }
  const free = new Set([...(line ? [line] : []), ...(moreLines ?? [])]);
  const left: OrderFacts[] = [];
  for (const facts of [row!, ...(moreRows ?? [])]) {
    const equal = firstWhere(free, ({ hash }) => hash === facts.hash);
    if (equal) {
      free.delete(equal);
      take(book, equal, facts, matched);
    } else left.push(facts);
  }
  for (const facts of left) {
    const [next] = free;
    if (next) {
      free.delete(next);
      take(book, next, facts, matched);
    } else addLine(book, group, facts, matched);
  }
}

function addLine(book: LineBook, group: KeyGroup, facts: OrderFacts, matched: Matched): void {
  matched.see(book.add(lineOf(book.nextNo, facts), group), facts, 'new');
}

function firstWhere<T>(all: Iterable<T>, fits: (one: T) => boolean): T | undefined {
  for (const one of all) if (fits(one)) return one;
  return undefined;
}

function take(book: LineBook, line: KnownLine, facts: OrderFacts, matched: Matched): void {
  const before = matched.seenAs(line);
  const isSame = isSaid(line, facts);
  if (before && isSame) {
    matched.again.push(facts);
    return;
  }
  if (before) {
    matched.superseded.push(before.facts);
    before.facts = facts;
    if (before.how === 'same') before.how = 'changed';
  } else matched.see(line, facts, isSame ? 'same' : 'changed');
  if (isSame) return;
  takeFacts(line, facts);
  book.touch(line);
}

function isSaid(line: KnownLine, facts: OrderFacts): boolean {
  return (
    line.hash === facts.hash &&
    line.amount === facts.amount &&
    line.date === facts.date &&
    line.customer === facts.customer &&
    line.quantity === facts.quantity &&
    line.unitPrice === facts.unitPrice &&
    line.title === facts.title &&
    line.customerName === facts.customerName
  );
}

/** Field by field: objects spread together are slow to make and to read, and there is one per order line. */
function takeFacts(line: KnownLine, facts: OrderFacts): void {
  line.hash = facts.hash;
  line.date = facts.date;
  line.customer = facts.customer;
  line.customerName = facts.customerName;
  line.title = facts.title;
  line.quantity = facts.quantity;
  line.unitPrice = facts.unitPrice;
  line.amount = facts.amount;
}

const lineOf = (no: number, facts: OrderFacts): KnownLine => ({
  no,
  key: facts.key,
  hash: facts.hash,
  date: facts.date,
  customer: facts.customer,
  customerName: facts.customerName,
  title: facts.title,
  quantity: facts.quantity,
  unitPrice: facts.unitPrice,
  amount: facts.amount,
  billed: null,
  billedTo: '',
  turns: 0,
  claim: '',
  heldSince: '',
  comment: '',
  values: null,
});
