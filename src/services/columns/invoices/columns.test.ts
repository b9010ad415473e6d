import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { hasWordPart } from '@domain/texts/words.ts';
import { Dictionary } from './dictionary.ts';
import { InvoiceColumns } from './invoice-columns.ts';
import type { InvoiceFacts } from './invoice-facts.ts';
import { KeptOrder } from './kept-order.ts';
import { noCells, packRows, unpackRows } from './layout.ts';
import { findNumbers } from './number-search.ts';
import { pageRows } from './page-rows.ts';
import { orderedBy } from './radix.ts';
import { partsOf, type Sorting } from './sortings.ts';

const id = (at: number) => `01900000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`;

const facts = (at: number, more: Partial<InvoiceFacts> = {}): InvoiceFacts => ({
  id: id(at),
  no: at,
  kind: 'invoice',
  number: `F-2026-${String(at).padStart(4, '0')}`,
  status: 'issued',
  customerId: `customer-${at % 3}`,
  customerName: `Zoé ${at % 3}`,
  title: 'Work',
  reference: '',
  ownReference: '',
  asset: '',
  rentalMonth: '',
  rentalDays: 0,
  currency: 'EUR',
  date: '2026-11-01',
  periodStart: '2026-11-01',
  periodEnd: '2026-11-30',
  dueDate: '2026-12-01',
  lastPaidDate: '',
  createdAt: 1_700_000_000_000 + at,
  withTax: at * 100,
  due: at * 100,
  paid: 0,
  credited: 0,
  sent: '',
  ...more,
});

const never = () => undefined;

describe('the order of rows', () => {
  it('B8 is that of a stable sort, for whole numbers of any size and sign', async () => {
    const wide = fc.array(fc.integer({ min: -(2 ** 52), max: 2 ** 52 }));
    const narrow = fc.array(fc.integer({ min: 20260101, max: 20260109 }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(wide, narrow), async (keys) => {
        const rows = Uint32Array.from(keys, (_, at) => at);
        const expected = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b);
        expect([...(await orderedBy(rows, Float64Array.from(keys), never))]).toEqual(expected);
      }),
    );
  });

  it('B8 is the same patched as sorted anew, whatever changes', async () => {
    const change = fc.record({
      at: fc.nat(30),
      gone: fc.boolean(),
      number: fc.constantFrom('', 'F-2026-7', 'F-2026-10', 'A-1', 'B'),
      title: fc.constantFrom('Élan', 'elan', 'Zèbre', 'a'),
      withTax: fc.integer({ min: -3, max: 3 }),
    });
    const sorting = fc.constantFrom<Sorting>('number', 'title', 'withTax', 'date');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change), { maxLength: 4 }), sorting, async (turns, by) => {
        const columns: InvoiceColumns = new InvoiceColumns((row) => kept.touch(row));
        const kept = new KeptOrder(columns, partsOf(by));
        const apply = ({ at, gone, ...more }: (typeof turns)[number][number]) =>
          gone ? columns.remove(id(at)) : columns.put(facts(at, more));
        for (const changes of turns) {
          // The first half comes while the rows are being sorted, if they have to be.
          const prepared = kept.prepare();
          changes.slice(0, changes.length / 2).forEach(apply);
          await prepared;
          expect(kept.rows()).toHaveLength(columns.live);
          changes.slice(changes.length / 2).forEach(apply);
        }
        await kept.prepare();
        const anew = new KeptOrder(columns, partsOf(by));
        await anew.prepare();
        expect([...kept.rows()]).toEqual([...anew.rows()]);
        expect(kept.rows()).toHaveLength(columns.live);
      }),
    );
  });

  it('B8 counts numbers as people do: 10000 after 9999, drafts behind all', async () => {
    const columns = new InvoiceColumns();
    const numbers = ['F-2026-10000', '', 'F-2026-9999', 'A-2026-0001', 'F-2025-0002'];
    numbers.forEach((number, at) => columns.put(facts(at, { number })));
    const order = new KeptOrder(columns, partsOf('number'));
    await order.prepare();
    expect([...order.rows()].map((row) => numbers[row])).toEqual([
      'A-2026-0001',
      'F-2025-0002',
      'F-2026-9999',
      'F-2026-10000',
      '',
    ]);
  });

  it('B8 a page is the same cut from either end', () => {
    const flags = fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 40 });
    const direction = fc.constantFrom('asc' as const, 'desc' as const);
    fc.assert(
      fc.property(flags, direction, fc.nat(40), fc.nat(12), (wanted, way, start, count) => {
        const order = Uint32Array.from(wanted, (_, at) => wanted.length - 1 - at);
        const rows = [...order].filter((row) => wanted[row] === 1);
        if (way === 'desc') rows.reverse();
        const from = Math.min(start, rows.length);
        const stretch = { direction: way, start: from, count };
        const selection = { flags: Uint8Array.from(wanted), total: rows.length, isWanted: null };
        expect(pageRows(order, selection, stretch)).toEqual(rows.slice(from, from + count));
      }),
    );
  });
});

