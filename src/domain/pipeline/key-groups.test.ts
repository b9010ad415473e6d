import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyGroups } from './key-groups.ts';

it('BR1 every key has one number of its own, however many there are and in whatever order they come', () => {
  const keys = fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 3000, size: 'max' });
  fc.assert(
    fc.property(keys, fc.nat(5000), (asked, more) => {
      const groups = new KeyGroups<object, object>();
      const known = new Map<string, number>();
      asked.forEach((key, at) => {
        if (at === 100) groups.reserve(more);
        const number = known.get(key) ?? known.size;
        known.set(key, number);
        expect(groups.numberOf(key)).toBe(number);
      });
      for (const [key, number] of known) expect(groups.numberOf(key)).toBe(number);
    }),
    { numRuns: 25 },
  );
});

it('BR1 keys of one hash are told apart', () => {
  // FNV-1a of 32 bits: "costarring" and "liquid" share theirs.
  const groups = new KeyGroups<object, object>();
  expect([groups.numberOf('costarring'), groups.numberOf('liquid'), groups.numberOf('costarring')]).toEqual([
    0, 1, 0,
  ]);
});
