import { addDays } from '../dates/calendar.ts';
import type { Instant } from '../dates/plain-date.ts';
import { dayAt, instantOf } from '../schedule/wall-clock.ts';

/** `HH:MM` on a clock of 24 hours. */
export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/**
 * When a clock of the business next shows this time, after an instant (ST6): mails that are handed over on the evening
 * of the 1st for 08:00 leave on the 2nd.
 */
export function nextTimeOfDay(time: string, timeZone: string, nowMs: number): Instant {
  for (let day = dayAt(nowMs, timeZone); ; day = addDays(day, 1)) {
    const at = instantOf(day, time, timeZone);
    if (at > nowMs) return new Date(at).toISOString();
  }
}
