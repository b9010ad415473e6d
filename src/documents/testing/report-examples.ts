import type { Collector, Fate, Asked } from '@domain/reports/define.ts';
import { reportOf } from '@domain/reports/registry.ts';
import { askedOf, cents, document, payment, settled, transaction } from '@domain/reports/testing/facts.ts';
import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import type { JournalEntry } from '@domain/journal/journal.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { ReportBasis } from '@domain/reports/report.ts';
import { loadRoom } from '@i18n/load-messages.ts';
import { reportWordsOf } from '@i18n/wording/report-registry.ts';
import type { ReportJob } from '../job.ts';
import { reportTable } from '../reports/report-table.ts';
import { sampleJob } from './sample-invoice.ts';

interface ReportExample {
  basis: ReportBasis;
  customerId?: string;
  feed: (collector: Collector) => Fate[];
}

const { seller } = sampleJob({ lines: [{ title: 'Work', quantity: '1', unitPrice: '1' }] });

const fed = (collector: Collector, documents: readonly ReturnType<typeof document>[]) =>
  documents.map((one) => collector.document!(one));

const line = (title: string, quantity: string, net: number, unit = ''): InvoiceLine =>
  ({ title, quantity, net: cents(net), unit, transactionId: null }) as InvoiceLine;

const entry = (seq: number, at: string, writes: number) =>
  ({
    seq,
    at,
    actor: 'owner',
    subjects: [{ kind: 'company', id: 'company' }],
    summary: { key: 'company-set-up', params: {} },
    writes: Array.from({ length: writes }, () => ['invoices', 'i', '']),
  }) as unknown as JournalEntry;

/** The examples that are worked out by hand beside the reports, as facts. */
const reportExamples: Record<string, ReportExample> = {
  // 100.00 of 172.75 is paid: 57.89 + 11.58 at 20 %, 28.94 + 1.59 at 5.5 %.
  tax: {
    basis: 'paid',
    feed: (collector) =>
      fed(collector, [
        document({
          issued: '2026-10-20',
          groups: [
            ['S', '20', 10000],
            ['S', '5.5', 5000],
          ],
          payments: [settled('2026-11-05', 10000)],
        }),
        document({ issued: '2026-11-03', groups: [['S', '20', 100]] }),
      ]),
  },
  // Anne owes 60.00 in time and 100.00 since 30 days, Bakary 12.00 since 91; he has 50.00 to his credit.
  ageing: {
    basis: 'open',
    feed: (collector) => [
      ...fed(collector, [
        document({
          issued: '2026-10-01',
          due: '2026-10-31',
          groups: [['S', '20', 10000]],
          payments: [settled('2026-10-20', 2000)],
        }),
        document({ issued: '2026-11-01', due: '2026-11-30', groups: [['S', '20', 5000]] }),
        document({ issued: '2026-08-01', due: '2026-08-31', customerId: 'b', groups: [['S', '20', 1000]] }),
      ]),
      collector.payment!(payment('2026-11-02', 5000, { customerId: 'b' })),
    ],
  },
  // Anne 12,345.00 less 300.00 back, Bakary 250.00, Chloé 1,100,000 in francs.
  'sales-by-customer': {
    basis: 'issued',
    feed: (collector) =>
      fed(collector, [
        document({ issued: '2026-11-03', groups: [['S', '20', 1234500]] }),
        document({ issued: '2026-11-10', kind: 'credit-note', groups: [['S', '20', 30000]] }),
        document({ issued: '2026-11-03', customerId: 'b', groups: [['S', '10', 25000]] }),
        document({ issued: '2026-11-15', customerId: 'c', currency: 'GNF', groups: [['S', '18', 1100000]] }),
        document({ issued: '', groups: [['S', '20', 99900]] }),
      ]),
  },
  // 1,250.00 on the 3rd, 300.00 back on the 10th, 400.00 of October void on the 12th.
  'sales-by-period': {
    basis: 'issued',
    feed: (collector) =>
      fed(collector, [
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
        document({
          issued: '2026-10-20',
          groups: [['S', '20', 40000]],
          voidedAt: '2026-11-12T08:00:00.000Z',
        }),
      ]),
  },
  // Bread 3 + 0.5 less 1 back at 10.00, tea 2 at 20.00, and 5.00 off a whole document.
  'sales-by-product': {
    basis: 'issued',
    feed: (collector) => {
      const [first, second, back] = [
        document({ issued: '2026-11-03', groups: [['S', '20', 6500]] }),
        document({ issued: '2026-11-04', groups: [['S', '20', 500]] }),
        document({ issued: '2026-11-05', kind: 'credit-note', groups: [['S', '20', 1000]] }),
      ] as const;
      first.totals.lines = cents(7000);
      const sold = [
        [first, [line('Bread', '3', 3000, 'kg'), line('Tea', '2', 4000)]],
        [second, [line('Bread', '0.5', 500, 'kg')]],
        [back, [line('Bread', '1', 1000, 'kg')]],
      ] as const;
      return sold.map(([invoice, lines]) => {
        const fate = collector.document!(invoice);
        collector.body!(invoice, { lines: [...lines], allowances: [] });
        return fate;
      });
    },
  },
  // 120.00 in, 20.00 given back, 5.00 taken back.
  payments: {
    basis: 'paid',
    feed: (collector) =>
      [
        payment('2026-11-02', 12000, { no: 1 }),
        payment('2026-11-03', -2000, { no: 2, type: 'refund' }),
        payment('2026-11-04', -500, { no: 3, corrects: 'p1' }),
        payment('2026-10-31', 700, { no: 4 }),
      ].map((one) => collector.payment!(one)),
  },
  // 480.00 before, 1,200.00 billed, 800.00 paid: 880.00 after.
  'customer-statement': {
    basis: 'issued',
    customerId: 'a',
    feed: (collector) => [
      ...fed(collector, [
        document({ issued: '2026-10-20', groups: [['S', '20', 40000]] }),
        {
          ...document({ issued: '2026-11-03', due: '2026-12-03', groups: [['S', '20', 100000]] }),
          number: 'F-2026-0002',
        },
        document({ issued: '2026-11-03', customerId: 'b', groups: [['S', '20', 1]] }),
      ]),
      collector.payment!(payment('2026-11-10', 80000, { no: 7 })),
    ],
  },
  // 100.00 free since 29 days and 50.00 on a draft; 900 francs in the other currency.
  'not-invoiced': {
    basis: 'done',
    feed: (collector) =>
      [
        transaction('2026-11-01', 10000),
        transaction('2026-11-20', 5000, { invoiceId: 'draft 1', customerId: 'b', quantity: '2.5' }),
        transaction('2026-11-20', 700, { invoiceId: 'i1' }),
        transaction('2026-11-02', 900, { currency: 'GNF', customerId: 'c' }),
      ].map((one) => collector.transaction!(one)),
  },
  // Two entries on two days, three records and one.
  activity: {
    basis: 'done',
    feed: (collector) =>
      [
        entry(7, '2026-11-02T08:15:00.000Z', 3),
        entry(8, '2026-11-09T17:40:00.000Z', 1),
        entry(9, '2026-12-01T08:15:00.000Z', 1),
      ].map((one) => collector.entry!(one)),
  },
};

