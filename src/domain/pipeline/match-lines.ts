import type { OrderFacts } from './order-facts.ts';
import type { KnownLine, LineBook } from './known-lines.ts';

/** A known line and the row that says now what it is. */
export interface SeenLine {
  line: KnownLine;
  row: number;
  facts: OrderFacts;
  how: 'new' | 'changed' | 'same';
}

export interface Matched {
  seen: Map<KnownLine, SeenLine>;
  /** Rows that say once more what an earlier file of this run said. */
  again: { row: number; facts: OrderFacts }[];
  /** Rows whose line a later file of this run tells otherwise. */
  superseded: { row: number; facts: OrderFacts }[];
  unreadable: { row: number; facts: OrderFacts }[];
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
  const matched: Matched = { seen: new Map(), again: [], superseded: [], unreadable: [] };
  for (const { from, to } of files) {
    const groups = new Map<string, Row | Row[]>();
    for (let row = from; row < to; row += 1) {
      const facts = factsOf(row);
      if (facts.fault !== '') matched.unreadable.push({ row, facts });
      else {
        const group = groups.get(facts.key);
        if (group === undefined) groups.set(facts.key, { row, facts });
        else if (Array.isArray(group)) group.push({ row, facts });
        else groups.set(facts.key, [group, { row, facts }]);
      }
    }
    for (const [key, group] of groups) {
      if (Array.isArray(group)) matchGroup(book, key, group, matched);
      else matchOne(book, key, group, matched);
    }
  }
  return matched;
}

type Row = Matched['again'][number];

/** Nearly every key is that of one row and of one line. */
function matchOne(book: LineBook, key: string, row: Row, matched: Matched): void {
  const known = book.under(key);
  if (known.length > 1) matchGroup(book, key, [row], matched);
  else if (known[0]) take(book, known[0], row, matched);
  else {
    const line = book.add(lineOf(book.nextNo, row.facts));
    matched.seen.set(line, { line, row: row.row, facts: row.facts, how: 'new' });
  }
}

function matchGroup(book: LineBook, key: string, rows: readonly Row[], matched: Matched): void {
  const free = new Set(book.under(key));
  const left: Row[] = [];
  for (const row of rows) {
    const equal = firstWhere(free, (line) => line.hash === row.facts.hash);
    if (equal) {
      free.delete(equal);
      take(book, equal, row, matched);
    } else left.push(row);
  }
  for (const row of left) {
    const [next] = free;
    if (next) {
      free.delete(next);
      take(book, next, row, matched);
    } else {
      const line = book.add(lineOf(book.nextNo, row.facts));
      matched.seen.set(line, { line, row: row.row, facts: row.facts, how: 'new' });
    }
  }
}

function firstWhere<T>(all: Iterable<T>, fits: (one: T) => boolean): T | undefined {
  for (const one of all) if (fits(one)) return one;
  return undefined;
}

function take(book: LineBook, line: KnownLine, row: Row, matched: Matched): void {
  const before = matched.seen.get(line);
  const isSame = isSaid(line, row.facts);
  if (before && isSame) {
    matched.again.push(row);
    return;
  }
  if (before) matched.superseded.push({ row: before.row, facts: before.facts });
  const how = before?.how === 'new' ? 'new' : isSame ? 'same' : 'changed';
  matched.seen.set(line, { line, row: row.row, facts: row.facts, how });
  if (isSame) return;
  takeFacts(line, row.facts);
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
