import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '../money/minor.ts';
import type { Entry } from './entry.ts';
import { packEntries, unpackEntries } from './pack-entries.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', '\uFEFF', '\uD83D', '😀'),
);
const entry: fc.Arbitrary<Entry> = fc.record({
  id: text,
  no: fc.nat(),
  kind: fc.constantFrom('new', 'late', 'difference', 'held'),
  order: text,
  belongsTo: fc.constantFrom('', '2025-01'),
  date: fc.constantFrom('', '2025-01-31'),
  customer: text,
  customerName: text,
  title: text,
  quantity: fc.constantFrom('1', '-2.5'),
  unitPrice: fc.constantFrom('0', '12.345'),
  amount: fc.maxSafeInteger().map(minor),
  before: fc.integer({ min: -300, max: 300 }).map(minor),
  comment: text,
  values: fc.array(text, { maxLength: 3 }),
});

describe('the stored lines of a run', () => {
  it('BR17 what was asked is read as it was written, and the same lines are the same bytes', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 30 }), (entries) => {
        const packed = packEntries(entries);
        expect(packed.flatMap(unpackEntries)).toEqual(entries);
        expect(packEntries(entries)).toEqual(packed);
      }),
    );
  });

  it('BR17 more than one record holds come back in their order', () => {
    const [one] = fc.sample(entry, { numRuns: 1, seed: 1 });
    const entries = Array.from({ length: 4001 }, (_, at) => ({ ...one!, no: 4001 - at }));
    const packed = packEntries(entries);
    expect(packed).toHaveLength(3);
    expect(packed.flatMap(unpackEntries)).toEqual(entries);
  });

  it('BR17 what was asked before lines were packed by column is read on', () => {
    const asked = {
      v: 1,
      entries: [
        [
          '00041-2',
          41,
          'held',
          'O1 · A1',
          '2025-01',
          '2025-01-31',
          'C1',
          'Ürün & Co',
          'Sand',
          '2',
          '4.995',
          999,
          -5,
          'too dear',
          ['Site 1', ''],
        ],
      ],
    };
    const [only, ...more] = unpackEntries(new TextEncoder().encode(JSON.stringify(asked)));
    expect(more).toEqual([]);
    expect(only).toEqual({
      id: '00041-2',
      no: 41,
      kind: 'held',
      order: 'O1 · A1',
      belongsTo: '2025-01',
      date: '2025-01-31',
      customer: 'C1',
      customerName: 'Ürün & Co',
      title: 'Sand',
      quantity: '2',
      unitPrice: '4.995',
      amount: 999,
      before: -5,
      comment: 'too dear',
      values: ['Site 1', ''],
    });
  });
});
