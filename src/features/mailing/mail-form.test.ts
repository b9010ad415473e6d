import { describe, expect, it } from 'vitest';
import { changesOf, dayAndTime, mailFaults, plannedFor, readMailbox, type MailForm } from './mail-form.ts';

const zone = 'Europe/Paris';
const now = Date.UTC(2026, 10, 30, 12);
const anna = { name: 'Anna', address: 'anna@roux.example' };
const form: MailForm = {
  to: [anna],
  cc: [],
  subjectLine: 'Invoice',
  text: 'Hello',
  isLater: false,
  day: '2026-12-01',
  time: '08:00',
};

describe('a mail that is looked over', () => {
  it('B13 needs somebody, real addresses and a time to come', () => {
    expect(mailFaults(form, zone, now)).toEqual([]);
    expect(mailFaults({ ...form, to: [] }, zone, now)).toEqual([{ field: 'to', key: 'noRecipient' }]);
    const wrong = { ...form, cc: [{ name: '', address: 'a@x, evil@y' }] };
    expect(mailFaults(wrong, zone, now)).toEqual([
      { field: 'cc', key: 'addressWrong', value: 'a@x, evil@y' },
    ]);
    const past = { ...form, isLater: true, day: '2026-11-30', time: '12:59' };
    expect(mailFaults(past, zone, now)).toEqual([{ field: 'time', key: 'timePast' }]);
    expect(mailFaults({ ...past, time: '' }, zone, now)).toEqual([{ field: 'time', key: 'timeMissing' }]);
  });

  it('F4 a time is one on the clock of the business, also in summer', () => {
    expect(plannedFor(form, zone)).toBe('2026-12-01T07:00:00.000Z');
    expect(plannedFor({ day: '2026-07-01', time: '08:00' }, zone)).toBe('2026-07-01T06:00:00.000Z');
    expect(dayAndTime('2026-12-01T07:00:00.000Z', zone)).toEqual({ day: '2026-12-01', time: '08:00' });
  });

  it('B13 only what was changed is changed: an untouched text keeps its HTML', () => {
    expect(changesOf(form, form, zone)).toEqual({ notBefore: null });
    const changed = { ...form, to: [], text: 'Hi', isLater: true };
    expect(changesOf(changed, form, zone)).toEqual({
      notBefore: '2026-12-01T07:00:00.000Z',
      to: [],
      text: 'Hi',
    });
  });

  it.each([
    ['Anna <anna@roux.example>', anna],
    ['"Anna" <anna@roux.example> ', anna],
    [' anna@roux.example', { name: '', address: 'anna@roux.example' }],
    ['Anna', { name: '', address: 'Anna' }],
  ])('B13 reads «%s»', (typed, box) => {
    expect(readMailbox(typed)).toEqual(box);
  });
});
