import type { Schedule } from '../schedule.ts';

/** A schedule at eight in Paris, every day from the first of 2026 unless told otherwise. */
export const scheduleOf = (parts: Partial<Schedule> = {}): Schedule => ({
  recurrence: { every: 'day', interval: 1 },
  start: '2026-01-01',
  time: '08:00',
  timeZone: 'Europe/Paris',
  end: '',
  closedDays: 'stay',
  closed: { weekends: false, holidays: false },
  ...parts,
});
