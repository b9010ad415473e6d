import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { fold, wordsOf } from '@domain/texts/search.ts';
import { hasWordPart } from '@domain/texts/words.ts';
import { isOverdue, statusOf, balanceOf } from '@domain/invoicing/lifecycle.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { booksOver } from '../books.ts';
import { makeServices } from '../make-services.ts';
import type { InvoiceQuery } from '../services.ts';
import { openFrenchBooks, type OpenTestBooks } from '../testing/open-books.ts';
import { addCustomer, valueOf } from '../testing/outcomes.ts';

const TODAY = '2026-11-20';
const names = ['Élise Ménard', 'Bruno 7', 'Zoé'];
const titles = ['Chantier lot 12', 'Été', 'Facture de 2026-10', 'chantier'];

/** Two tabs over the same books, each with columns of its own. */
interface Run {
  tabs: OpenTestBooks[];
  customers: string[];
}

/** Another set of columns over the database of the first: another tab, or the next start. */
function anotherTab({ books }: OpenTestBooks): OpenTestBooks {
  const again = booksOver(books.db, books.deps);
  return { books: again, services: makeServices(again) };
}

const pick = <T>(items: readonly T[], at: number): T => items[at % items.length]!;

const draft = fc.record({
  customer: fc.nat(2),
  title: fc.nat(3),
  price: fc.integer({ min: 1, max: 400 }),
  day: fc.integer({ min: 1, max: 19 }),
  due: fc.integer({ min: 1, max: 28 }),
  currency: fc.constantFrom('EUR', 'EUR', 'GNF'),
  fate: fc.constantFrom('stays', 'issued', 'removed', 'restored', 'paid', 'void', 'credited', 'retitled'),
  tab: fc.nat(1),
  keeps: fc.boolean(),
});
type Draft = typeof draft extends fc.Arbitrary<infer D> ? D : never;

const two = (n: number) => String(n).padStart(2, '0');

async function apply({ tabs, customers }: Run, step: Draft): Promise<void> {
  const { books, services } = pick(tabs, step.tab);
  const input = {
    customerId: pick(customers, step.customer),
    currency: step.currency,
    periodStart: `2026-10-${two(step.day)}`,
    periodEnd: '2026-10-31',
    dueDate: `2026-11-${two(step.due)}`,
    title: pick(titles, step.title),
    lines: [{ title: 'Work', quantity: '1', unitPrice: String(step.price) }],
  };
  const { id } = valueOf(await services.invoices.save(input));
  if (step.fate === 'removed' || step.fate === 'restored') {
    const { removed } = valueOf(await services.invoices.remove([id]));
    if (step.fate === 'restored') valueOf(await services.invoices.restore(removed));
  } else if (step.fate === 'retitled') {
    valueOf(await services.invoices.save({ ...input, id, title: `${input.title} (2)` }));
  } else if (step.fate !== 'stays') {
    valueOf(await services.invoices.issue([id]));
    if (step.fate === 'paid') await services.receivables.payInFull([id], { method: 'cash' });
    if (step.fate === 'void') await services.receivables.void([id], { reason: 'Wrong' });
    if (step.fate === 'credited') await services.receivables.credit(id, { whole: true, reason: 'Back' });
  }
  if (!step.keeps) return;
  await books.columns.invoices.getReady();
  await books.columns.invoices.keep();
}

async function runSteps(steps: Draft[]): Promise<Run> {
  const first = await openFrenchBooks();
  const customers: string[] = [];
  for (const name of names) customers.push((await addCustomer(first.services, name)).id);
  const run = { tabs: [first, anotherTab(first)], customers };
  for (const step of steps) await apply(run, step);
  return run;
}

