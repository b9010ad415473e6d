import { beforeAll, describe, expect, it } from 'vitest';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { rowsOf } from '@storage/blocks/rows.ts';
import type { StoredBody } from '@storage/tables.ts';
import type { ReportQuery, ReportTable } from '../services.ts';
import type { OpenTestBooks } from '../testing/open-books.ts';
import { valueOf } from '../testing/outcomes.ts';
import { openReportBooks } from '../testing/report-books.ts';

/**
 * The recount shares nothing with the reports: the records as stored, days cut out of texts, loops over everything for
 * each number that is asked.
 */
let open: OpenTestBooks;
let invoices: Invoice[];
let bodies: Map<string, StoredBody>;
let payments: Payment[];
let rows: Transaction[];
const namesById = new Map<string, string>();

beforeAll(async () => {
  open = await openReportBooks();
  const { db } = open.books;
  invoices = await db.invoices.toArray();
  bodies = new Map((await db.invoiceBodies.toArray()).map((body) => [body.id, body]));
  payments = await db.payments.toArray();
  rows = (await db.transactionBlocks.toArray()).flatMap((block) =>
    rowsOf(block).filter((row) => row !== null),
  );
  for (const { id, name } of await db.customers.toArray()) namesById.set(id, name);
}, 60_000);

const tableOf = async (query: ReportQuery): Promise<ReportTable> =>
  valueOf(await open.services.reports.table(query, 'fr'));

/** Issued between two days, less what became void between them. */
function sumIssued(from: string, to: string, currency: string, value: (one: Invoice) => number): number {
  let sum = 0;
  for (const one of invoices) {
    if (one.currency !== currency || one.number === null) continue;
    const sign = one.kind === 'credit-note' ? -1 : 1;
    if (one.issueDate! >= from && one.issueDate! <= to) sum += sign * value(one);
    // All hours of these books are noon: the day in Paris is the day in UTC.
    const voided = one.voided?.at.slice(0, 10) ?? '';
    if (voided >= from && voided <= to) sum -= sign * value(one);
  }
  return sum;
}

const cellOf = (table: ReportTable, row: readonly unknown[], column: string) =>
  row[table.columns.findIndex(({ id }) => id === column)];

const year = { from: '2026-01-01', to: '2026-12-31' };
const periods = [year, { from: '2026-11-01', to: '2026-11-30' }, { from: '2026-09-01', to: '2026-10-31' }];

