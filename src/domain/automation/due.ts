import type { Closures } from '../schedule/closed-days.ts';
import { nextOccurrences, occurrencesFrom } from '../schedule/occurrences.ts';
import type { Occurrence } from '../schedule/schedule.ts';
import type { Automation } from './automation.ts';

/** Late enough to have been missed: an open window is never as late as this. */
const MISSED_AFTER = 15 * 60_000;
/** RU2: more than so many are nobody's habit: a clock that was set, or books that lay for years. */
const MOST_BY_ITSELF = 100;
/** Enough to know whether they run by themselves. */
export const ENOUGH_TO_ASK = MOST_BY_ITSELF + 1;

export const isMissed = ({ at }: Occurrence, now: number): boolean => now - Date.parse(at) > MISSED_AFTER;

/** What is due and not settled, in order: all of it, or the first `most`. */
export function dueOf(
  automation: Automation,
  closures: Closures,
  now: number,
  most = Infinity,
): Occurrence[] {
  const { schedule, isPaused, settledUpTo } = automation;
  if (!schedule || isPaused) return [];
  const due: Occurrence[] = [];
  for (const occurrence of occurrencesFrom(schedule, closures, { after: settledUpTo })) {
    if (Date.parse(occurrence.at) > now || due.length >= most) break;
    due.push(occurrence);
  }
  return due;
}

/** RU2: whether what is due waits for a person's word: by the setting, being many, or left of what he cancelled. */
export const isAsking = (
  { missed, askedUpTo = '' }: Automation,
  due: readonly Occurrence[],
  now: number,
): boolean =>
  due.length > MOST_BY_ITSELF ||
  (due[0] !== undefined && due[0].key <= askedUpTo) ||
  (missed === 'ask' && due.some((one) => isMissed(one, now)));

/** The next one to come; null = by hand only, paused, or over. */
export function nextOf(automation: Automation, closures: Closures, now: number): Occurrence | null {
  const { schedule, isPaused, settledUpTo } = automation;
  if (!schedule || isPaused) return null;
  return nextOccurrences(schedule, closures, { after: settledUpTo, at: now + 1 }, 1)[0] ?? null;
}