const query = fc.record(
  {
    search: fc.constantFrom('men', 'chant', 'ete', '12', 'F-2026-00', '2', 'bruno 7', 'nothing'),
    status: fc.constantFrom<NonNullable<InvoiceQuery['status']>>(
      ['draft'],
      ['paid', 'overdue'],
      ['issued'],
      ['void'],
    ),
    overdue: fc.boolean(),
    voided: fc.boolean(),
    currency: fc.constantFrom('EUR', 'GNF', 'XXX'),
    kind: fc.constantFrom('invoice' as const, 'credit-note' as const),
    from: fc.constantFrom('2026-11-20', '2026-11-21'),
    dueFrom: fc.constantFrom('2026-11-05', '2026-11-12'),
    dueTo: fc.constantFrom('2026-11-15', '2026-11-25'),
    createdTo: fc.constantFrom('2026-11-19', '2026-11-20'),
    amountFrom: fc.constantFrom(0, 9000),
    amountTo: fc.constantFrom(20_000, 40_000),
    sort: fc.constantFrom(
      'number',
      'customerName',
      'title',
      'withTax',
      'due',
      'dueDate',
      'status',
      'createdAt',
    ),
    direction: fc.constantFrom('asc' as const, 'desc' as const),
    page: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['sort', 'direction', 'page'] },
);

/** The same question, answered by reading every record. */
function naively(invoices: readonly Invoice[], asked: InvoiceQuery): Invoice[] {
  const words = wordsOf(asked.search);
  return invoices.filter((invoice) => {
    const status = statusOf(invoice);
    const late = isOverdue(invoice, TODAY);
    const texts = [invoice.number ?? '', invoice.title, invoice.customerName].map(fold);
    const date = invoice.issueDate ?? invoice.createdAt.slice(0, 10);
    return (
      words.every((word) => texts.some((text) => hasWordPart(text, word))) &&
      (!asked.status || asked.status.includes(status) || (late && asked.status.includes('overdue'))) &&
      (asked.overdue === undefined || late === asked.overdue) &&
      (asked.voided === undefined || (status === 'void') === asked.voided) &&
      (asked.currency === undefined || invoice.currency === asked.currency) &&
      (asked.kind === undefined || invoice.kind === asked.kind) &&
      (asked.from === undefined || date >= asked.from) &&
      (asked.dueFrom === undefined || invoice.dueDate >= asked.dueFrom) &&
      (asked.dueTo === undefined || invoice.dueDate <= asked.dueTo) &&
      (asked.createdTo === undefined || invoice.createdAt.slice(0, 10) <= asked.createdTo) &&
      (asked.amountFrom === undefined || invoice.totals.withTax >= asked.amountFrom) &&
      (asked.amountTo === undefined || invoice.totals.withTax <= asked.amountTo)
    );
  });
}

const order = ['draft', 'issued', 'partially-paid', 'paid', 'credited', 'refunded', 'void'];
const keys: Record<string, (invoice: Invoice) => string | number> = {
  number: (invoice) => invoice.number ?? '\uffff',
  customerName: (invoice) => fold(invoice.customerName),
  title: (invoice) => fold(invoice.title),
  withTax: (invoice) => invoice.totals.withTax,
  due: (invoice) => balanceOf(invoice),
  dueDate: (invoice) => invoice.dueDate,
  status: (invoice) => order.indexOf(statusOf(invoice)),
  createdAt: (invoice) => invoice.createdAt,
};

function naivelySorted(invoices: readonly Invoice[], { sort = '', direction }: InvoiceQuery): Invoice[] {
  const key = keys[sort]!;
  const rising = [...invoices].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : a.no - b.no;
  });
  return direction === 'desc' ? rising.reverse() : rising;
}

