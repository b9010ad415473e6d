import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { hasWordPart } from '@domain/texts/words.ts';
import { dayNumber } from './days.ts';
import { Desk } from './desk.ts';
import { InvoiceColumns } from './invoice-columns.ts';
import type { InvoiceFacts } from './invoice-facts.ts';
import { KeptOrder } from './kept-order.ts';
import type { CodeColumn, Orders, RangeColumn } from './narrowing.ts';
import { pageOf } from './page-rows.ts';
import { select, type Criteria } from './selection.ts';
import { Selections } from './selections.ts';
import { partsOf } from './sortings.ts';

const TODAY = '2026-11-20';
const days = ['2026-11-01', '2026-11-19', '2026-11-20', '2026-12-05'];

const idOf = (at: number) => `01900000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`;

const facts = fc.record({
  id: fc.nat(40).map(idOf),
  no: fc.nat(1000),
  kind: fc.constantFrom('invoice' as const, 'invoice' as const, 'credit-note' as const),
  number: fc.constantFrom('', 'F-2026-0001', 'F-2026-0012', 'F-2025-0120', 'A-2026-1'),
  status: fc.constantFrom('draft' as const, 'issued', 'partially-paid', 'paid', 'void'),
  customerId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  customerName: fc.constantFrom('Zoé 12', 'Ménard', 'Été', 'Bruno', 'Lot', 'X', 'Y'),
  title: fc.constantFrom('Chantier lot 12', 'Facture de 2026-10', 'Été', ''),
  reference: fc.constantFrom('', 'PO-12'),
  ownReference: fc.constant(''),
  asset: fc.constantFrom('', 'Dacia\nAB-12'),
  rentalMonth: fc.constantFrom('' as const, '2026-10', '2026-11'),
  rentalDays: fc.constant(0),
  currency: fc.constantFrom('EUR', 'EUR', 'GNF', 'USD'),
  date: fc.constantFrom(...days),
  periodStart: fc.constant('2026-11-01'),
  periodEnd: fc.constant('2026-11-30'),
  dueDate: fc.constantFrom(...days),
  lastPaidDate: fc.constant('' as const),
  createdAt: fc.integer({ min: 0, max: 9 }),
  withTax: fc.integer({ min: 1, max: 90 }),
  due: fc.integer({ min: 0, max: 90 }),
  paid: fc.constant(0),
  credited: fc.constant(0),
  sent: fc.constant('' as const),
}) satisfies fc.Arbitrary<InvoiceFacts>;

const change = fc.oneof(
  { weight: 5, arbitrary: facts },
  { weight: 1, arbitrary: facts.map(({ id }) => ({ gone: id })) },
);

const rangeOf = (column: RangeColumn, values: readonly number[]) =>
  fc
    .tuple(fc.constantFrom(-Infinity, ...values), fc.constantFrom(Infinity, ...values))
    .map(([from, to]): Criteria['ranges'][number] => [column, from, to]);

const criteria: fc.Arbitrary<Criteria> = fc.record({
  parts: fc.array(fc.constantFrom('lot', 'm', 'ete', '12', '1', 'f-2026', '20', 'po', 'nothing', 'ab'), {
    maxLength: 2,
  }),
  ranges: fc.array(
    fc.oneof(
      rangeOf('dueDate', days.map(dayNumber)),
      rangeOf('date', days.map(dayNumber)),
      rangeOf('createdAt', [0, 1, 5, 9]),
      rangeOf('withTax', [2, 10, 45, 80]),
    ),
    { maxLength: 2 },
  ),
  customers: fc.option(fc.constantFrom(new Set(['a']), new Set(['b', 'c', 'none']), new Set<string>())),
  ids: fc.constantFrom(null, null, null, [], [idOf(3)], [idOf(1), idOf(2), idOf(5), idOf(8), idOf(99)]),
  currency: fc.constantFrom(undefined, undefined, 'EUR', 'GNF', 'XXX'),
  asset: fc.constantFrom(null, null, null, ['dac']),
  plate: fc.constantFrom(null, null, null, ['12']),
  rentalMonth: fc.constantFrom(undefined, undefined, 202610),
  kind: fc.constantFrom(undefined, undefined, 'invoice' as const, 'credit-note' as const),
  statuses: fc.option(fc.subarray(['draft' as const, 'issued', 'paid', 'overdue', 'void'])),
  overdue: fc.constantFrom(undefined, undefined, true, false),
  voided: fc.constantFrom(undefined, undefined, true, false),
  today: fc.constantFrom(dayNumber(TODAY), dayNumber(TODAY), dayNumber('2026-12-06')),
});

