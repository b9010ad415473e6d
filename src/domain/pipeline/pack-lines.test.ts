import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '../money/minor.ts';
import type { KnownLine } from './known-lines.ts';
import { packLines, unpackLines } from './pack-lines.ts';

const text = fc.string({ unit: 'binary', maxLength: 8 });
const line: fc.Arbitrary<Omit<KnownLine, 'no'>> = fc.record({
  key: text,
  hash: fc.maxSafeNat(),
  date: fc.constantFrom('', '2025-01-31'),
  customer: text,
  customerName: text,
  title: text,
  quantity: fc.constantFrom('1', '-2.5'),
  unitPrice: fc.constantFrom('0', '12.345'),
  amount: fc.maxSafeInteger().map(minor),
  billed: fc.option(fc.maxSafeInteger().map(minor)),
  billedTo: text,
  turns: fc.nat(300),
  claim: fc.constantFrom('', 'run-1'),
  heldSince: fc.constantFrom('', '2025-01'),
  comment: text,
  values: fc.option(fc.tuple(text, text)),
});
const numbered = (lines: Omit<KnownLine, 'no'>[], first = 2001): KnownLine[] =>
  lines.map((one, at) => ({ no: first + at, ...one }));

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
    expect(lines).toMatchObject([first, second]);
    expect(unpackLines(packLines(lines, ['a.x']), ['a.x'])).toEqual(lines);
  });
});
