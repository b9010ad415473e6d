import type { KnownLine, LineBook, OrderFacts } from './known-lines.ts';

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

  /** By the number of the line. */
  hasSeen(no: number): boolean {
    return this.byNo[no] !== undefined;
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
  const { groups } = book;
  for (const { from, to } of files) {
    groups.reserve(to - from);
    const found: number[] = [];
    for (let row = from; row < to; row += 1) {
      const facts = factsOf(row);
      if (facts.fault !== '') {
        matched.unreadable.push(facts);
        continue;
      }
      const group = groups.numberOf(facts.key);
      if (groups.addRow(facts, group)) found.push(group);
    }
    for (const group of found) matchGroup(book, group, matched);
  }
  return matched;
}

/** The rows of a group find their lines; they leave it for the next file. */
function matchGroup(book: LineBook, group: number, matched: Matched): void {
  const { groups } = book;
  if (groups.isPlain(group)) {
    const facts = groups.takeRow(group);
    const line = groups.line(group);
    if (line === null) addLine(book, group, facts, matched);
    else take(book, line, facts, matched);
    return;
  }
  const free = new Set(groups.allLines(group));
  const left: OrderFacts[] = [];
  for (const facts of groups.takeRows(group)) {
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

/** What is new is known from now on as its row says it: there is one per order line, so it is not copied. */
function addLine(book: LineBook, group: number, facts: OrderFacts, matched: Matched): void {
  book.add(facts, group);
  matched.see(facts, facts, 'new');
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
    matched.superseded.push(before.facts === line ? { ...before.facts } : before.facts);
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
