import type { Language } from '@domain/parties/parties.ts';
import type { MonthDay, Recurrence, Schedule, Weekday } from '@domain/schedule/schedule.ts';
import { formatDate } from '../format/dates.ts';
import { grammarOf, type Grammar } from './grammar.ts';
import { zoneWords } from './zone-words.ts';

/**
 * When something runs, as one sentence without its full stop:
 * "every month on the last Friday at 08:00, Paris time; weekends and holidays move to the next open day".
 */
export function scheduleWords(schedule: Schedule, language: Language): string {
  const { recurrence, start, end, time, timeZone } = schedule;
  const say = grammarOf(language);
  const often = recurrenceWords(recurrence, start, language);
  const last = end === '' || recurrence.every === 'once' ? '' : say.until(formatDate(end, language));
  const when = `${often} ${say.at(time)}, ${zoneWords(timeZone, language)}${last}`;
  const closed = closedWords(schedule, say);
  return closed === '' ? when : `${when}${say.also}${closed}`;
}

/** How often and on which days, without the clock. */
function recurrenceWords(recurrence: Recurrence, start: Schedule['start'], language: Language): string {
  const say = grammarOf(language);
  switch (recurrence.every) {
    case 'once':
      return say.once(formatDate(start, language));
    case 'day':
      return say.everyDay(recurrence.interval) + anchored(recurrence.interval, start, language);
    case 'week':
      return (
        weekWords(recurrence.interval, recurrence.weekdays, say) +
        anchored(recurrence.interval, start, language)
      );
    case 'month':
      return (
        say.everyMonth(recurrence.interval, monthDayWords(recurrence.on, language)) +
        anchored(recurrence.interval, start, language)
      );
    case 'year':
      return say.everyYear(recurrence.interval, say.dayOfYear(start));
  }
}

/** Which day of the month: "on the last Friday". */
export function monthDayWords(on: MonthDay, language: Language): string {
  const say = grammarOf(language);
  if ('nth' in on) return say.nth(on.nth, say.weekdays[on.weekday - 1] ?? '', isFeminine(on.weekday));
  return on.day === 'last' ? say.lastDay : say.day(on.day);
}

/** Monday first. */
export const weekdayNames = (language: Language): readonly string[] => grammarOf(language).weekdays;

export const weekdayName = (weekday: number, language: Language): string =>
  weekdayNames(language)[weekday - 1] ?? '';

/** With a step of more than one, the day from which is counted says which ones they are. */
const anchored = (interval: number, start: Schedule['start'], language: Language): string =>
  interval === 1 ? '' : grammarOf(language).from(formatDate(start, language));

const inOrder = (weekdays: readonly Weekday[]) => weekdays.toSorted((a, b) => a - b);

const working = '1 2 3 4 5';
const all = '1 2 3 4 5 6 7';

function weekWords(interval: number, weekdays: readonly Weekday[], say: Grammar): string {
  const days = inOrder(weekdays).join(' ');
  if (interval === 1 && days === all) return say.everyDay(1);
  const named = days === working ? say.workingDays : say.onWeekdays(namesOf(weekdays, say));
  if (interval === 1) return days === working ? say.everyWorkingDay : named;
  return say.everyWeeks(
    interval,
    days === working ? say.workingDays : say.theWeekdays(namesOf(weekdays, say)),
  );
}

const namesOf = (weekdays: readonly Weekday[], say: Grammar) =>
  inOrder(weekdays).map((weekday) => ({
    name: say.weekdays[weekday - 1] ?? '',
    isFeminine: isFeminine(weekday),
  }));

/** Monday to Friday are `feira` in Portuguese. */
const isFeminine = (weekday: Weekday): boolean => weekday <= 5;

function closedWords({ closedDays, closed }: Schedule, say: Grammar): string {
  if (closedDays === 'stay' || !(closed.weekends || closed.holidays)) return '';
  const which = closed.weekends ? (closed.holidays ? say.weekendsAndHolidays : say.weekends) : say.holidays;
  return say[closedDays](which);
}
