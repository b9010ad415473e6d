import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Books } from '../books.ts';
import { breather } from '../columns/breathe.ts';
import { Figures } from '../columns/invoices/figures.ts';
import { InvoiceColumns } from '../columns/invoices/invoice-columns.ts';
import { factsOf } from '../columns/invoices/invoice-facts.ts';
import type { InvoiceIndex } from '../columns/invoices/invoice-index.ts';
import type { LongTask } from '../ports.ts';
import type { RecountReport } from '../contracts/audit.ts';

const SLICE = 100;
/** More would say no more. */
const SAID = 20;

/**
 * Reads every invoice again and says where the columns, their sums and their orders differ from it. For the tests, and
 * for a person who doubts a list.
 */
export async function recountInvoices(books: Books, task: LongTask = {}): Promise<RecountReport> {
  const index = books.columns.invoices;
  await index.follow();
  const { columns } = index;
  const differences: string[] = [];
  const say = (what: string) => differences.length < SAID && differences.push(what);
  const fresh = new InvoiceColumns();
  for await (const invoice of everyInvoice(books, task)) {
    const facts = factsOf(invoice);
    fresh.put(facts);
    const row = columns.rowOf(facts.id);
    if (row === undefined) say(`${facts.id} is not in the columns`);
    else if (said(columns, row) !== said(fresh, fresh.rowOf(facts.id)!)) say(`${facts.id} differs`);
  }
  if (columns.live !== fresh.live) say(`${columns.live} rows instead of ${fresh.live}`);
  if (spoken(columns.figures) !== spoken(fresh.figures)) say('the sums differ');
  for (const what of misplaced(index)) say(what);
  return { rows: fresh.live, differences };
}

async function* everyInvoice({ db }: Books, { signal, onProgress }: LongTask): AsyncGenerator<Invoice> {
  const breathe = breather();
  const total = await db.invoices.count();
  let [last, done] = ['', 0];
  for (let slice: Invoice[] = []; ; last = slice.at(-1)!.id) {
    signal?.throwIfAborted();
    slice = await db.invoices.where('id').above(last).limit(SLICE).toArray();
    yield* slice;
    onProgress?.({ phase: 'read', done: (done += slice.length), total });
    if (slice.length < SLICE) return;
    await breathe();
  }
}

/** All cells of a row with the texts that its codes stand for. */
function said({ cells, dictionaries }: InvoiceColumns, row: number): string {
  const texts = Object.entries(dictionaries).map(
    ([name, { values }]) => values[cells[name as keyof typeof dictionaries][row]!],
  );
  const { tail, createdAt, withTax, due, paid, credited, no, state, kind, sent } = cells;
  const { date, dueDate, periodStart, periodEnd, lastPaidDate } = cells;
  const numbers = [tail, createdAt, withTax, due, paid, credited, no, state, kind, sent].map(
    (cell) => cell[row],
  );
  const days = [date, dueDate, periodStart, periodEnd, lastPaidDate].map((cell) => cell[row]);
  return JSON.stringify([texts, numbers, days]);
}

const spoken = ({ byCurrency, byStatus }: Figures): string =>
  JSON.stringify([
    byStatus,
    [...byCurrency]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, { months, dueDays, ...sums }]) => [
        currency,
        sums,
        [...months].sort(([a], [b]) => a - b),
        [...dueDays].sort(([a], [b]) => a - b),
      ]),
  ]);

/** Orders that were asked for have to hold every row once, and rise. */
function* misplaced({ orders, columns }: InvoiceIndex): Generator<string> {
  for (const order of orders) {
    const rows = order.isPrepared ? order.rows() : [];
    const seen = new Set(rows);
    if (order.isPrepared && (seen.size !== columns.live || ![...seen].every(columns.isLive))) {
      yield 'an order has not every row once';
    }
    for (let at = 1; at < rows.length; at += 1) {
      if (order.compare(rows[at - 1]!, rows[at]!) >= 0) yield `an order falls at ${at}`;
    }
  }
}