async function expectSame({ books, services }: OpenTestBooks, asked: InvoiceQuery): Promise<void> {
  const page = await services.invoices.list({ ...asked, pageSize: 4 });
  const invoices = await books.db.invoices.toArray();
  const found = naivelySorted(naively(invoices, asked), asked);
  const start = (page.page - 1) * 4;
  expect(page.total).toBe(found.length);
  expect(page.rows).toEqual(
    found.slice(start, start + 4).map((invoice) => ({
      ...Object.fromEntries(Object.entries(invoice).filter(([name]) => name in page.rows[0]!)),
      totals: { withTax: invoice.totals.withTax },
      status: statusOf(invoice),
      isOverdue: isOverdue(invoice, TODAY),
      due: balanceOf(invoice),
      sent: invoice.deliveries.at(-1)?.how ?? '',
    })),
  );
  const { status: _status, overdue: _overdue, voided: _voided, ...scope } = asked;
  const inScope = naively(invoices, scope);
  expect(page.counts.all).toBe(inScope.length);
  expect(page.counts.overdue).toBe(inScope.filter((invoice) => isOverdue(invoice, TODAY)).length);
  expect(page.counts.paid).toBe(inScope.filter((invoice) => statusOf(invoice) === 'paid').length);
  const signed = (invoice: Invoice) => (invoice.kind === 'credit-note' ? -1 : 1) * invoice.totals.withTax;
  for (const [currency, { withTax, rows }] of Object.entries(page.sums)) {
    const ofIt = found.filter((invoice) => invoice.currency === currency);
    expect(rows).toBe(ofIt.length);
    expect(withTax).toBe(ofIt.reduce((sum, invoice) => sum + signed(invoice), 0));
  }
}

