import { expect, it } from 'vitest';
import type { RentalOutcome } from '@domain/rentals/outcome.ts';
import { isStillSo } from './still-so.ts';

const one = (rentalId: string, state: RentalOutcome['state'], more: Partial<RentalOutcome> = {}) => ({
  rentalId,
  state,
  openDays: '0',
  reason: '',
  invoiceId: state === 'skipped' ? '' : `draft-${rentalId}`,
  ...more,
});
const run = (...outcomes: ReturnType<typeof one>[]) => ({ outcomes });
const done = run(one('a', 'made'), one('b', 'updated'), one('c', 'skipped', { reason: 'rental-no-work' }));
const skipped = one('c', 'skipped', { reason: 'rental-no-work' });

it.each([
  ['nothing has changed', [one('a', 'unchanged'), one('b', 'unchanged'), skipped], true],
  ['a day has changed on a draft', [one('a', 'updated'), one('b', 'unchanged'), skipped], false],
  ['a draft is issued', [one('a', 'unchanged'), one('b', 'untouched'), skipped], false],
  [
    'a draft was removed and made again',
    [one('a', 'unchanged', { invoiceId: 'new' }), one('b', 'unchanged'), skipped],
    false,
  ],
  ['what had no work has some', [one('a', 'unchanged'), one('b', 'unchanged'), one('c', 'made')], false],
  [
    'there is one more rental',
    [one('a', 'unchanged'), one('b', 'unchanged'), skipped, one('d', 'skipped')],
    false,
  ],
])('C8 what the run did is said as long as it is so: %s', (_, outcomes, expected) => {
  expect(isStillSo(done, run(...outcomes))).toBe(expected);
});

it('C8 days added to an issued month are told, and no longer what the run did', () => {
  const issued = one('a', 'untouched', { reason: 'rental-month-issued' });
  expect(isStillSo(run(issued), run(issued))).toBe(true);
  expect(isStillSo(run(issued), run({ ...issued, openDays: '1' }))).toBe(false);
});
