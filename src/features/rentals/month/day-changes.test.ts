import { describe, expect, it } from 'vitest';
import type { MonthSheet } from '@services/services.ts';
import { changesFor, copied, filled, pasted, strokeOver } from './day-changes.ts';

const today = '2025-01-20';

/** January 2025 begins on a Wednesday. */
const sheet = (days: string, documents: MonthSheet['documents'] = []): MonthSheet =>
  ({
    rental: { id: 'r', start: '2025-01-06', end: '2025-01-31' },
    month: '2025-01',
    days: days.padEnd(31, '.'),
    documents,
  }) as unknown as MonthSheet;

const issued = {
  invoiceId: 'i',
  label: 'LOC-1',
  isIssued: true,
  halves: '0'.repeat(8) + '2'.padEnd(23, '0'),
};

describe('writing in the month grid', () => {
  it('C2 a stroke writes on the rental it went over, also when another row has come in above it', () => {
    const [crane, lift] = [sheet(''), { ...sheet(''), rental: { ...sheet('').rental, id: 'new' } }];
    const over = [6, 7].map((day) => ({ rentalId: 'r', month: '2025-01', day }));
    const wanted = strokeOver([lift, crane], over, 'W');
    expect(changesFor([lift, crane], wanted, today).changes.map(({ rentalId }) => rentalId)).toEqual([
      'r',
      'r',
    ]);
    expect(strokeOver([lift], over, 'W')).toEqual([]);
    expect(strokeOver([{ ...crane, month: '2025-02' }], over, 'W')).toEqual([]);
  });

  it('C2 changes only what differs, inside the rental, up to today; billed days are told apart', () => {
    const rows = [sheet('.....W..W', [issued])];
    const span = { rows: [0, 0], days: [4, 22] } as const;
    const { changes, locked } = changesFor(rows, filled(span, 'M'), today);
    expect(changes.map(({ date }) => date.slice(8)).join(' ')).toBe(
      '06 07 08 10 11 12 13 14 15 16 17 18 19 20',
    );
    expect(locked).toEqual([{ rentalId: 'r', date: '2025-01-09', status: 'maintenance', half: false }]);
  });

  it('C2 one day alone copies its week, Monday to Sunday, and lies on the week it is put into', () => {
    const rows = [sheet('.....WMHOI')];
    const week = copied(rows, { rows: [0, 0], days: [8, 8] });
    expect(week).toEqual(['WMHOI..']);
    expect(pasted(rows, week, { row: 0, day: 16 }).map(({ day, code }) => `${day}${code}`)).toEqual([
      '13W',
      '14M',
      '15H',
      '16O',
      '17I',
      '18.',
      '19.',
    ]);
  });

  it('C2 a week over the edge of the month leaves out the days that it has not', () => {
    const rows = [sheet('WW')];
    expect(copied(rows, { rows: [0, 0], days: [1, 1] })).toEqual(['  WW...']);
    expect(pasted(rows, ['WWWWWWW'], { row: 0, day: 31 }).map(({ day }) => day)).toEqual([
      27, 28, 29, 30, 31,
    ]);
    expect(pasted(rows, ['W', 'W'], { row: 0, day: 5 })).toHaveLength(1);
  });
});
