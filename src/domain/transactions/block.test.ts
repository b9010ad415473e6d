import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Minor } from '../money/currency.ts';
import { blockFacts, blockIdOf, decodeBlock, encodeBlock, slotOf } from './block.ts';
import { fingerprint } from './fingerprint.ts';
import { givenTo } from './given-to.ts';
import type { Transaction } from './transaction.ts';

const sale: Transaction = {
  id: 'b.0',
  customerId: 'c1',
  key: '',
  date: '2010-12-01',
  title: 'WHITE HANGING HEART T-LIGHT HOLDER',
  description: '',
  quantity: '6',
  unit: 'piece',
  unitPrice: '2.55',
  priceIncludesTax: false,
  taxCategory: 'S',
  taxRate: '20',
  currency: 'GBP',
  net: 1530 as Minor,
  tax: 306 as Minor,
  productId: null,
  order: '536365',
  purchaseOrder: '',
  site: '',
  invoiceId: null,
  sourceRow: 2,
};

/** Few values, so that columns with one value, with a dictionary and with none all occur. */
const text = fc.oneof(fc.constantFrom('', 'a', 'é€œ', '\u202f"\\\n'), fc.string());
const amount = fc.maxSafeInteger().map((value) => value as Minor);
const facts = fc.record({
  customerId: fc.option(text),
  key: text,
  date: fc.constantFrom('2026-01-31', '2026-02-01', '2025-12-31'),
  title: text,
  description: text,
  quantity: fc.constantFrom('1', '-2.5', '0'),
  unit: text,
  unitPrice: fc.constantFrom('1', '0.0001'),
  priceIncludesTax: fc.boolean(),
  taxCategory: fc.constantFrom('S', 'E' as const),
  taxRate: fc.constantFrom('20', '5.5'),
  currency: fc.constantFrom('EUR', 'GNF'),
  net: amount,
  tax: amount,
  productId: fc.option(text),
  order: text,
  purchaseOrder: text,
  site: text,
  invoiceId: fc.option(text),
  sourceRow: fc.nat(),
});
/** Some given to another customer since their import, or several times. */
const row = fc
  .tuple(facts, fc.array(fc.option(text), { maxLength: 2 }))
  .map(([drawn, others]) => others.reduce<Transaction>(givenTo, { ...drawn, id: '' }));
const rows = fc
  .array(fc.option(row, { freq: 6 }), { maxLength: 40 })
  .map((drawn) => drawn.map((fields, slot) => fields && { ...fields, id: `block.${slot}` }));