/** Removes accents as the searched texts do. */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const isLate = ({ kind, status, dueDate }: InvoiceFacts, today: number) =>
  kind === 'invoice' && ['issued', 'partially-paid'].includes(status) && dayNumber(dueDate) < today;

/** All but the statuses. */
function isInScope(one: InvoiceFacts, asked: Criteria): boolean {
  const { customerName, title, reference, asset, number } = one;
  const texts = [customerName, title, reference, asset, number].map(plain);
  const [name = '', plate = ''] = plain(asset).split('\n');
  const numbers = { ...one, date: dayNumber(one.date), dueDate: dayNumber(one.dueDate) };
  return (
    asked.parts.every((part) => texts.some((text) => hasWordPart(text, part))) &&
    asked.ranges.every(([column, from, to]) => numbers[column] >= from && numbers[column] <= to) &&
    (!asked.customers || asked.customers.has(one.customerId)) &&
    (!asked.ids || asked.ids.includes(one.id)) &&
    (asked.currency === undefined || one.currency === asked.currency) &&
    (asked.kind === undefined || one.kind === asked.kind) &&
    (asked.rentalMonth === undefined || Number(one.rentalMonth.replace('-', '')) === asked.rentalMonth) &&
    (!asked.asset || (asset !== '' && name.includes(asked.asset[0]!))) &&
    (!asked.plate || (asset !== '' && plate.includes(asked.plate[0]!)))
  );
}

function isListed(one: InvoiceFacts, { statuses, overdue, voided, today }: Criteria): boolean {
  const late = isLate(one, today);
  return (
    (!statuses?.length || statuses.includes(one.status) || (late && statuses.includes('overdue'))) &&
    (overdue === undefined || late === overdue) &&
    (voided === undefined || (one.status === 'void') === voided)
  );
}

function expectedOf(all: readonly InvoiceFacts[], asked: Criteria) {
  const scope = all.filter((one) => isInScope(one, asked));
  const listed = scope.filter((one) => isListed(one, asked));
  const sums: Record<string, { withTax: number; due: number; rows: number }> = {};
  for (const { currency, kind, withTax, due } of listed) {
    const sign = kind === 'credit-note' ? -1 : 1;
    const sum = (sums[currency] ??= { withTax: 0, due: 0, rows: 0 });
    sum.rows += 1;
    sum.withTax += sign * withTax;
    sum.due += sign * due;
  }
  const count = (status: string) => scope.filter((one) => one.status === status).length;
  const counts = Object.fromEntries(
    ['draft', 'issued', 'partially-paid', 'paid', 'credited', 'refunded', 'void'].map((status) => [
      status,
      count(status),
    ]),
  );
  const overdue = scope.filter((one) => isLate(one, asked.today)).length;
  return { ids: listed.map(({ id }) => id).sort(), sums, counts: { ...counts, overdue, all: scope.length } };
}

/** Columns with every order there may be; `ready` says which of them are at hand. */
function openColumns(ready: ReadonlySet<string>) {
  const orders = new Map<string, KeptOrder>();
  const columns = new InvoiceColumns((row) => {
    for (const order of orders.values()) order.touch(row);
  });
  for (const name of ['date', 'dueDate', 'createdAt', 'withTax', 'number', 'title'] as const) {
    orders.set(name, new KeptOrder(columns, partsOf(name)));
  }
  for (const column of ['customer', 'customerName', 'title', 'reference', 'ownReference', 'asset'] as const) {
    orders.set(`code of ${column}`, new KeptOrder(columns, [{ column }]));
  }
  const by = (column: RangeColumn | CodeColumn) =>
    ready.has(column) ? (orders.get(`code of ${column}`) ?? orders.get(column)!) : null;
  const standing: Orders = { byNumber: () => orders.get('number')!.rows(), by };
  return { columns, orders, standing };
}

const everything = {
  ranges: [],
  customers: null,
  ids: null,
  currency: undefined,
  asset: null,
  plate: null,
  rentalMonth: undefined,
  kind: undefined,
  statuses: null,
  overdue: undefined,
  voided: undefined,
} satisfies Partial<Criteria>;

const columnNames = [
  'date',
  'dueDate',
  'createdAt',
  'withTax',
  'customer',
  'customerName',
  'title',
  'reference',
  'ownReference',
  'asset',
];
const texts = ['customerName', 'title', 'reference', 'ownReference', 'asset'];
const atHand = fc.oneof(fc.constant(columnNames), fc.constant(texts), fc.subarray(columnNames));

