import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeLeft, untilNextTick } from './time-left.ts';

const at = (days: number, hours: number, minutes: number, seconds: number) =>
  (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;

describe('the countdown', () => {
  it.each([
    [at(3, 4, 12, 59), { days: 3, hours: 4, minutes: 12, seconds: null, isOver: false }],
    [at(0, 1, 0, 0), { days: 0, hours: 1, minutes: 0, seconds: null, isOver: false }],
    [at(0, 0, 59, 59), { days: 0, hours: 0, minutes: 59, seconds: 59, isOver: false }],
    [at(0, 0, 0, 1), { days: 0, hours: 0, minutes: 0, seconds: 1, isOver: false }],
    [0, { days: 0, hours: 0, minutes: 0, seconds: 0, isOver: true }],
    [-5000, { days: 0, hours: 0, minutes: 0, seconds: 0, isOver: true }],
  ])('A13 %d ms before the run it says %j', (ms, said) => {
    expect(timeLeft(ms)).toEqual(said);
  });

  it('A13 it says the next thing as soon as there is one, and nothing else before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1001, max: at(40, 0, 0, 0) }), (ms) => {
        const wait = untilNextTick(ms);
        expect(timeLeft(ms - wait)).not.toEqual(timeLeft(ms));
        expect(timeLeft(ms - wait + 1)).toEqual(timeLeft(ms));
      }),
    );
  });
});
