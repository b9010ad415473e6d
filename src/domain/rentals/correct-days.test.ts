import { describe, expect, test } from 'vitest';
import { correctedClaims, withCorrected } from './correct-days.ts';
import { sheetOf } from './testing/fleet.ts';
import { sumHalves, type DayClaim } from './time-sheet.ts';

const month = '2025-01';
const mask = (from: number, days: number) =>
  '0'.repeat(from) + '2'.repeat(days) + '0'.repeat(31 - from - days);
const claim = (invoiceId: string, from: number, days: number, topUp = 0): DayClaim => ({
  invoiceId,
  halves: mask(from, days),
  topUp: topUp * 2,
});

/** Days that each document bills less, its minimum counted; and what all bill afterwards, as days + minimum. */
function corrected(days: string, claims: DayClaim[], minimum: number, isIssued = true) {
  const sheet = sheetOf(month, days, { claims, monthly: { invoiceId: 'LOC', voids: 0 } });
  const changed = correctedClaims(sheet, (id) => isIssued || id !== 'LOC', minimum * 2);
  const billed = ({ halves, topUp }: DayClaim) => (sumHalves(halves) + topUp) / 2;
  return [
    changed.map(({ before, after }) => `${before.invoiceId} ${billed(before) - billed(after)}`),
    billedBy(withCorrected(sheet, changed)),
  ];
}

const billedBy = ({ claims }: { claims: readonly DayClaim[] }) =>
  claims.map(({ invoiceId, halves, topUp }) => `${invoiceId} ${sumHalves(halves) / 2}+${topUp / 2}`);

const locAndFact = [claim('LOC', 0, 8, 2), claim('FACT', 8, 4, -2)];

describe('a correction and the minimum of the month', () => {
  test.each([
    ['no minimum', 'W'.repeat(17), [claim('LOC', 0, 20)], 0, ['LOC 3'], ['LOC 17+0']],
    ['all within it', 'W'.repeat(17), [claim('LOC', 0, 20)], 20, ['LOC 0'], ['LOC 17+3']],
    ['half of it above', 'W'.repeat(17), [claim('LOC', 0, 22)], 20, ['LOC 2'], ['LOC 17+3']],
    ['above it', 'W'.repeat(21), [claim('LOC', 0, 22)], 20, ['LOC 1'], ['LOC 21+0']],
    ['filled up already', 'W'.repeat(7), [claim('LOC', 0, 8, 2)], 10, ['LOC 0'], ['LOC 7+3']],
    ['half a day', `${'W'.repeat(20)}H`, [claim('LOC', 0, 21)], 20, ['LOC 0.5'], ['LOC 20.5+0']],
    ['a later invoice goes back whole', 'W'.repeat(8), locAndFact, 10, ['FACT 2'], ['LOC 8+2']],
    [
      'days of the first invoice',
      `IIII${'W'.repeat(8)}`,
      locAndFact,
      10,
      ['LOC 2'],
      ['LOC 4+4', 'FACT 4+-2'],
    ],
    [
      'work added at once uses it up later',
      `${'W'.repeat(17)}IIIWW`,
      [claim('LOC', 0, 20)],
      20,
      ['LOC 0'],
      ['LOC 17+3'],
    ],
  ])('R16 %s', (_, days, claims, minimum, credited, left) => {
    expect(corrected(days, claims, minimum)).toEqual([credited, left]);
  });

  test.each([
    ['the last that bills a minimum gives first, the one before the rest', 4, ['LOC 4+4', 'FACT 2+0']],
    ['no more is handed over than was taken back', 40, ['LOC 4+4', 'FACT 2+0']],
    ['less than one bills of it', 1, ['LOC 4+5', 'REST 0+0.5', 'FACT 2+-1.5']],
  ])('R18 handed over over several invoices: %s', (_, asked, left) => {
    const claims = [claim('LOC', 0, 4, 5), claim('REST', 0, 0, 1), claim('FACT', 4, 6, -6)];
    const sheet = sheetOf(month, 'W'.repeat(6), { claims, monthly: { invoiceId: 'LOC', voids: 0 } });
    const changed = correctedClaims(sheet, () => true, 20, new Map([['FACT', asked]]));
    expect(billedBy(withCorrected(sheet, changed))).toEqual(left);
  });

  test('R16 as long as the monthly invoice is a draft, all of it is credited', () => {
    expect(corrected('WW', [claim('FACT', 0, 5)], 20, false)).toEqual([['FACT 3'], ['FACT 2+0']]);
  });
});