describe('what matches', () => {
  it('B8 is what reading every invoice finds, by whichever orders are at hand, after every change', async () => {
    const turn = fc.tuple(fc.array(change, { maxLength: 30 }), criteria);
    const turns = fc.array(turn, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { maxLength: 120 }), turns, atHand, async (first, steps, ready) => {
        const { columns, orders, standing } = openColumns(new Set(ready));
        const all = new Map<string, InvoiceFacts>();
        const desk = new Desk();
        for (const one of first) {
          all.set(one.id, one);
          columns.put(one);
        }
        for (const [changes, asked] of steps) {
          for (const one of changes) {
            if ('gone' in one) {
              all.delete(one.gone);
              columns.remove(one.gone);
            } else {
              all.set(one.id, one);
              columns.put(one);
            }
          }
          for (const order of orders.values()) await order.prepare();
          const selection = select(columns, asked, standing, desk);
          const { ids, sums, counts } = expectedOf([...all.values()], asked);
          const found = pageOf(orders.get('title')!, selection, {
            direction: 'asc',
            start: 0,
            count: selection.total,
          });
          expect(found.map(columns.idAt).sort()).toEqual(ids);
          expect(selection).toMatchObject({ total: ids.length, sums, counts });
          expect(Object.keys(selection.sums).sort()).toEqual(Object.keys(sums).sort());
          if (selection.flags) desk.giveBack(selection.flags);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('B8 finds a part that hundreds of rare texts have, also after some of them came and went', async () => {
    const { columns, orders, standing } = openColumns(new Set(columnNames));
    const all = new Map<string, InvoiceFacts>();
    const write = (at: number, title: string) => {
      const id = idOf(at);
      all.set(id, { ...fc.sample(facts, 1)[0]!, id, no: at, title });
      columns.put(all.get(id)!);
    };
    for (let at = 0; at < 6000; at += 1)
      write(at, at % 8 === 0 ? `Seltenes Stück ${at}` : `Chantier ${at % 50}`);
    const asked: Criteria = { ...everything, parts: ['stuck'], today: dayNumber(TODAY) };
    for (const turn of [0, 1, 2]) {
      for (const order of orders.values()) await order.prepare();
      const { total, ...selection } = select(columns, asked, standing, new Desk());
      const { ids, ...expected } = expectedOf([...all.values()], asked);
      expect(ids.length).toBeGreaterThan(700);
      expect(total).toBe(ids.length);
      expect(selection).toMatchObject(expected);
      const stretch = { direction: 'asc' as const, start: 0, count: total };
      const found = pageOf(orders.get('number')!, { total, ...selection }, stretch);
      expect(found.map(columns.idAt).sort()).toEqual(ids);
      for (let at = turn; at < 400; at += 3) write(at, at % 2 === 0 ? `Stück ${at} neu` : 'Chantier lot 12');
    }
  });

  it('B8 stands in the order that is asked for, a page at a time from either side', async () => {
    const direction = fc.constantFrom('asc' as const, 'desc' as const);
    await fc.assert(
      fc.asyncProperty(
        fc.array(facts, { maxLength: 80 }),
        criteria,
        direction,
        atHand,
        async (rows, asked, way, ready) => {
          const { columns, orders, standing } = openColumns(new Set(ready));
          for (const one of rows) columns.put(one);
          for (const order of orders.values()) await order.prepare();
          const order = orders.get('withTax')!;
          const selection = select(columns, asked, standing, new Desk());
          const all = pageOf(order, selection, { direction: 'asc', start: 0, count: selection.total });
          for (let at = 1; at < all.length; at += 1)
            expect(order.compare(all[at - 1]!, all[at]!)).toBeLessThan(0);
          if (way === 'desc') all.reverse();
          for (let start = 0; start < all.length; start += 7) {
            const page = pageOf(order, selection, { direction: way, start, count: 7 });
            expect(page).toEqual(all.slice(start, start + 7));
          }
        },
      ),
    );
  });

  it('B8 is the same from the room of questions that are forgotten', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(facts, { minLength: 20, maxLength: 80 }),
        fc.array(criteria, { maxLength: 30 }),
        async (rows, questions) => {
          const { columns, orders, standing } = openColumns(new Set(columnNames));
          for (const one of rows) columns.put(one);
          for (const order of orders.values()) await order.prepare();
          const selections = new Selections();
          for (const asked of [...questions, ...questions.toReversed()]) {
            const kept = selections.of(asked, columns, 1, standing);
            const fresh = select(columns, asked, standing, new Desk());
            const stretch = { direction: 'asc' as const, start: 0, count: fresh.total };
            const order = orders.get('number')!;
            expect(pageOf(order, kept, stretch)).toEqual(pageOf(order, fresh, stretch));
            expect(kept.counts).toEqual(fresh.counts);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
