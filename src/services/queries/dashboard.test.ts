import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Minor } from '@domain/money/currency.ts';
import { newCustomer } from '@domain/parties/new-customer.ts';
import { addDays } from '@domain/dates/calendar.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { ok } from '@domain/result.ts';
import { columnsHead } from '@storage/column-snapshots.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { booksOver, sign, type Books } from '../books.ts';
import { homeSumsOf, type KeptHomeSums } from '../columns/home/home-sums.ts';
import { makeServices } from '../make-services.ts';
import { openFrenchBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';
import { recountDashboard } from '../testing/recount-dashboard.ts';

const id = (at: number) => `01900000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`;
const customerIds = [1, 2, 3, 4, 5, 6, 7].map(id);

const write = async (books: Books, work: (writer: Writer) => void | Promise<void>) =>
  valueOf(
    await commit(books.db, sign(books, 'save-draft'), async (writer) => {
      await work(writer);
      return ok({ value: undefined, subjects: [], summary: { key: 'draft-saved', params: { no: 1 } } });
    }),
  );

interface Drawn {
  at: number;
  customer: number;
  currency: 'EUR' | 'GNF';
  issued: number;
  term: number;
  late: number;
  amount: number;
  fate: 'draft' | 'open' | 'part' | 'paid' | 'void' | 'credit-note' | 'gone';
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  at: fc.integer({ min: 100, max: 130 }),
  customer: fc.integer({ min: 0, max: 6 }),
  currency: fc.constantFrom('EUR', 'GNF'),
  issued: fc.integer({ min: -420, max: 0 }),
  term: fc.integer({ min: 0, max: 60 }),
  late: fc.integer({ min: -20, max: 150 }),
  amount: fc.integer({ min: 1, max: 500_000 }),
  fate: fc.constantFrom('draft', 'open', 'part', 'paid', 'paid', 'paid', 'void', 'credit-note', 'gone'),
});

const today = '2026-11-20';

function invoiceOf({ at, customer, currency, issued, term, late, amount, fate }: Drawn): Invoice {
  const date = addDays(today, issued);
  const dueDate = addDays(date, term);
  const paid = fate === 'paid' ? amount : fate === 'part' ? Math.floor(amount / 2) : 0;
  const isCredit = fate === 'credit-note';
  return {
    id: id(at),
    rev: 0,
    no: at,
    kind: isCredit ? 'credit-note' : 'invoice',
    number: fate === 'draft' ? null : `F-${at}`,
    issueDate: fate === 'draft' ? null : date,
    createdAt: `${date}T10:00:00.000Z`,
    customerId: customerIds[customer]!,
    customerName: `Customer ${customer}`,
    currency,
    periodStart: date,
    periodEnd: date,
    dueDate,
    title: '',
    reference: '',
    buyerReference: '',
    purchaseOrder: '',
    totals: { withTax: amount, due: amount, paid: 0 },
    payments:
      paid === 0
        ? []
        : [
            {
              paymentId: 'p',
              type: 'payment',
              date: addDays(dueDate, late),
              method: '',
              reference: '',
              amount: paid,
            },
          ],
    voided: fate === 'void' ? { at: `${date}T10:00:00.000Z`, reason: '' } : null,
    creditNotes: [],
    creditOf: null,
    deliveries: [],
  } as unknown as Invoice;
}

const paymentOf = (no: number, { customer, currency, issued, late, amount }: Drawn): Payment => ({
  id: id(1000 + no),
  rev: 0,
  no,
  type: late < 0 ? 'refund' : 'payment',
  customerId: customerIds[customer]!,
  currency,
  date: addDays(today, issued),
  method: 'cash',
  reference: '',
  amount: (late < 0 ? -amount : late > 140 ? 0 : amount) as Minor,
  remittances: [],
  reason: '',
  corrects: null,
  recordedAt: '2026-11-20T12:00:00.000Z',
});

/** The same books after another start, with nothing in memory. */
function afterStart({ db, deps }: Books) {
  const books = booksOver(db, deps);
  return { books, services: makeServices(books) };
}