describe('search', () => {
  it('B8 finds parts from the start of a word, also after the zeros of a number', () => {
    const text = 'f-2026-00042 atelier menard 3e lot';
    for (const part of ['f-20', '2026-0', '00042', '042', '42', 'men', 'lot', 'e']) {
      expect(hasWordPart(text, part), part).toBe(true);
    }
    for (const part of ['026', '142', 'elier', 'nard', 'ot']) {
      expect(hasWordPart(text, part), part).toBe(false);
    }
  });

  it('B8 finds the same numbers by stretches as by reading each', async () => {
    const stem = fc.constantFrom('F-2026-', 'f', '', 'LOC-7a-2026', '2026/', 'A0');
    const digits = fc.oneof(
      fc.nat(12_000).map(String),
      fc.nat(120).map((n) => String(n).padStart(4, '0')),
      fc.constant(''),
    );
    const number = fc.tuple(stem, digits).map((both) => both.join(''));
    const part = fc.oneof(
      fc.constantFrom('0', '00', '2026-0', 'f-2026-00', '6-1', 'a0', '12'),
      fc.nat(200).map(String),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(number), part, async (numbers, asked) => {
        const columns = new InvoiceColumns();
        numbers.forEach((text, at) => columns.put(facts(at, { number: text })));
        const order = new KeptOrder(columns, partsOf('number'));
        await order.prepare();
        const found = findNumbers(columns, order.rows(), asked);
        const expected = [...numbers.keys()].filter(
          (at) => numbers[at] !== '' && hasWordPart(numbers[at]!.toLowerCase(), asked),
        );
        expect(found.inside.flatMap((list) => [...list]).sort((a, b) => a - b)).toEqual(expected);
        expect([...numbers.keys()].filter((row) => found.has(row))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('B8 a dictionary finds what its values say, whatever comes and goes', () => {
    const text = fc.constantFrom('élan vital', 'Zoé', 'an', 'lan\nan', 'x', '', 'ÉLAN');
    const step = fc.tuple(text, fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60 }),
        fc.constantFrom('an', 'e', 'z', 'x', 'elan'),
        (steps, part) => {
          const dictionary = new Dictionary((value) => value.toLowerCase());
          const held: [number, string][] = [];
          for (const [value, goes, asks] of steps) {
            const gone = goes ? held.shift() : undefined;
            if (gone) dictionary.release(gone[0]);
            else held.push([dictionary.take(value), value]);
            if (asks) for (const shorter of ['q', part.slice(0, 1)]) dictionary.withPart(shorter);
          }
          const flags = dictionary.withPart(part)?.flags;
          for (const [code, value] of held) {
            expect(dictionary.values[code]).toBe(value);
            expect(flags?.[code] === 1).toBe(hasWordPart(value.toLowerCase(), part));
          }
        },
      ),
    );
  });
});

describe('packed rows', () => {
  it('B8 come back as they were, from any row on', () => {
    const columns = new InvoiceColumns();
    for (let at = 0; at < 7; at += 1) columns.put(facts(at, { withTax: at * 1.5e9, number: `N${at}` }));
    const cells = noCells(10);
    unpackRows(packRows(columns.cells, 0, 3), cells, 0);
    unpackRows(packRows(columns.cells, 3, 7), cells, 3);
    for (const [name, column] of Object.entries(cells)) {
      const per = name === 'id' ? 4 : 1;
      const original = columns.cells[name as keyof typeof cells];
      expect([...column.subarray(0, 7 * per)]).toEqual([...original.subarray(0, 7 * per)]);
    }
  });
});