describe('reports against a recount', () => {
  it('A2 the books have what can go wrong: two currencies, credit notes, voids, drafts, free rows', () => {
    expect(new Set(invoices.map(({ currency }) => currency)).size).toBe(2);
    expect(invoices.filter(({ kind }) => kind === 'credit-note').length).toBeGreaterThan(0);
    expect(invoices.filter(({ voided }) => voided).length).toBeGreaterThan(0);
    expect(invoices.filter(({ number }) => number === null).length).toBeGreaterThan(0);
    expect(rows.filter(({ invoiceId }) => invoiceId === null).length).toBeGreaterThan(1);
    expect(new Set(payments.map(({ type }) => type)).size).toBeGreaterThan(1);
  });

  it.each(periods)(
    'A2 RP1 sales by period, customer and product of $from agree with the documents',
    async (period) => {
      for (const kind of ['sales-by-period', 'sales-by-customer', 'sales-by-product']) {
        const table = await tableOf({ kind, ...period });
        expect(table.sections.length).toBeGreaterThan(0);
        for (const { currency, total, rows: shown } of table.sections) {
          const withoutTax = sumIssued(period.from, period.to, currency, ({ totals }) => totals.withoutTax);
          expect(cellOf(table, total, 'withoutTax'), `${kind} ${currency}`).toBe(withoutTax);
          if (kind !== 'sales-by-customer') continue;
          for (const { cells } of shown) {
            const mine = sumIssued(period.from, period.to, currency, (one) =>
              namesById.get(one.customerId) === cells[0] ? one.totals.withTax : 0,
            );
            expect(cellOf(table, cells, 'withTax')).toBe(mine);
          }
        }
      }
    },
  );

  it('A2 sales by product agree with the lines as issued, product by product', async () => {
    const table = await tableOf({ kind: 'sales-by-product', ...year, currency: 'EUR' });
    let compared = 0;
    for (const { cells } of table.sections[0]!.rows) {
      const [title] = cells;
      const unit = cellOf(table, cells, 'unit');
      let sum = 0;
      for (const one of invoices) {
        if (one.number === null || one.currency !== 'EUR' || one.voided) continue;
        for (const line of bodies.get(one.id)!.lines) {
          if (line.title === title && line.unit === unit) sum += (one.kind === 'invoice' ? 1 : -1) * line.net;
        }
      }
      expect(cellOf(table, cells, 'withoutTax'), String(title)).toBe(sum);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(4);
  });

  it.each(periods)(
    'A2 tax of $from agrees rate by rate, and with the tax of the documents',
    async (period) => {
      const table = await tableOf({
        kind: 'tax',
        ...period,
        layout: { columns: [], groupBy: [], filters: [], sort: null },
      });
      for (const { currency, total, rows: shown } of table.sections) {
        expect(cellOf(table, total, 'tax')).toBe(
          sumIssued(period.from, period.to, currency, ({ totals }) => totals.tax),
        );
        for (const rate of new Set(shown.map(({ cells }) => cellOf(table, cells, 'rate')))) {
          const inReport = shown
            .filter(({ cells }) => cellOf(table, cells, 'rate') === rate)
            .reduce((sum, { cells }) => sum + Number(cellOf(table, cells, 'tax')), 0);
          const recounted = sumIssued(period.from, period.to, currency, ({ totals }) =>
            totals.groups.reduce((sum, group) => (Number(group.rate) === rate ? sum + group.tax : sum), 0),
          );
          expect(inReport, `${currency} ${String(rate)}`).toBe(recounted);
        }
      }
    },
  );

  it.each(periods)(
    'A2 RP11 tax of $from by payment is the money of the period, each payment cut by what its invoice taxes',
    async ({ from, to }) => {
      const table = await tableOf({ kind: 'tax', basis: 'paid', from, to });
      expect(table).toMatchObject({ basis: 'paid', title: 'Taxe par taux, sur les encaissements' });
      expect(table.sections.length).toBe(2);
      for (const { currency, total } of table.sections) {
        let [money, tax, shares] = [0, 0, 0];
        for (const one of invoices) {
          if (one.currency !== currency || one.number === null || one.creditOf) continue;
          for (const part of one.payments) {
            if (part.type === 'write-off' || part.date < from || part.date > to) continue;
            // In these books a credit note takes the same part of every rate: the cut stays that of the invoice.
            money += part.amount;
            tax += (part.amount * one.totals.tax) / one.totals.withTax;
            shares += one.totals.groups.length + one.creditNotes.length;
          }
        }
        expect(cellOf(table, total, 'withTax'), currency).toBe(money);
        expect(Math.abs(Number(cellOf(table, total, 'tax')) - tax), currency).toBeLessThan(shares);
        expect(tax).toBeGreaterThan(shares);
      }
    },
  );

  it.each(['2026-08-31', '2026-10-15', '2026-11-30'])(
    'A2 RP9 ageing on %s agrees with the facts up to that day',
    async (day) => {
      const table = await tableOf({ kind: 'ageing', from: day, to: day });
      for (const { currency, total } of table.sections) {
        let due = 0;
        let overdue = 0;
        for (const one of invoices) {
          if (one.kind !== 'invoice' || one.currency !== currency || one.number === null) continue;
          if (one.issueDate! > day || (one.voided && one.voided.at.slice(0, 10) <= day)) continue;
          let rest = one.totals.due as number;
          for (const part of one.payments) if (part.date <= day) rest -= part.amount;
          for (const note of invoices) {
            if (note.creditOf?.id === one.id && note.issueDate! <= day) rest -= note.totals.withTax;
          }
          if (rest <= 0) continue;
          due += rest;
          if (one.dueDate < day) overdue += rest;
        }
        expect(cellOf(table, total, 'due'), currency).toBe(due);
        const figures = Object.fromEntries(
          table.sections
            .find((one) => one.currency === currency)!
            .figures.map(({ id, value }) => [id, value]),
        );
        expect(figures['overdue']).toBe(overdue);
      }
      expect(table.sections.length).toBeGreaterThan(0);
    },
  );

  it('A2 payments agree with the money that moved', async () => {
    const table = await tableOf({ kind: 'payments', ...year });
    for (const { currency, total, rows: shown } of table.sections) {
      const moved = payments.filter((one) => one.currency === currency && one.amount !== 0);
      expect(shown.length).toBe(moved.length);
      expect(cellOf(table, total, 'amount')).toBe(moved.reduce((sum, { amount }) => sum + amount, 0));
    }
  });

  it('A2 P8 the statement closes with what the account says is due less the credit', async () => {
    for (const [customerId] of namesById) {
      const table = await tableOf({ kind: 'customer-statement', ...year, customerId });
      for (const account of await open.services.receivables.account(customerId)) {
        const section = table.sections.find(({ currency }) => currency === account.currency);
        expect(section?.figures.find(({ id }) => id === 'closing')?.value ?? 0).toBe(
          account.due - account.credit,
        );
      }
    }
  });

  it('A2 not invoiced agrees with the rows themselves, those on drafts included', async () => {
    const table = await tableOf({ kind: 'not-invoiced', ...year });
    const drafts = new Set(invoices.filter(({ number }) => number === null).map(({ id }) => id));
    for (const { currency, total, rows: shown } of table.sections) {
      const free = rows.filter(
        (row) => row.currency === currency && (row.invoiceId === null || drafts.has(row.invoiceId)),
      );
      expect(shown.length).toBe(free.length);
      expect(cellOf(table, total, 'net')).toBe(free.reduce((sum, { net }) => sum + net, 0));
    }
    expect(table.control.read).toBe(rows.length);
  });

  it('A2 RP10 each report accounts for every record that it read', async () => {
    for (const { id, ofCustomer } of await open.services.reports.kinds()) {
      const [customerId] = namesById.keys();
      const { control } = await tableOf({
        kind: id,
        ...periods[1]!,
        ...(ofCustomer && { customerId: customerId! }),
      });
      const explained = control.reasons.reduce((sum, { count }) => sum + count, 0);
      expect(control.used + explained, id).toBe(control.read);
    }
  });
});

describe('tax by payment when all is paid', () => {
  it('A2 RP11 every rate has brought the tax of its documents, to the cent', async () => {
    const { services, books } = open;
    const payable = await services.receivables.allowing(
      invoices.map(({ id }) => id),
      'pay',
    );
    expect(payable.length).toBeGreaterThan(3);
    for (const id of payable) valueOf(await services.receivables.pay({ method: 'card', invoices: [{ id }] }));
    const settled = (await books.db.invoices.toArray()).filter(({ number, voided }) => number && !voided);
    const table = await tableOf({
      kind: 'tax',
      basis: 'paid',
      ...year,
      layout: { columns: ['rate', 'tax'], groupBy: ['rate'], filters: [], sort: null },
    });
    let rates = 0;
    for (const { currency, rows: shown } of table.sections) {
      for (const { cells } of shown.filter(({ level }) => level === 1)) {
        let tax = 0;
        for (const { kind, totals, ...one } of settled) {
          if (one.currency !== currency) continue;
          for (const group of totals.groups)
            if (Number(group.rate) === cells[0]) tax += group.tax * (kind === 'invoice' ? 1 : -1);
        }
        expect(cells[1], `${currency} ${String(cells[0])}`).toBe(tax);
        rates += 1;
      }
    }
    expect(rates).toBeGreaterThan(4);
  });
});
