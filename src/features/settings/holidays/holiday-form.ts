import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Holiday } from '@domain/schedule/schedule.ts';

export interface HolidayForm {
  day: PlainDate | '';
  isYearly: boolean;
  name: string;
}

export const blankHoliday: HolidayForm = { day: '', isYearly: false, name: '' };

/** `MM-DD` is each year, a whole date is one day. */
export const isYearly = (on: string): boolean => on.length === 'MM-DD'.length;

const onOf = ({ day, isYearly: each }: HolidayForm): string => (each ? day.slice('YYYY-'.length) : day);

/** Null while something is missing or the day stands in the list already; then the key says which. */
export function holidayOf(
  form: HolidayForm,
  days: readonly Holiday[],
): Holiday | 'faultDay' | 'faultName' | 'faultTwice' {
  if (form.day === '') return 'faultDay';
  const on = onOf(form);
  if (days.some((day) => day.on === on)) return 'faultTwice';
  return form.name.trim() === '' ? 'faultName' : { on, name: form.name.trim() };
}
