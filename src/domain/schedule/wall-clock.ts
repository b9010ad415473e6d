import type { PlainDate } from '../dates/plain-date.ts';

/** Milliseconds since the epoch at which a clock in the zone shows a time (SC5, SC6). */
export function instantOf(date: PlainDate, time: string, timeZone: string): number {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  // What comes twice, the first time.
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(wall)) return zoned.epochMilliseconds;
  // What is left out: 'earlier' lies before the change, so the next change is the one.
  const change = zoned.getTimeZoneTransition('next');
  return (change ?? zoned).epochMilliseconds;
}

/** The day it is in a zone. */
export const dayAt = (ms: number, timeZone: string): PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate().toString();
