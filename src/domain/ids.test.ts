import { expect, test } from 'vitest';
import { uuidv7 } from './ids.ts';

const bytes = (value: number) => new Uint8Array(10).fill(value);

test('F1 an id is a UUIDv7 with the time in front and its version and variant marked', () => {
  expect(uuidv7(0x017f22e279b0, bytes(0xff))).toBe('017f22e2-79b0-7fff-bfff-ffffffffffff');
  expect(uuidv7(0x017f22e279b0, bytes(0))).toBe('017f22e2-79b0-7000-8000-000000000000');
});

test('F1 ids made later sort later', () => {
  expect(uuidv7(1_800_000_000_001, bytes(0)) > uuidv7(1_800_000_000_000, bytes(0xff))).toBe(true);
});

test('F1 too few random bytes are refused, and the given ones are not changed', () => {
  expect(() => uuidv7(0, new Uint8Array(9))).toThrow(RangeError);
  const random = bytes(0xff);
  uuidv7(0, random);
  expect(random).toEqual(bytes(0xff));
});