describe('blocks', () => {
  test('K1 any rows come back as they were, and pack to the same bytes again', () => {
    fc.assert(
      fc.property(rows, (rows) => {
        const bytes = encodeBlock(rows);
        const back = decodeBlock('block', bytes);
        expect(back).toEqual(rows);
        expect(encodeBlock(back)).toEqual(bytes);
      }),
    );
  });

  test('K1 a block in which an import changed rows of another says so; any other has the bytes it always had', () => {
    const mixed = [sale, null, { ...sale, id: 'b.2', sourceBatch: 'later', sourceRow: 9 }];
    const back = decodeBlock('b', encodeBlock(mixed));
    expect(back).toStrictEqual(mixed);
    expect(encodeBlock(back)).toEqual(encodeBlock(mixed));
    const text = new TextDecoder().decode(encodeBlock([sale]));
    expect(Object.keys((JSON.parse(text) as { columns: object }).columns)).toHaveLength(20);
    expect(encodeBlock([{ ...sale, sourceBatch: '' }])).toEqual(encodeBlock([sale]));
  });

  test('K1 repeated texts are stored once', () => {
    const alike = Array.from({ length: 200 }, (_, slot) => ({ ...sale, id: `b.${slot}` }));
    const varied = alike.map((same, slot) => ({ ...same, customerId: slot % 2 ? 'c1' : 'c2' }));
    expect(encodeBlock(alike).length).toBeLessThan(1_000);
    expect(encodeBlock(varied).length).toBeLessThan(2_000);
  });

  test('K1 bytes of another format are refused', () => {
    const other = new TextEncoder().encode('{"v":2}');
    expect(() => decodeBlock('b', other)).toThrow('unknown format');
  });

  test('K2 a deleted row leaves its slot empty and the ids of the others as they are', () => {
    const block = [sale, null, { ...sale, id: 'b.2' }];
    expect(decodeBlock('b', encodeBlock(block)).map((row) => row?.id ?? null)).toEqual(['b.0', null, 'b.2']);
  });

  test('K2 the id of a transaction names its block and slot', () => {
    expect(blockIdOf('0192f7c3-1111-7abc-8def-000000000001.17')).toBe('0192f7c3-1111-7abc-8def-000000000001');
    expect(slotOf('0192f7c3-1111-7abc-8def-000000000001.17')).toBe(17);
  });

  test('K3 the facts of a block follow from its live rows', () => {
    const block = [
      { ...sale, date: '2026-03-02', invoiceId: 'i1' },
      null,
      { ...sale, date: '2026-01-31', customerId: null },
      { ...sale, date: '2026-02-01', customerId: 'c0' },
    ];
    expect(blockFacts(block)).toEqual({
      customerIds: ['', 'c0', 'c1'],
      from: '2026-01-31',
      to: '2026-03-02',
      count: 3,
      open: 2,
      openNet: { [sale.currency]: 2 * sale.net },
      openUnassigned: 1,
    });
    expect(blockFacts([null])).toEqual({
      customerIds: [],
      from: '',
      to: '',
      count: 0,
      open: 0,
      openNet: {},
      openUnassigned: 0,
    });
  });
});

describe('the same sale', () => {
  test.each([
    ['customerId', 'c2'],
    ['date', '2010-12-02'],
    ['title', 'other'],
    ['description', 'other'],
    ['quantity', '-6'],
    ['unitPrice', '2.56'],
    ['currency', 'EUR'],
    ['order', '536366'],
    ['purchaseOrder', 'P'],
    ['site', 'Lyon'],
    ['key', 'K'],
  ])('S1 another %s makes another sale', (field, value) => {
    expect(fingerprint({ ...sale, [field]: value })).not.toBe(fingerprint(sale));
  });

  test('S1 text that moves from one field to the next makes another sale', () => {
    expect(fingerprint({ ...sale, title: 'a', description: 'b' })).not.toBe(
      fingerprint({ ...sale, title: 'ab', description: '' }),
    );
  });

  test('S2 defaults that changed between two imports do not', () => {
    const again: Transaction = {
      ...sale,
      id: 'x.9',
      taxRate: '10',
      taxCategory: 'Z',
      unit: '',
      priceIncludesTax: true,
      sourceRow: 9,
    };
    expect(fingerprint(again)).toBe(fingerprint(sale));
  });

  test('S3 equal real sales have one fingerprint, to be counted', () => {
    const day = Array.from({ length: 44 }, (_, slot): Transaction => ({ ...sale, sourceRow: slot + 2 }));
    expect(new Set(day.map((row) => fingerprint(row))).size).toBe(1);
  });

  test('S4 a row that was given to others keeps whom its file named, and nothing once it is theirs again', () => {
    const imported = { ...sale, customerId: null };
    const given = givenTo(givenTo(imported, 'one'), 'two');
    expect(given).toEqual({ ...imported, customerId: 'two', importedFor: null });
    expect(fingerprint(given, given.importedFor)).toBe(fingerprint(imported));
    expect(givenTo(given, null)).toEqual(imported);
    expect(encodeBlock([givenTo(given, null)])).toEqual(encodeBlock([imported]));
    expect(givenTo({ ...sale, sourceRow: 0 }, 'two')).toEqual({ ...sale, sourceRow: 0, customerId: 'two' });
  });
});
