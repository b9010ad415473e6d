import { useCallback, useMemo } from 'react';
import { weekendOf } from '@domain/countries/weekend-of.ts';
import { packOf } from '@domain/countries/registry.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Holiday } from '@domain/schedule/schedule.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from './services-context.ts';
import { useCompany } from './use-company.ts';

/** What a holiday is called: as a person wrote it, else the country's name of it in the language of the screen. */
export function useHolidayNames(): (day: Holiday) => string {
  const t = useText('holidays');
  const country = useCompany()?.country ?? '';
  return useCallback(
    ({ on, name }) => {
      const key = packOf(country).fixedHolidays[on.slice(-'MM-DD'.length)];
      return name !== '' ? name : key === undefined ? t('unnamed') : t.loose(`day-${key}`);
    },
    [t, country],
  );
}

/** The name of the holiday on a date; null = it is none. */
export function useHolidayOn(): (date: PlainDate) => string | null {
  const { automations } = useServices();
  const { data } = useLive('holidays', () => automations.holidays());
  const nameOf = useHolidayNames();
  return useMemo(() => {
    const byDay = new Map(data?.days.map((day) => [day.on, day]));
    return (date) => {
      const day = byDay.get(date) ?? byDay.get(date.slice('YYYY-'.length));
      return day ? nameOf(day) : null;
    };
  }, [data, nameOf]);
}

const unread: readonly number[] = [6, 7];

/** SC14: the weekdays on which the business is closed, 1 is Monday. */
export function useWeekend(): readonly number[] {
  const company = useCompany();
  return useMemo(() => (company ? weekendOf(company) : unread), [company]);
}