describe('the dashboard', () => {
  it('A13 P7 P10 P11 says what a full recount says, whatever was written, changed, taken out or merged', async () => {
    const steps = fc.array(
      fc.record({
        invoices: fc.array(drawn, { minLength: 1, maxLength: 12 }),
        payments: fc.array(drawn, { maxLength: 4 }),
        merge: fc.option(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
          nil: null,
        }),
        keeps: fc.boolean(),
        daysOn: fc.constantFrom(0, 0, 1, 25),
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        let now = Date.parse(`${today}T12:00:00Z`);
        const { books, services } = await openFrenchBooks(undefined, testDeps({ clock: { now: () => now } }));
        await write(books, (writer) => {
          customerIds.forEach((customerId, at) =>
            writer.put('customers', { ...newCustomer(customerId, { name: `Customer ${at}` }), no: at + 1 }),
          );
        });
        let no = 0;
        for (const { invoices, payments, merge, keeps, daysOn } of all) {
          now += daysOn * 86_400_000;
          await write(books, async (writer) => {
            for (const one of invoices) {
              if (one.fate !== 'gone') writer.put('invoices', invoiceOf(one));
              else if (await writer.get('invoices', id(one.at))) writer.remove('invoices', id(one.at));
            }
            for (const one of payments) writer.put('payments', paymentOf((no += 1), one));
          });
          if (merge) await services.customers.merge(customerIds[merge[0]]!, customerIds[merge[1]]!);
          // A start finds what was kept last, and follows what was written since.
          const started = afterStart(books);
          for (const currency of ['EUR', 'GNF']) {
            const recount = await recountDashboard(books, currency);
            for (const { dashboard } of [services, started.services]) {
              expect(await dashboard.of(currency)).toEqual(recount.dashboard);
              expect((await dashboard.waiting()).overdue.amounts[currency] ?? 0).toBe(recount.overdue);
            }
          }
          expect(await started.services.dashboard.waiting()).toEqual(await services.dashboard.waiting());
          if (keeps) await books.columns.invoices.keep();
        }
        books.db.close();
      }),
      { numRuns: 25 },
    );
  });

  it('A13 P11 what came in, what went out and what is expected, through the real use cases', async () => {
    const { services } = await openFrenchBooks();
    const anne = (await addCustomer(services, 'Anne', { paymentTermDays: 5 })).id;
    const issue = async (unitPrice: string) => {
      await addRow(services, anne, '2026-11-03', unitPrice);
      return valueOf(await services.invoices.generate({ customerId: anne, ...november, issue: true })).id;
    };
    const paid = await issue('100');
    await issue('50');
    valueOf(
      await services.receivables.pay({ method: 'cash', amount: 13_000 as Minor, invoices: [{ id: paid }] }),
    );
    const { cashIn, ageing, topCustomers } = await services.dashboard.of('EUR');
    expect(cashIn).toHaveLength(12);
    expect([cashIn[0]!.month, cashIn.at(-1)]).toEqual([
      '2025-12',
      { month: '2026-11', amount: 13_000, expected: 6000 },
    ]);
    expect(ageing[0]).toEqual({ step: 'not-due', count: 1, amount: 6000 });
    expect(topCustomers).toEqual([{ customerId: anne, name: 'Anne', amount: 18_000, count: 2 }]);
    valueOf(await services.receivables.refund({ customerId: anne, method: 'cash', amount: 1000 as Minor }));
    expect((await services.dashboard.of('EUR')).cashIn.at(-1)!.amount).toBe(12_000);
    expect(await services.dashboard.currencies()).toEqual(['EUR']);
  });

  it('A13 P11 counts nothing of what was removed before the first question', async () => {
    const { books, services } = await openFrenchBooks();
    const some = { customer: 1, currency: 'EUR', issued: -30, term: 10, late: 0, amount: 5000 } as const;
    const fates = ['open', 'paid', 'draft', 'void', 'credit-note', 'part'] as const;
    const all = fates.flatMap((fate, at): Drawn[] => [
      { ...some, at: 100 + at, fate },
      { ...some, at: 110 + at, fate },
    ]);
    await write(books, (writer) => {
      writer.put('customers', { ...newCustomer(customerIds[1]!, { name: 'Anne' }), no: 1 });
      for (const one of all) writer.put('invoices', invoiceOf(one));
    });
    // The columns follow, so that the places of what is removed then stay empty in them.
    await books.columns.invoices.follow();
    await write(books, (writer) => {
      for (const one of all.slice(0, -2)) writer.remove('invoices', id(one.at));
    });
    const { dashboard, overdue } = await recountDashboard(books, 'EUR');
    expect(await services.dashboard.of('EUR')).toEqual(dashboard);
    expect(dashboard.topCustomers[0]).toMatchObject({ count: 2, amount: 10_000 });
    expect((await services.dashboard.waiting()).overdue.amounts).toEqual({ EUR: overdue });
  });

  it('A13 a start takes over the sums that were kept, and recounts where they are of another format', async () => {
    const { books, services } = await openFrenchBooks();
    const some = { customer: 1, currency: 'EUR', issued: -30, term: 10, late: 0, amount: 5000 } as const;
    const fates = ['open', 'paid', 'draft', 'part'] as const;
    await write(books, (writer) => {
      writer.put('customers', { ...newCustomer(customerIds[1]!, { name: 'Anne' }), no: 1 });
      fates.forEach((fate, at) => writer.put('invoices', invoiceOf({ ...some, at: 100 + at, fate })));
    });
    const { dashboard } = await recountDashboard(books, 'EUR');
    expect(await services.dashboard.of('EUR')).toEqual(dashboard);
    await books.columns.invoices.keep();

    const head = (await columnsHead(books.db, 'invoices'))!;
    const sums = head.sums as KeptHomeSums;
    const counted = homeSumsOf(books.columns.invoices.columns).toKeep();
    expect(sums).toEqual(counted);
    // Sums that the rows do not have show who is asked.
    const other = { ...sums, turnover: new Map(), open: new Map() };
    await books.db.columnSnapshots.put({ ...head, sums: other });
    expect(await afterStart(books).services.dashboard.of('EUR')).toMatchObject({
      topCustomers: [],
      ageing: dashboard.ageing.map(({ step }) => ({ step, count: 0, amount: 0 })),
    });
    for (const old of [{ ...other, format: sums.format - 1 }, undefined]) {
      await books.db.columnSnapshots.put({ ...head, sums: old });
      expect(await afterStart(books).services.dashboard.of('EUR')).toEqual(dashboard);
    }
  });

  it('A13 drafts older than a week and the invoice that is late for the longest wait for a person', async () => {
    const { books, services } = await openFrenchBooks();
    const some = { customer: 1, currency: 'EUR', term: 10, late: 0, amount: 5000 } as const;
    await write(books, (writer) => {
      const all: Drawn[] = [
        { ...some, at: 101, issued: -7, fate: 'draft' },
        { ...some, at: 102, issued: -8, fate: 'draft' },
        { ...some, at: 103, issued: -30, fate: 'draft' },
        { ...some, at: 104, issued: -10, fate: 'open' },
        { ...some, at: 105, issued: -51, fate: 'open' },
        { ...some, at: 106, issued: -51, fate: 'open', currency: 'GNF' },
      ];
      for (const one of all) writer.put('invoices', invoiceOf(one));
    });
    expect(await services.dashboard.waiting()).toEqual({
      refusedMails: 0,
      overdue: {
        count: 2,
        amounts: { EUR: 5000, GNF: 5000 },
        worst: {
          id: id(105),
          number: 'F-105',
          customerId: id(2),
          name: 'Customer 1',
          currency: 'EUR',
          due: 5000,
          days: 41,
        },
      },
      oldDrafts: { count: 2, oldest: '2026-10-21' },
    });
  });
});
