import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '../money/minor.ts';
import type { KnownLine } from './known-lines.ts';
import { packLines, unpackLines } from './pack-lines.ts';

/** Any text, halves of pairs and marks of byte order among them. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', '\uFEFF', '\uD83D', '\uDE00', '😀', '😁', 'O1\u001FA1', 'O1\u001FA12'),
);
/** Small ones and those that only a double holds. */
const money = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -300, max: 70_000 })).map(minor);
const line: fc.Arbitrary<Omit<KnownLine, 'no'>> = fc.record({
  key: text,
  hash: fc.maxSafeNat(),
  date: fc.constantFrom('', '2025-01-31'),
  customer: text,
  customerName: text,
  title: text,
  quantity: fc.constantFrom('1', '-2.5'),
  unitPrice: fc.constantFrom('0', '12.345'),
  amount: money,
  billed: fc.option(money),
  billedTo: text,
  turns: fc.nat(70_000),
  claim: fc.constantFrom('', 'run-1'),
  heldSince: fc.constantFrom('', '2025-01'),
  comment: text,
  values: fc.option(fc.tuple(text, text)),
});
const numbered = (lines: Omit<KnownLine, 'no'>[], first = 2001): KnownLine[] =>
  lines.map((one, at) => ({ no: first + at, ...one }));

/** Two lines as books of before hold them. */
const first: Partial<KnownLine> = {
  no: 4001,
  key: 'O1\u001FA1',
  hash: 4_503_599_627_370_497,
  date: '2025-01-31',
  customer: 'C1',
  customerName: 'Ürün & Co',
  title: 'Sand',
  quantity: '2',
  unitPrice: '4.995',
  amount: minor(999),
  billed: minor(999),
  billedTo: 'C1',
  turns: 2,
  claim: '',
  heldSince: '',
  comment: '',
  values: null,
};
const second: Partial<KnownLine> = {
  no: 4002,
  amount: minor(-1),
  billed: null,
  turns: 1,
  claim: 'run-9',
  heldSince: '2025-01',
  comment: 'too dear',
  values: ['Site 1'],
};

/** What the second version made of them. */
const secondVersion = [
  'AgAAAAIAAAChDwAAAAAAAAEAAAAAADBDAAAAAAAAHEAAAAAAADiPQAAAAAAAAPC/AAAAAAA4j0AAAAAAAAD4fwIAAQAAAAEA',
  'AAABAAAAAQAAAAAAAAABAAAAAQAAAAEAAAABAAAAAQB7InJlZnMiOlsiYS54Il0sImtleXMiOlsiTzFcdTAwMWZBMSIsIk8y',
  'XHUwMDFmQTEiXSwicHJpY2VzIjpbIjQuOTk1IiwiMCJdLCJzaGFyZWQiOltbIjIwMjUtMDEtMzEiLCIiXSxbIkMxIiwiIl0s',
  'WyLDnHLDvG4gJiBDbyIsIiJdLFsiU2FuZCJdLFsiMiIsIjEiXSxbIkMxIiwiIl0sWyIiLCJydW4tOSJdLFsiIiwiMjAyNS0w',
  'MSJdLFsiIiwidG9vIGRlYXIiXV0sInZhbHVlcyI6W1sxLFsiU2l0ZSAxIl1dXX0=',
].join('');

describe('the stored line book', () => {
  it('BR1 BR8 a chunk is read as it was written, from wherever its bytes lie, and the same lines are the same bytes', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), fc.nat(9), (lines, shift) => {
        const book = numbered(lines);
        const packed = packLines(book, ['a.x', 'a.y']);
        const moved = new Uint8Array(packed.length + shift);
        moved.set(packed, shift);
        expect(unpackLines(moved.subarray(shift), ['a.x', 'a.y'])).toEqual(book);
        expect(packLines(book, ['a.x', 'a.y'])).toEqual(packed);
      }),
    );
  });

  it('BR8 values follow the columns that the layout has now', () => {
    const [open] = fc.sample(line, { numRuns: 1, seed: 1 });
    const packed = packLines(numbered([{ ...open!, values: ['x', 'y'] }]), ['a.x', 'a.y']);
    expect(unpackLines(packed, ['a.y', 'b.new'])[0]!.values).toEqual(['y', '']);
  });

  it('BR1 BR8 books of the first version are read on', () => {
    const old = {
      v: 1,
      first: 4001,
      refs: ['a.x'],
      lines: [
        ['O1\u001FA1', 4_503_599_627_370_497, '2025-01-31', 'C1', 'Ürün & Co', 'Sand', '2', '4.995', 999],
        ['O2\u001FA1', 7, '', '', '', '', '1', '0', -1],
      ].map((facts, at) =>
        at === 0
          ? [...facts, 999, 'C1', 2, '', '', '', null]
          : [...facts, null, '', 1, 'run-9', '2025-01', 'too dear', ['Site 1']],
      ),
    };
    const lines = unpackLines(new TextEncoder().encode(JSON.stringify(old)), ['a.x']);
    expect(lines).toMatchObject([first, second]);
    expect(unpackLines(packLines(lines, ['a.x']), ['a.x'])).toEqual(lines);
  });

  it('BR1 BR8 books of the second version are read on, under the columns that the layout has now', () => {
    const payload = Uint8Array.from(atob(secondVersion), (character) => character.charCodeAt(0));
    const moved = new Uint8Array(payload.length + 3);
    moved.set(payload, 3);
    const lines = unpackLines(moved.subarray(3), ['b.new', 'a.x']);
    expect(lines).toMatchObject([first, { ...second, values: ['', 'Site 1'] }]);
    expect(unpackLines(packLines(lines, ['b.new', 'a.x']), ['b.new', 'a.x'])).toEqual(lines);
  });

  it('BR1 a chunk of a version to come is refused, not misread', () => {
    const packed = packLines(numbered(fc.sample(line, { numRuns: 2, seed: 1 })), []);
    packed[0] = 4;
    expect(() => unpackLines(packed, [])).toThrow('newer version');
  });
});