describe('the invoice list', () => {
  it('B8 answers what reading every record would, in each tab and after a start, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(draft, { minLength: 1, maxLength: 9 }),
        fc.array(query, { minLength: 4, maxLength: 8 }),
        async (steps, queries) => {
          const { tabs } = await runSteps(steps);
          for (const tab of [...tabs, anotherTab(tabs[0]!)]) {
            for (const asked of queries) await expectSame(tab, asked);
            expect((await tab.services.audit.recount()).differences).toEqual([]);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('B8 a start reads what the device kept, not the invoices; what came since is caught up with', async () => {
    const run = await runSteps([
      { customer: 0, title: 0, price: 1, day: 1, due: 1, currency: 'EUR', fate: 'paid', tab: 0, keeps: true },
      {
        customer: 1,
        title: 1,
        price: 2,
        day: 2,
        due: 2,
        currency: 'GNF',
        fate: 'stays',
        tab: 0,
        keeps: false,
      },
    ]);
    const { books } = run.tabs[0]!;
    const snapshots = books.db.columnSnapshots;
    const kept = (await snapshots.get('invoices/title/0'))!;
    await snapshots.put({ ...kept, value: ['As kept'] });
    const { rows } = await anotherTab(run.tabs[0]!).services.invoices.list({ sort: 'no' });
    expect(rows.map(({ title }) => title)).toEqual(['As kept', titles[1]]);
    await snapshots.put(kept);
    const next = anotherTab(run.tabs[0]!);
    expect((await next.services.audit.recount()).differences).toEqual([]);
  });

  it('B8 what was kept of other books, or by another app, is not believed', async () => {
    const { tabs } = await runSteps([
      {
        customer: 0,
        title: 0,
        price: 1,
        day: 1,
        due: 1,
        currency: 'EUR',
        fate: 'issued',
        tab: 0,
        keeps: true,
      },
    ]);
    const { books } = tabs[0]!;
    for (const change of [{ format: 'other' }, { epoch: 'other' }, { seq: 999 }]) {
      const head = (await books.db.columnSnapshots.get('invoices/head'))!;
      await books.db.columnSnapshots.put({ ...head, ...change });
      const next = anotherTab(tabs[0]!);
      expect((await next.services.invoices.list()).total).toBe(1);
      expect((await next.services.audit.recount()).differences).toEqual([]);
      await books.db.columnSnapshots.put(head);
    }
    await books.db.columnSnapshots.delete('invoices/rows/0');
    expect((await anotherTab(tabs[0]!).services.invoices.list()).total).toBe(1);
  });

  it('B8 the newest rows come from the database while nothing is in memory yet, and never after', async () => {
    const { tabs } = await runSteps([
      {
        customer: 0,
        title: 0,
        price: 1,
        day: 1,
        due: 1,
        currency: 'EUR',
        fate: 'stays',
        tab: 0,
        keeps: false,
      },
      {
        customer: 1,
        title: 1,
        price: 2,
        day: 2,
        due: 2,
        currency: 'EUR',
        fate: 'stays',
        tab: 0,
        keeps: false,
      },
    ]);
    const { services } = anotherTab(tabs[0]!);
    expect((await services.invoices.newest(1)).map(({ title }) => title)).toEqual([titles[1]]);
    await services.invoices.list();
    expect(await services.invoices.newest(1)).toEqual([]);
  });

  it('B8 a view is exported as it is shown: what matches, on all pages, in its order', async () => {
    const make = (price: number) =>
      ({
        customer: 0,
        title: 0,
        price,
        day: 1,
        due: 1,
        currency: 'EUR',
        fate: 'stays',
        tab: 0,
        keeps: false,
      }) as const;
    const { tabs } = await runSteps([make(10), make(30), make(20), make(40)]);
    const { services } = tabs[0]!;
    const asked = { amountTo: 40_00, sort: 'withTax', direction: 'desc' } as const;
    const { rows } = await services.invoices.list(asked);
    const file = valueOf(await services.invoices.exportView({ ...asked, page: 2, pageSize: 1 }, 'csv'));
    expect(rows).toHaveLength(3);
    expect(await file.text()).toBe(['csv', ...rows.map(({ id }) => id)].join(' '));
  });

  it('B8 the columns stay in the database of this device and are no part of a backup', async () => {
    const { tabs } = await runSteps([
      {
        customer: 0,
        title: 0,
        price: 1,
        day: 1,
        due: 1,
        currency: 'EUR',
        fate: 'issued',
        tab: 0,
        keeps: true,
      },
    ]);
    const { books, services } = tabs[0]!;
    expect(await books.db.columnSnapshots.count()).toBeGreaterThan(1);
    const { summary } = valueOf(await services.backup.create('a long passphrase'));
    expect(Object.keys(summary.counts)).not.toContain('columnSnapshots');
    await services.reset();
    expect(await books.db.columnSnapshots.count()).toBe(0);
  });
});

describe('the figures of a customer', () => {
  it('B9 are those of its documents and of customers merged into it, with the trend of the month', async () => {
    const { tabs, customers } = await runSteps([
      {
        customer: 0,
        title: 0,
        price: 10,
        day: 1,
        due: 1,
        currency: 'EUR',
        fate: 'issued',
        tab: 0,
        keeps: false,
      },
      {
        customer: 1,
        title: 0,
        price: 20,
        day: 1,
        due: 28,
        currency: 'EUR',
        fate: 'paid',
        tab: 1,
        keeps: false,
      },
      {
        customer: 2,
        title: 0,
        price: 40,
        day: 1,
        due: 28,
        currency: 'EUR',
        fate: 'issued',
        tab: 0,
        keeps: false,
      },
    ]);
    const { services } = tabs[1]!;
    expect(await services.invoices.statsOf(customers[0]!)).toEqual({
      EUR: {
        total: { amount: 1200, count: 1 },
        unpaid: { amount: 1200, count: 1, overdue: 1 },
        thisMonth: { amount: 1200, count: 1 },
        lastMonth: { amount: 0, count: 0 },
        trend: { direction: 'up', percent: null },
      },
    });
    valueOf(await services.customers.merge(customers[1]!, customers[0]!));
    expect(await services.invoices.statsOf(customers[0]!)).toMatchObject({
      EUR: { total: { amount: 3600, count: 2 }, unpaid: { amount: 1200, count: 1 } },
    });
  });
});
