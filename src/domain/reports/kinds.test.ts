import { describe, expect, it } from 'vitest';
import type { InvoiceLine } from '../invoicing/invoice.ts';
import type { JournalEntry } from '../journal/journal.ts';
import type { CellAt, Collector } from './define.ts';
import { comparedPeriod } from './period.ts';
import { allReports } from './registry.ts';
import { made } from './testing/made.ts';
import { askedOf, cents, document, payment, settled, transaction } from './testing/facts.ts';

const november = { from: '2026-11-01', to: '2026-11-30' };

/** Worked out by hand: Anne 1,000 + 20 % and 200 + 10 %; a credit note of 300; a void of October in November; GNF. */
const books = () => [
  document({ issued: '2026-11-03', groups: [['S', '20', 100000]] }),
  document({
    issued: '2026-11-03',
    customerId: 'b',
    groups: [
      ['S', '10', 20000],
      ['E', '0', 5000],
    ],
  }),
  document({ issued: '2026-11-10', kind: 'credit-note', groups: [['S', '20', 30000]] }),
  document({ issued: '2026-10-20', groups: [['S', '20', 40000]], voidedAt: '2026-11-12T08:00:00.000Z' }),
  document({ issued: '2026-11-15', customerId: 'c', currency: 'GNF', groups: [['S', '18', 1100000]] }),
  document({ issued: '', groups: [['S', '20', 99900]] }),
  document({ issued: '2026-10-05', customerId: 'b', groups: [['S', '20', 60000]] }),
];
const feedDocuments = (collector: Collector) => books().map((one) => collector.document!(one));

describe('sales by period', () => {
  it('A2 RP1 RP4 by hand: credit notes and voids take off, currencies stay apart', () => {
    const { sections, fates } = made('sales-by-period', askedOf(), feedDocuments);
    expect(sections.map(({ currency }) => currency)).toEqual(['EUR', 'GNF']);
    expect(sections[0]!.rows).toEqual([
      ['2026-11-03', 2, 0, 125000, 22000, 147000, 0, null, 62500],
      ['2026-11-10', 0, 1, -30000, -6000, -36000, 0, null, null],
      ['2026-11-12', -1, 0, -40000, -8000, -48000, 0, null, 40000],
    ]);
    expect(sections[0]!.total).toEqual([null, 1, 1, 55000, 8000, 63000, 0, null, 55000]);
    expect(sections[1]!.total.slice(1, 6)).toEqual([1, 0, 1100000, 198000, 1298000]);
    expect(fates).toEqual(['used', 'used', 'used', 'used', 'used', 'draft', 'other-period']);
  });

  it('A2 RP2 RP6 compared with the month before: 550 against 1,000 is −45 %', () => {
    const asked = askedOf({ compared: comparedPeriod(november, 'previous') });
    const [euros] = made('sales-by-period', asked, feedDocuments).sections;
    expect(euros!.total.slice(3)).toEqual([55000, 8000, 63000, 100000, -45, 55000]);
    expect(euros!.figures).toMatchObject({ invoiced: 55000, invoices: 1 });
    expect(euros!.chart!.series.map(({ id, values }) => [id, values.length])).toEqual([
      ['before', 30],
      ['now', 30],
    ]);
  });
});

describe('sales by customer', () => {
  it('A2 by hand: Anne 300 of 550, Bakary 250', () => {
    const { sections } = made('sales-by-customer', askedOf(), feedDocuments);
    expect(sections[0]!.rows.map((row) => row.slice(0, 5))).toEqual([
      ['Anne', 0, 1, 30000, 54.5],
      ['Bakary', 1, 0, 25000, 45.5],
    ]);
    expect(sections[0]!.figures).toMatchObject({
      invoiced: 55000,
      withTax: 63000,
      customers: 1,
      largest: 54.5,
    });
    expect(sections[0]!.total[4]).toBe(100);
  });
});

const line = (title: string, quantity: string, net: number, unit = ''): InvoiceLine =>
  ({ title, quantity, net: cents(net), unit, transactionId: null }) as InvoiceLine;

describe('sales by product', () => {
  it('A2 by hand: bread 3 + 0.5 less 1 back; a discount on the whole document has its row', () => {
    const sold: [ReturnType<typeof document>, InvoiceLine[]][] = [
      [
        document({ issued: '2026-11-03', groups: [['S', '20', 6500]] }),
        [line('Bread', '3', 3000, 'kg'), line('Tea', '2', 4000)],
      ],
      [document({ issued: '2026-11-04', groups: [['S', '20', 500]] }), [line('Bread', '0.5', 500, 'kg')]],
      [
        document({ issued: '2026-11-05', kind: 'credit-note', groups: [['S', '20', 1000]] }),
        [line('Bread', '1', 1000, 'kg')],
      ],
    ];
    sold[0]![0].totals.lines = cents(7000);
    const { sections } = made('sales-by-product', askedOf(), (collector) =>
      sold.map(([invoice, lines]) => {
        collector.body!(invoice, { lines, allowances: [] });
        return collector.document!(invoice);
      }),
    );
    const [{ rows, total, figures }] = sections as [(typeof sections)[0]];
    expect(rows.map((row) => row.slice(0, 8))).toEqual([
      ['Tea', '', 1, 2, '', 2000, 4000, 66.7],
      ['Bread', '', 3, 2.5, 'kg', 1000, 2500, 41.7],
      ['wholeDocuments', '', 0, null, '', null, -500, -8.3],
    ]);
    expect(total[6]).toBe(6000);
    expect(figures).toEqual({ invoiced: 6000, products: 2, lines: 4, largest: 66.7 });
  });
});

