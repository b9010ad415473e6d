import type { Instant, PlainDate } from '@domain/dates/plain-date.ts';
import type { Language } from '@domain/parties/parties.ts';
import { formatNear } from './dates.ts';

/** `14 nov., 09:57` on the clock of the business, with the year where it is another than today's. */
export function formatInstant(
  instant: Instant,
  { timeZone, today }: { timeZone: string; today: PlainDate },
  language: Language,
): string {
  const moment = Temporal.Instant.from(instant);
  const date = moment.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return `${formatNear(date, today, language)}, ${formatTime(moment.epochMilliseconds, timeZone)}`;
}

/** `09:57`. */
export const formatTime = (epochMs: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
