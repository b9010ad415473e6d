import { describe, expect, it } from 'vitest';
import { holidayOf, isYearly } from './holiday-form.ts';

const good = { day: '2027-03-29', isYearly: false, name: ' Easter Monday ' };

describe('a holiday while it is written', () => {
  it('A4 is one date, or the same day of each year', () => {
    expect(holidayOf(good, [])).toEqual({ on: '2027-03-29', name: 'Easter Monday' });
    expect(holidayOf({ ...good, isYearly: true }, [])).toEqual({ on: '03-29', name: 'Easter Monday' });
    expect([isYearly('03-29'), isYearly('2027-03-29')]).toEqual([true, false]);
  });

  it('A4 says what is missing, and refuses a day that stands there', () => {
    expect(holidayOf({ ...good, day: '' }, [])).toBe('faultDay');
    expect(holidayOf({ ...good, name: ' ' }, [])).toBe('faultName');
    expect(holidayOf(good, [{ on: '2027-03-29', name: '' }])).toBe('faultTwice');
    expect(holidayOf({ ...good, isYearly: true }, [{ on: '03-29', name: '' }])).toBe('faultTwice');
  });
});