describe('tax', () => {
  it('A2 by hand: 20 %: 1,000 − 300 − 400 = 300, tax 60; 10 %: 200, tax 20; exempt 50', () => {
    const { sections } = made('tax', askedOf(), feedDocuments);
    expect(sections[0]!.rows).toEqual([
      ['2026-11', 'S', 20, '', 1, 30000, 6000, 36000, 0, 0, null],
      ['2026-11', 'S', 10, '', 1, 20000, 2000, 22000, 0, 0, null],
      ['2026-11', 'E', 0, '', 1, 5000, 0, 5000, 0, 0, null],
    ]);
    expect(sections[0]!.total.slice(4)).toEqual([3, 55000, 8000, 63000, 0, 0, null]);
    expect(sections[0]!.figures).toEqual({ taxable: 55000, tax: 8000, withTax: 63000, untaxed: 5000 });
  });
});

describe('ageing', () => {
  it('A2 RP9 by hand: what was paid after the day is open on the day', () => {
    const asked = askedOf();
    const { sections, fates } = made('ageing', asked, (collector) => [
      // 120.00, due 31 October, 20.00 paid in time, the rest in December: 100.00 is 30 days late.
      collector.document!(
        document({
          issued: '2026-10-01',
          due: '2026-10-31',
          groups: [['S', '20', 10000]],
          payments: [settled('2026-10-20', 2000), settled('2026-12-01', 10000)],
        }),
      ),
      // Due on the day itself: in time.
      collector.document!(document({ issued: '2026-11-01', due: '2026-11-30', groups: [['S', '20', 5000]] })),
      // 91 days late.
      collector.document!(
        document({ issued: '2026-08-01', due: '2026-08-31', customerId: 'b', groups: [['S', '20', 1000]] }),
      ),
      // Void before the day, credited before the day: nothing open.
      collector.document!(
        document({ issued: '2026-08-01', groups: [['S', '20', 1000]], voidedAt: '2026-08-02T08:00:00.000Z' }),
      ),
      collector.payment!(payment('2026-11-02', 5000, { customerId: 'b' })),
    ]);
    expect(sections[0]!.rows).toEqual([
      ['Anne', 2, 6000, 10000, 0, 0, 0, 16000, 0, 1, 30],
      ['Bakary', 1, 0, 0, 0, 0, 1200, 1200, 5000, 1, 91],
    ]);
    expect(sections[0]!.figures).toEqual({ due: 17200, overdue: 11200, over90: 1200, late: 2 });
    expect(sections[0]!.chart!.series[0]!.values).toEqual([6000, 10000, 0, 0, 1200]);
    expect(fates).toEqual(['used', 'used', 'used', 'settled', 'used']);
  });
});

describe('payments', () => {
  it('A2 RP10 by hand: in, out and taken back; credit that is used moves no money', () => {
    const { sections, fates } = made('payments', askedOf(), (collector) => [
      collector.payment!(
        payment('2026-11-02', 12000, { remittances: [{ invoiceId: 'i', amount: cents(10000) }] }),
      ),
      collector.payment!(payment('2026-11-03', -2000, { type: 'refund' })),
      collector.payment!(payment('2026-11-04', -500, { corrects: 'p' })),
      collector.payment!(payment('2026-11-05', 0, { type: 'credit' })),
      collector.payment!(payment('2026-10-31', 700)),
    ]);
    const [{ rows, total, figures }] = sections as [(typeof sections)[0]];
    expect(rows.map((row) => [row[0], row[3], row[6], row[7], row[8]])).toEqual([
      ['2026-11-02', 'payment', 12000, 10000, 2000],
      ['2026-11-03', 'refund', -2000, 0, -2000],
      ['2026-11-04', 'counter', -500, 0, -500],
    ]);
    expect(total[6]).toBe(9500);
    expect(figures).toEqual({ received: 12000, given: 2500, net: 9500, entries: 3 });
    expect(fates).toEqual(['used', 'used', 'used', 'no-money', 'other-period']);
  });
});

