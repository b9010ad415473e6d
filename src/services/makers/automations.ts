import { todayIn } from '@domain/dates/calendar.ts';
import { ok } from '@domain/result.ts';
import { checkSchedule } from '@domain/schedule/check-schedule.ts';
import { nextOccurrences } from '@domain/schedule/occurrences.ts';
import { readRRule } from '@domain/schedule/rrule/read-rrule.ts';
import { writeRRule } from '@domain/schedule/rrule/write-rrule.ts';
import type { Schedule } from '@domain/schedule/schedule.ts';
import { closedOn, holidaysOf } from '../automations/holidays.ts';
import { allowSource, unwatchSource, watchedSources, watchSource } from '../automations/watched.ts';
import { firstFault, type Books } from '../books.ts';
import { removeAutomation, restoreAutomation } from '../commands/remove-automation.ts';
import { goOn, retryFailed, runNow, runSteps } from '../automations/run-automation.ts';
import { pauseAutomation, saveAutomation } from '../automations/save-automation.ts';
import { changeHolidays, saveHolidays } from '../automations/save-holidays.ts';
import { settleMissed } from '../automations/settle-missed.ts';
import { tick } from '../automations/tick.ts';
import type { AutomationServices } from '../contracts/automations.ts';
import {
  automationById,
  listAutomations,
  nextRun,
  previewChain,
  runById,
  runHistory,
} from '../automations/automation-queries.ts';
import { asking, doing } from './asking.ts';

export const automationServices = (books: Books): AutomationServices => ({
  list: asking(books, listAutomations),
  get: asking(books, automationById),
  save: doing(books, saveAutomation),
  remove: doing(books, removeAutomation),
  restore: doing(books, restoreAutomation),
  pause: doing(books, pauseAutomation),
  next: asking(books, nextRun),
  preview: asking(books, previewChain),
  runNow: doing(books, runNow),
  runSteps: doing(books, runSteps),
  retryFailed: doing(books, retryFailed),
  goOn: doing(books, goOn),
  history: asking(books, runHistory),
  run: asking(books, runById),
  settleMissed: doing(books, settleMissed),
  tick: doing(books, tick),
  occurrences: asking(books, dueTimes),
  toRRule: async (schedule) => writeRRule(schedule),
  fromRRule: async (text, timeZone) =>
    readRRule(text, { timeZone, today: todayIn(books.deps.clock.now(), timeZone) }),
  holidays: asking(books, holidaysOf),
  saveHolidays: doing(books, saveHolidays),
  changeHolidays: doing(books, changeHolidays),
  closedPowers: () => books.deps.background.powers(),
  askReminders: () => books.deps.background.askReminders(),
  watched: asking(books, watchedSources),
  watch: doing(books, watchSource),
  allowWatched: doing(books, allowSource),
  unwatch: doing(books, unwatchSource),
});

/** The next due times of a schedule from now on. */
async function dueTimes(books: Books, schedule: Schedule, count: number) {
  const fault = firstFault(checkSchedule(schedule));
  if (fault) return fault;
  const from = { at: books.deps.clock.now() };
  return ok(nextOccurrences(schedule, await closedOn(books), from, Math.min(count, MOST_SHOWN)));
}

const MOST_SHOWN = 366;
