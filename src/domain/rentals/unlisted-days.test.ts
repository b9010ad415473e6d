import { describe, expect, it } from 'vitest';
import type { InvoiceLine } from '../invoicing/invoice.ts';
import { halvesWithin } from './coverage.ts';
import { daysIn, noHalves, sumHalves } from './time-sheet.ts';
import { linesWithDays, pickFrom, type UnlistedMonth } from './unlisted-days.ts';

const at = (...days: number[]) =>
  days.reduce((halves, day) => `${halves.slice(0, day - 1)}2${halves.slice(day)}`, noHalves('2025-01'));
const line = (
  quantity: string,
  unitPrice = '50000',
): Pick<InvoiceLine, 'quantity' | 'unitPrice' | 'rental'> => ({ quantity, unitPrice });
const of = (month: string, halves: string): UnlistedMonth => ({
  month,
  from: `${month}-01`,
  to: `${month}-28`,
  rated: [],
  pick: (count) => (sumHalves(halves) === count ? halves : null),
});
const january = of('2025-01', at(2, 3, 9));
const february = of('2025-02', `${'2'.repeat(4)}${'0'.repeat(24)}`);
const two = (day: number) => String(day).padStart(2, '0');
const facts = (worked: string) => ({ rentalId: 'r', worked });

describe('lines that do not say their days', () => {
  it('R21 of one month have its days one after the other; what was typed behind them has none', () => {
    const lines = [line('2'), line('1'), line('5')];
    expect(linesWithDays(lines, facts('3'), [january])).toEqual([
      { ...lines[0], rental: rentalOf('2025-01-01', '2025-01-08', at(2, 3)) },
      { ...lines[1], rental: rentalOf('2025-01-09', '2025-01-28', at(9)) },
      lines[2],
    ]);
  });

  it('R21 of several months have each its own', () => {
    const listed = linesWithDays([line('3'), line('4')], facts('7'), [january, february])!;
    expect(listed.map(({ rental }) => rental?.month)).toEqual(['2025-01', '2025-02']);
    expect(sumHalves(listed[1]!.rental!.halves)).toBe(8);
  });

  it('R21 of several months and two rates have each the days of its month at its rate', () => {
    const days = '2'.repeat(28);
    const rated = (month: string, ...parts: [from: number, to: number, rate: string][]): UnlistedMonth => {
      const range = (from: number, to: number) => ({
        from: `${month}-${two(from)}`,
        to: `${month}-${two(to)}`,
      });
      return {
        month,
        ...range(1, 28),
        rated: parts.map(([from, to, rate]) => ({ ...range(from, to), rate })),
        pick: (count, within) =>
          pickFrom(month, [halvesWithin(days.padEnd(daysIn(month), '0'), within)], count),
      };
    };
    const changing = [
      rated('2025-01', [1, 28, '50000']),
      rated('2025-02', [1, 9, '50000.00'], [10, 28, '60000']),
      rated('2025-03', [1, 28, '60000']),
    ];
    const listed = (...billed: [days: string, price: string][]) => {
      const total = billed.reduce((sum, [count]) => sum + Number(count), 0);
      const lines = [...billed.map((one) => line(...one)), line('1', '7')];
      return linesWithDays(lines, facts(String(total)), changing)?.map(
        ({ rental }) => rental && shown(rental),
      );
    };
    const shown = ({ month, halves }: { month: string; halves: string }) =>
      `${month} ${halves.search(/[12]/) + 1}+${sumHalves(halves) / 2}`;
    expect(listed(['3', '50000'], ['2', '50000'], ['4.5', '60000'], ['5', '60000'])).toEqual([
      '2025-01 1+3',
      '2025-02 1+2',
      '2025-02 10+4.5',
      '2025-03 1+5',
      undefined,
    ]);
    // Twelve days are more than February has at the first rate.
    expect(listed(['12', '50000'], ['2', '60000'], ['3', '60000'])?.[1]).toBe('2025-02 10+2');
    // Both could be of either month, or a month is at no rate of these.
    expect(listed(['3', '50000'], ['2', '60000'])).toBeUndefined();
    expect(listed(['3', '50000'], ['2', '50000'], ['4', '55000'], ['5', '60000'])).toBeUndefined();
  });

  it('R21 that cannot be told apart get none', () => {
    const three = [line('1'), line('2'), line('4')];
    expect(linesWithDays(three, facts('7'), [january, february])).toBeNull();
    // A typed part of a half, days that a person wrote otherwise, fewer days than that, none at all.
    expect(linesWithDays([line('2.75')], facts('2.75'), [january])).toBeNull();
    expect(linesWithDays([line('4')], facts('3'), [january])).toBeNull();
    expect(linesWithDays([line('4')], facts('4'), [january])).toBeNull();
    expect(linesWithDays([line('-1'), line('4')], facts('3'), [january])).toBeNull();
    expect(linesWithDays([line('3')], facts('0'), [january])).toBeNull();
  });

  it('R21 the likeliest days are taken first, and no day twice', () => {
    const half = `1${'0'.repeat(30)}`;
    expect(pickFrom('2025-01', [half, at(1, 2)], 3)).toBe(`21${'0'.repeat(29)}`);
    expect(pickFrom('2025-01', [half, at(1)], 3)).toBeNull();
  });
});

const rentalOf = (from: string, to: string, halves: string) => ({
  rentalId: 'r',
  month: '2025-01',
  from,
  to,
  halves,
  topUp: 0,
});