describe('customer statement', () => {
  it('A2 by hand: 480 before, 1,200 billed, 800 paid: 880 after', () => {
    const asked = askedOf({ customerIds: new Set(['a']) });
    const { sections } = made('customer-statement', asked, (collector) => [
      collector.document!(document({ issued: '2026-10-20', groups: [['S', '20', 40000]] })),
      collector.document!(document({ issued: '2026-11-03', groups: [['S', '20', 100000]] })),
      collector.document!(document({ issued: '2026-11-03', customerId: 'b', groups: [['S', '20', 1]] })),
      collector.payment!(payment('2026-11-10', 80000)),
    ]);
    const [{ rows, total, figures }] = sections as [(typeof sections)[0]];
    expect(rows.map((row) => [row[0], row[1], row[5], row[6], row[7]])).toEqual([
      ['2026-11-01', 'opening', null, null, 48000],
      ['2026-11-03', 'invoice', 120000, null, 168000],
      ['2026-11-10', 'payment', null, 80000, 88000],
    ]);
    expect(total.slice(5)).toEqual([120000, 80000, 88000]);
    expect(figures).toEqual({ opening: 48000, debit: 120000, credit: 80000, closing: 88000 });
  });
});

describe('not invoiced', () => {
  it('A2 by hand: free and drafted rows of the period, the oldest 29 days', () => {
    const { sections, fates } = made('not-invoiced', askedOf(), (collector) => [
      collector.transaction!(transaction('2026-11-01', 10000)),
      collector.transaction!(transaction('2026-11-20', 5000, { invoiceId: 'draft 1', customerId: 'b' })),
      collector.transaction!(transaction('2026-11-20', 700, { invoiceId: 'i1' })),
      collector.transaction!(transaction('2026-10-31', 800)),
      collector.transaction!(transaction('2026-11-02', 900, { currency: 'GNF', customerId: null })),
    ]);
    expect(sections.map(({ currency }) => currency)).toEqual(['EUR', 'GNF']);
    expect(sections[0]!.rows.map((row) => [row[0], row[1], row[7], row[8], row[11], row[13]])).toEqual([
      ['2026-11-01', 'Anne', 'free', 29, 10000, 12000],
      ['2026-11-20', 'Bakary', 'drafted', 10, 5000, 6000],
    ]);
    expect(sections[0]!.figures).toEqual({ net: 15000, rows: 2, customers: 2, oldest: 29 });
    expect(fates).toEqual(['used', 'used', 'invoiced', 'other-period', 'used']);
  });
});

describe('activity', () => {
  it('A2 B17 by hand: entries of the period on the clock of the business', () => {
    const entry = (seq: number, at: string, writes: number) =>
      ({
        seq,
        at,
        actor: 'owner',
        subjects: [{ kind: 'invoice', id: 'i' }],
        summary: { key: 'invoice-issued', params: {} },
        writes: Array.from({ length: writes }, () => ['invoices', 'i', '']),
      }) as unknown as JournalEntry;
    const { sections, fates } = made('activity', askedOf(), (collector) => [
      collector.entry!(entry(7, '2026-11-02T08:15:00.000Z', 2)),
      collector.entry!(entry(8, '2026-12-01T08:15:00.000Z', 1)),
    ]);
    expect(sections[0]!.rows).toEqual([[7, '2026-11-02', '08:15', 'invoice-issued', 'invoice', 'owner', 2]]);
    expect(sections[0]!.figures).toEqual({ entries: 1, records: 2, days: 1, kinds: 1 });
    expect(fates).toEqual(['used', 'other-period']);
  });
});

describe('every report', () => {
  it.each(allReports.map((report) => [report.id, report] as const))(
    'A2 %s states columns with ids of their own, sums of numbers only, and what derived columns follow from',
    (_, { columns, usual, needs, keyFigures }) => {
      const ids = columns.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(columns.some(({ isExtra }) => !isExtra)).toBe(true);
      expect(needs.length).toBeGreaterThan(0);
      for (const { id, isSummed, type, derived } of columns) {
        if (isSummed) expect(['money', 'count'], id).toContain(type);
        if (!derived) continue;
        expect(isSummed, id).toBe(false);
        const from = Object.values(derived)
          .flat()
          .filter((part) => part !== derived.rule);
        expect(ids, id).toEqual(expect.arrayContaining(from));
      }
      expect(new Set(keyFigures.map(({ id }) => id)).size, 'RP12').toBe(keyFigures.length);
      for (const id of [...usual.groupBy, ...(usual.sort ? [usual.sort.column] : [])])
        expect(ids).toContain(id);
    },
  );

  it.each(allReports.map((report) => [report.id, report] as const))(
    'A7 RP12 %s states its key figures before anything was made',
    (_, report) => {
      const at: CellAt = (row, column) => row[report.columns.findIndex(({ id }) => id === column)] ?? null;
      const figures = report.figures([], at, askedOf({ basis: report.basis }));
      expect(figures.map(({ id, type }) => ({ id, type }))).toEqual(report.keyFigures);
    },
  );

  it('A2 nine reports, each in a file of its own', () => {
    expect(allReports.map(({ id }) => id)).toEqual([
      'sales-by-period',
      'sales-by-customer',
      'sales-by-product',
      'tax',
      'ageing',
      'payments',
      'customer-statement',
      'not-invoiced',
      'activity',
    ]);
  });
});