/** What the PDF of an example is made of. */
export async function exampleJob(kind: string, language: Language): Promise<ReportJob> {
  const { basis, feed, customerId } = reportExamples[kind]!;
  const definition = reportOf(kind)!;
  const said = reportWordsOf(kind, language);
  const [room, acts] = await Promise.all([loadRoom('reports', language), loadRoom('activity', language)]);
  const asked: Asked = askedOf({
    basis,
    ...(customerId && { customerIds: new Set([customerId]) }),
    say: (key) => said.own.words[key] ?? key,
    activity: ({ summary }) => acts.loose(summary.key, {}),
  });
  const collector = definition.collect(asked);
  const fates = new Map<Fate, number>();
  for (const fate of feed(collector)) fates.set(fate, (fates.get(fate) ?? 0) + 1);
  const title = said.own.titles?.[basis] ?? room.loose(kind);
  const { from, to } = asked.period;
  const order = {
    query: { kind, from, to, ...(customerId && { customerId }) },
    name: '',
    layout: undefined,
    basis,
    language,
    homeCurrency: 'EUR',
    today: asked.today,
    madeAt: Date.UTC(2026, 10, 30, 10),
    timeZone: asked.timeZone,
    seller,
  };
  const collected = { sections: collector.sections(), fates };
  return {
    kind: 'report',
    id: 'report',
    table: reportTable(definition, collected, asked, order, { title, ...said }),
    words: said.all,
    seller,
    language,
    madeAt: '2026-11-30T10:00:00.000Z',
    made: { date: '2026-11-30', time: '11:00' },
    fingerprint: '71c40b9e'.repeat(8),
  };
}
