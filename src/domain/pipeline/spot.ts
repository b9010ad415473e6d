import { monthOf } from '../dates/calendar.ts';
import type { PlainMonth } from '../dates/plain-date.ts';
import { minor } from '../money/minor.ts';
import { Tally } from './control.ts';
import { entryId, type Entry, type EntryKind } from './entry.ts';
import type { JoinedOrders } from './joined-orders.ts';
import { shownKey } from './joined-orders.ts';
import type { KnownLine, LineBook, OrderFacts } from './known-lines.ts';
import { matchLines, type Matched, type SeenLine } from './match-lines.ts';

export interface SpotTerms {
  period: PlainMonth;
  /** What is older and stood in the first files was billed elsewhere; empty = the period. */
  startsIn: PlainMonth | '';
  /** It is the first run of the report, or takes its place. */
  isFirst: boolean;
  /** Of the customer whose setup it is; null = all. */
  isOf: ((customer: string, name: string) => boolean) | null;
  /** Runs that this one takes the place of: their lines are free again. */
  replaces: ReadonlySet<string>;
  runId: string;
}

export interface Spotted {
  entries: SpottedEntry[];
  tally: Tally;
}

/** An entry with the row that it comes from; −1 = known from before, and in none of this run's files. */
export type SpottedEntry = Entry & { row: number; line: KnownLine };

type Fate =
  { side: 'out'; kind: EntryKind; open: number } | { side: 'rejected' | 'held'; code: string; open: number };

/** D1: what is new since the last run, changed, late for a past month or vanished. Stages what becomes of every line. */
export function spot(
  joined: JoinedOrders,
  factsOf: (row: number) => OrderFacts,
  book: LineBook,
  terms: SpotTerms,
): Spotted {
  const { orders } = joined;
  const tally = new Tally();
  freeClaims(book, terms);
  if (terms.isFirst) freeMarks(book);
  const files = orders.starts.map((from, at) => ({ from, to: orders.starts[at + 1] ?? orders.rowCount }));
  const matched = matchLines(book, files, factsOf);
  const placeOf = (row: number): string => {
    const { file, row: number } = orders.place(row);
    return `${file}:${number}`;
  };
  countRows(matched, joined, tally, placeOf);
  const entries: SpottedEntry[] = [];
  for (const seen of matched.seen) {
    tellChange(seen, tally);
    place(seen, book, terms, tally, entries);
  }
  placeUnseen(book, matched, terms, tally, entries);
  return { entries, tally };
}

function freeClaims(book: LineBook, { replaces }: SpotTerms): void {
  if (replaces.size === 0) return;
  for (const line of book.lines) {
    if (!replaces.has(line.claim)) continue;
    line.claim = '';
    line.turns -= 1;
    book.touch(line);
  }
}

/** BR7: what a replaced first run set aside as billed elsewhere is looked at anew. What was ever asked is no such line. */
function freeMarks(book: LineBook): void {
  for (const line of book.lines) {
    if (line.billed === null || line.turns > 0) continue;
    line.billed = null;
    line.billedTo = '';
    book.touch(line);
  }
}

/** Every row of the files goes in once; what is no line of its own is put aside here. */
function countRows(
  matched: Matched,
  { orders }: JoinedOrders,
  tally: Tally,
  placeOf: (row: number) => string,
): void {
  for (const { facts } of matched.seen) countIn(facts, tally);
  const reject = (code: string, { row, amount }: OrderFacts) =>
    tally.add('rejected', code, amount, () => placeOf(row));
  for (const facts of matched.again) {
    countIn(facts, tally);
    reject('again', facts);
  }
  for (const facts of matched.superseded) {
    countIn(facts, tally);
    reject('superseded', facts);
  }
  for (const facts of matched.unreadable) {
    countIn(facts, tally);
    reject(facts.fault, facts);
  }
  for (const { file, shifted, passedOver } of orders.tables) {
    for (const row of shifted) {
      const place = `${file.name}:${file.grid.rowNumber(row)}`;
      tally.add('in', 'read', 0, '');
      tally.add('rejected', 'row-shifted', 0, place);
    }
    if (passedOver > 0) tally.tell('passed-over', file.name, passedOver);
  }
}

function countIn(facts: OrderFacts, tally: Tally): void {
  tally.add('in', 'read', facts.amount);
  if (facts.isRounded) tally.tell('amount-rounded', () => shownKey(facts.key));
}

function tellChange({ line, how }: SeenLine, tally: Tally): void {
  if (how !== 'changed') return;
  if (line.billed === line.amount) tally.tell('changed-same-amount', () => nameOf(line));
}

function place(
  { line, facts }: SeenLine,
  book: LineBook,
  terms: SpotTerms,
  tally: Tally,
  entries: SpottedEntry[],
): void {
  if (isElsewhere(line, terms)) {
    markElsewhere(line, book, tally);
    return;
  }
  if (terms.isOf && line.date !== '' && !terms.isOf(line.customer, line.customerName)) {
    tally.add('rejected', 'other-customer', line.amount, () => nameOf(line));
    if (line.billed !== null && line.billedTo !== line.customer)
      tally.tell('moved-billed', () => nameOf(line));
    return;
  }
  const fate = fateOf(line, terms);
  const before = line.amount - fate.open;
  if (before !== 0 || (fate.side === 'rejected' && fate.code === 'billed')) {
    tally.add('rejected', 'billed', before, '', fate.open === 0 && fate.side === 'rejected' ? 1 : 0);
    if (fate.side === 'rejected' && fate.code === 'billed') return;
  }
  settle(line, facts.row, fate, terms, book, tally, entries);
}

