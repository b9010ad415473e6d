import { useEffect, useState } from 'react';
import { todayIn, weekdayOf } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { formatNear } from '@i18n/format/dates.ts';
import { formatInstant, formatTime } from '@i18n/format/instants.ts';
import { weekdayName } from '@i18n/schedules/schedule-words.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useCompany } from '../use-company.ts';

/** How often sentences about times are said anew. */
const TICK = 30_000;

/** The clock as screens need it: it goes on while they are looked at. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** How moments and days are said here: on the clock of the business. */
export function useWhen() {
  const language = useLanguage();
  const timeZone = useCompany()?.timeZone ?? 'UTC';
  const now = useNow();
  const today = todayIn(now, timeZone);
  const at = (instant: string): string => {
    const ms = Date.parse(instant);
    return todayIn(ms, timeZone) === today
      ? formatTime(ms, timeZone)
      : formatInstant(instant, { timeZone, today }, language);
  };
  const day = (date: PlainDate): string =>
    `${weekdayName(weekdayOf(date), language)} ${formatNear(date, today, language)}`;
  return { now, today, at, day };
}
