import { addDays, addMonths, firstOfMonth, isPlainDate, lastOfMonth, weekdayOf } from '../dates/calendar.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { PeriodRule } from './automation.ts';

/** Both days are in it. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
}

/** Before anything that books hold: where `up-to-yesterday` begins. */
export const BEGINNING: PlainDate = '0001-01-01';

/** The rules that are a word; the other one is two dates. */
export const periodWords = [
  'up-to-yesterday',
  'yesterday',
  'previous-week',
  'this-week',
  'previous-month',
  'this-month',
  'previous-quarter',
  'previous-year',
  'this-year',
] as const satisfies readonly PeriodRule[];
type PeriodWord = (typeof periodWords)[number];

/** The days a rule means, seen from a day (PR1 to PR4). */
export const periodOf = (rule: PeriodRule, day: PlainDate): Period =>
  typeof rule === 'string' ? byWord[rule](day) : { from: rule.from, to: rule.to };

/** One of the words, or two real days in their order. */
export function isPeriodRule(rule: unknown): rule is PeriodRule {
  if (typeof rule === 'string') return (periodWords as readonly string[]).includes(rule);
  if (typeof rule !== 'object' || rule === null) return false;
  const { from, to } = rule as Partial<Period>;
  return typeof from === 'string' && typeof to === 'string' && isOrdered(from, to);
}

const isOrdered = (from: PlainDate, to: PlainDate) => isPlainDate(from) && isPlainDate(to) && from <= to;

const byWord: Record<PeriodWord, (day: PlainDate) => Period> = {
  'up-to-yesterday': (day) => ({ from: BEGINNING, to: addDays(day, -1) }),
  yesterday: (day) => ({ from: addDays(day, -1), to: addDays(day, -1) }),
  'previous-week': (day) => weekFrom(addDays(mondayOf(day), -7)),
  'this-week': (day) => weekFrom(mondayOf(day)),
  'previous-month': (day) => monthsFrom(addMonths(firstOfMonth(day), -1), 1),
  'this-month': (day) => monthsFrom(firstOfMonth(day), 1),
  'previous-quarter': (day) => monthsFrom(addMonths(quarterOf(day), -3), 3),
  'previous-year': (day) => monthsFrom(addMonths(yearOf(day), -12), 12),
  'this-year': (day) => monthsFrom(yearOf(day), 12),
};

const mondayOf = (day: PlainDate) => addDays(day, 1 - weekdayOf(day));

const weekFrom = (monday: PlainDate): Period => ({ from: monday, to: addDays(monday, 6) });

const monthsFrom = (first: PlainDate, months: number): Period => ({
  from: first,
  to: lastOfMonth(addMonths(first, months - 1)),
});

const quarterOf = (day: PlainDate): PlainDate => {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
};

const yearOf = (day: PlainDate): PlainDate => `${day.slice(0, 4)}-01-01`;
