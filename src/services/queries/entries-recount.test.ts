import { beforeAll, describe, expect, it } from 'vitest';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import type { ReportQuery, ReportTable } from '../services.ts';
import type { OpenTestBooks } from '../testing/open-books.ts';
import { valueOf } from '../testing/outcomes.ts';
import { openReportBooks } from '../testing/report-books.ts';

/** Statements and the activity, told entry by entry, against the records as stored: nothing is shared with the reports. */
let open: OpenTestBooks;
let invoices: Invoice[];
let payments: Payment[];
const namesById = new Map<string, string>();

beforeAll(async () => {
  open = await openReportBooks();
  await takeBackAndWaive(open);
  const { db } = open.books;
  invoices = await db.invoices.toArray();
  payments = await db.payments.toArray();
  for (const { id, name } of await db.customers.toArray()) namesById.set(id, name);
}, 60_000);

/** A rest that is written off, and a payment that is taken back: what the five months do not have. */
async function takeBackAndWaive({ services, books }: OpenTestBooks): Promise<void> {
  const ids = (await books.db.invoices.toArray()).map(({ id }) => id);
  const [waived] = await services.receivables.allowing(ids, 'write-off');
  valueOf(await services.receivables.writeOff(waived!, { reason: 'Trop peu' }));
  const refunded = new Set(
    (await books.db.payments.toArray()).filter(({ type }) => type === 'refund').map((one) => one.customerId),
  );
  const paid = (await books.db.payments.toArray()).find((one) => !refunded.has(one.customerId));
  valueOf(await services.receivables.correctPayment(paid!.id, { reason: 'Saisie en double' }));
}

const tableOf = async (query: ReportQuery): Promise<ReportTable> =>
  valueOf(await open.services.reports.table(query, 'fr'));

/** Everything that moved what a customer owes, by its day: credit that is used moves nothing. */
function movesOf(customerId: string, currency: string): { date: string; amount: number }[] {
  const mine = (one: { customerId: string; currency: string }) =>
    one.customerId === customerId && one.currency === currency;
  const moves: { date: string; amount: number }[] = [];
  for (const { number, kind, issueDate, voided, totals } of invoices.filter(mine)) {
    if (number === null) continue;
    const amount = totals.withTax * (kind === 'credit-note' ? -1 : 1);
    moves.push({ date: issueDate!, amount });
    if (voided) moves.push({ date: voided.at.slice(0, 10), amount: -amount });
  }
  for (const { type, date, amount, remittances } of payments.filter(mine)) {
    if (type === 'credit') continue;
    const waived = remittances.reduce((sum, part) => sum + part.amount, 0);
    moves.push({ date, amount: -(type === 'write-off' ? waived : amount) });
  }
  return moves;
}

const inOrder = (moves: { date: unknown; amount: number }[]) =>
  moves
    .map(({ date, amount }) => ({ date: String(date), amount }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.amount - b.amount));

const cellOf = (table: ReportTable, row: readonly unknown[], column: string) =>
  row[table.columns.findIndex(({ id }) => id === column)];

const year = { from: '2026-01-01', to: '2026-12-31' };
const periods = [year, { from: '2026-11-01', to: '2026-11-30' }, { from: '2026-09-01', to: '2026-10-31' }];

describe('entry by entry against the stored records', () => {
  it('P8 the books have what can go wrong: a payment taken back, a rest written off, money given back, a void', () => {
    expect(payments.filter(({ corrects }) => corrects !== null)).toHaveLength(1);
    expect(payments.filter(({ type }) => type === 'write-off')).toHaveLength(1);
    expect(payments.filter(({ type }) => type === 'refund').length).toBeGreaterThan(0);
    expect(invoices.filter(({ voided }) => voided).length).toBeGreaterThan(0);
    expect(invoices.filter(({ kind }) => kind === 'credit-note').length).toBeGreaterThan(0);
  });

  it.each(periods)(
    'A2 P8 the statements from $from agree with the documents and the money of each customer, entry by entry',
    async (period) => {
      let compared = 0;
      for (const [customerId, name] of namesById) {
        const table = await tableOf({ kind: 'customer-statement', ...period, customerId });
        for (const currency of new Set(invoices.map((one) => one.currency))) {
          const moves = movesOf(customerId, currency);
          const before = moves.filter(({ date }) => date < period.from);
          const within = moves.filter(({ date }) => date >= period.from && date <= period.to);
          const sum = (some: typeof moves) => some.reduce((total, { amount }) => total + amount, 0);
          const section = table.sections.find((one) => one.currency === currency);
          if (!section) {
            expect(
              moves.filter(({ date }) => date <= period.to),
              name,
            ).toEqual([]);
            continue;
          }
          const figures = Object.fromEntries(section.figures.map(({ id, value }) => [id, value]));
          expect(figures, `${name} ${currency}`).toEqual({
            opening: sum(before),
            debit: sum(within.filter(({ amount }) => amount > 0)),
            credit: 0 - sum(within.filter(({ amount }) => amount < 0)),
            closing: sum(before) + sum(within),
          });
          const shown = section.rows.slice(1).map(({ cells }) => ({
            date: cellOf(table, cells, 'date'),
            amount: Number(cellOf(table, cells, 'debit')) - Number(cellOf(table, cells, 'credit')),
          }));
          expect(inOrder(shown), `${name} ${currency}`).toEqual(inOrder(within));
          const balances = section.rows.map(({ cells }) => cellOf(table, cells, 'balance'));
          shown.forEach(({ amount }, at) =>
            expect(Number(balances[at + 1]) - Number(balances[at]), name).toBe(amount),
          );
          compared += within.length;
        }
      }
      expect(compared).toBeGreaterThan(10);
    },
  );

  it.each(periods)('A2 the activity from $from is the journal, entry by entry', async ({ from, to }) => {
    const table = await tableOf({ kind: 'activity', from, to });
    const entries = (await open.books.db.journal.toArray())
      .filter(({ at }) => at.slice(0, 10) >= from && at.slice(0, 10) <= to)
      .sort((a, b) => a.seq - b.seq);
    // All hours are noon in UTC: two in the afternoon in Paris until the last Sunday of October, then one.
    const expected = entries.map(({ seq, at, writes }) => [
      seq,
      at.slice(0, 10),
      at.slice(0, 10) < '2026-10-25' ? '14:00' : '13:00',
      writes.length,
    ]);
    const [section] = table.sections;
    const columns = ['entry', 'date', 'time', 'records'];
    const shown = section!.rows.map(({ cells }) => columns.map((column) => cellOf(table, cells, column)));
    expect(shown).toEqual(expected);
    expect(shown.length).toBeGreaterThan(5);
    const records = entries.reduce((sum, { writes }) => sum + writes.length, 0);
    expect(cellOf(table, section!.total, 'records')).toBe(records);
    expect(Object.fromEntries(section!.figures.map(({ id, value }) => [id, value]))).toEqual({
      entries: entries.length,
      records,
      days: new Set(entries.map(({ at }) => at.slice(0, 10))).size,
      kinds: new Set(entries.map(({ subjects }) => subjects[0]?.kind ?? '')).size,
    });
  });
});