function markElsewhere(line: KnownLine, book: LineBook, tally: Tally): void {
  line.billed = line.amount;
  line.billedTo = line.customer;
  book.touch(line);
  tally.add('rejected', 'before-start', line.amount, () => nameOf(line));
}

/** Lines with something open that none of the files holds: they went in before, and must come out somewhere. */
function placeUnseen(
  book: LineBook,
  matched: Matched,
  terms: SpotTerms,
  tally: Tally,
  entries: SpottedEntry[],
): void {
  let reach: ReturnType<typeof reachOf> | null = null;
  for (let at = 0; at < book.lines.length; at += 1) {
    if (matched.hasSeen(at + 1)) continue;
    reach ??= reachOf(matched.seen);
    const line = book.lines[at]!;
    if (isElsewhere(line, terms)) {
      tally.add('in', 'from-before', line.amount, () => nameOf(line));
      markElsewhere(line, book, tally);
      continue;
    }
    if (terms.isOf?.(line.customer, line.customerName) === false) continue;
    const isGone = line.date !== '' && line.date >= reach.from && line.date <= reach.to;
    const open = line.amount - (line.billed ?? 0);
    const isSettled = line.billed !== null && open === 0;
    if (isGone && line.billed !== null) tally.tell('vanished-billed', () => nameOf(line));
    else if (isGone && line.claim !== '') tally.tell('vanished-asked', () => nameOf(line));
    if (isSettled) continue;
    tally.add('in', 'from-before', open, () => nameOf(line));
    const fate: Fate =
      isGone && line.billed === null && line.claim === ''
        ? { side: 'held', code: 'vanished', open }
        : fateOf(line, terms);
    settle(line, -1, fate, terms, book, tally, entries);
  }
}

function settle(
  line: KnownLine,
  row: number,
  fate: Fate,
  terms: SpotTerms,
  book: LineBook,
  tally: Tally,
  entries: SpottedEntry[],
): void {
  if (fate.side !== 'out') {
    tally.add(fate.side, fate.code, fate.open, () => nameOf(line));
    return;
  }
  tally.add('out', fate.kind, fate.open, () => nameOf(line));
  entries.push(entryFor(line, row, fate, terms, book));
}

/** BR6 to BR11: what is open of a line, and whether it is billed in this month. */
function fateOf(line: KnownLine, terms: SpotTerms): Fate {
  const open = line.amount - (line.billed ?? 0);
  if (line.billed !== null && open === 0) return { side: 'rejected', code: 'billed', open };
  if (line.claim !== '') return { side: 'held', code: 'asked', open };
  const month = monthOf(line.date);
  if (month > terms.period) return { side: 'held', code: 'later-month', open };
  if (line.billed !== null) {
    if (line.billedTo !== line.customer) return { side: 'held', code: 'customer-changed', open };
    return { side: 'out', kind: line.heldSince === '' ? 'difference' : 'held', open };
  }
  if (line.heldSince !== '') return { side: 'out', kind: 'held', open };
  return { side: 'out', kind: month !== '' && month < terms.period ? 'late' : 'new', open };
}

/** BR7: older than the first month and never asked here. */
const isElsewhere = (line: KnownLine, { isFirst, startsIn, period }: SpotTerms): boolean =>
  isFirst && line.turns === 0 && line.date !== '' && monthOf(line.date) < (startsIn || period);

function entryFor(
  line: KnownLine,
  row: number,
  fate: { kind: EntryKind; open: number },
  { runId }: SpotTerms,
  book: LineBook,
): SpottedEntry {
  line.turns += 1;
  line.claim = runId;
  book.touch(line);
  const isDifference = line.billed !== null;
  return {
    id: entryId(line.no, line.turns),
    no: line.no,
    kind: fate.kind,
    order: line.key === String(line.hash) ? '' : shownKey(line.key),
    belongsTo: monthOf(line.date),
    date: line.date,
    customer: line.customer,
    customerName: line.customerName,
    title: line.title,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    amount: minor(fate.open),
    before: minor(isDifference ? (line.billed ?? 0) : 0),
    comment: line.comment,
    values: line.values ?? [],
    row,
    line,
  };
}

/** The days over which the files reach: only there does a missing order mean something. */
function reachOf(seen: Matched['seen']): { from: string; to: string } {
  let from = '9999';
  let to = '';
  for (const { facts } of seen) {
    if (facts.date === '') continue;
    if (facts.date < from) from = facts.date;
    if (facts.date > to) to = facts.date;
  }
  return { from, to };
}

const nameOf = (line: KnownLine): string =>
  line.key === String(line.hash) ? `${line.date} ${line.title}`.trim() : shownKey(line.key);
