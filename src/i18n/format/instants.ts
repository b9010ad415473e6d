import type { Instant } from '@domain/dates/plain-date.ts';
import type { Language } from '@domain/parties/parties.ts';
import { formatDate } from './dates.ts';

/** `14 nov. 2026, 09:57` on the clock of the business. */
export function formatInstant(instant: Instant, timeZone: string, language: Language): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString().slice(0, 'HH:MM'.length);
  return `${formatDate(local.toPlainDate().toString(), language, 'short')}, ${time}`;
}
