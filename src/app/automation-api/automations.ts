import type { Automation } from '@domain/automation/automation.ts';
import type { AutomationRun, Control, Flow } from '@domain/automation/run.ts';
import type { Holiday, Schedule } from '@domain/schedule/schedule.ts';
import type { LongTask } from '@services/ports.ts';
import type {
  AutomationInput,
  AutomationRow,
  PageQuery,
  PlannedStep,
  RunQuery,
  Services,
} from '@services/services.ts';
import { majors, withMajor } from './amounts.ts';
import { found, valueOf } from './automation-error.ts';
import { pageOfAll } from './page-of-all.ts';
import { scheduleFrom, scheduleInputOf, type SpokenSchedule } from './schedule-input.ts';

type SpokenAutomation = Omit<AutomationInput, 'schedule'> & { schedule?: SpokenSchedule | null };

/** Schedules, chains of services and their runs (A4, A9 to A13). */
export function automationsApi(services: () => Promise<Services>) {
  return {
    list: async (query?: PageQuery) =>
      pageOfAll((await (await services()).automations.list()).map(spokenRow), query, ['name']),
    get: async (id: string) =>
      spokenRow(await found((await services()).automations.get(id), 'automation-missing')),
    save: async ({ schedule, ...automation }: SpokenAutomation): Promise<Automation> => {
      const said = schedule && (await scheduleInputOf(await services(), schedule));
      const input = schedule === undefined ? automation : { ...automation, schedule: said };
      return valueOf((await services()).automations.save(input));
    },
    delete: async (id: string) => valueOf((await services()).automations.remove(id)),
    pause: async (id: string, isPaused = true) => valueOf((await services()).automations.pause(id, isPaused)),
    next: async () => {
      const next = await (await services()).automations.next();
      return next && { ...next, plan: next.plan.map(spokenPlan) };
    },
    preview: async (steps: AutomationInput['steps'], day?: string, at?: string) =>
      (await (await services()).automations.preview(steps, day, at)).map(spokenPlan),
    runNow: async (id: string, task?: LongTask) =>
      spokenRun(await valueOf((await services()).automations.runNow(id, task))),
    runSteps: async (name: string, steps: AutomationInput['steps'], task?: LongTask) =>
      spokenRun(await valueOf((await services()).automations.runSteps(name, steps, task))),
    retry: async (runId: string, task?: LongTask) =>
      spokenRun(await valueOf((await services()).automations.retryFailed(runId, task))),
    goOn: async (runId: string, files: readonly File[] = [], task?: LongTask) =>
      spokenRun(await valueOf((await services()).automations.goOn(runId, files, task))),
    history: async (query: RunQuery = {}) => {
      const { rows, ...page } = await (await services()).automations.history(query);
      return { ...page, rows: rows.map(spokenRun) };
    },
    run: async (runId: string) =>
      spokenRun(await found((await services()).automations.run(runId), 'run-missing')),
    settleMissed: async (id: string, how: 'run' | 'skip', task?: LongTask) =>
      (await valueOf((await services()).automations.settleMissed(id, how, task))).map(spokenRun),
    tick: async (task?: LongTask) => {
      const { ran, ...outcome } = await (await services()).automations.tick(task);
      return { ...outcome, ran: ran.map(spokenRun) };
    },
    occurrences: async (schedule: SpokenSchedule, count = 12) =>
      valueOf(
        (await services()).automations.occurrences(await scheduleFrom(await services(), schedule), count),
      ),
    toRRule: async (schedule: SpokenSchedule) =>
      (await services()).automations.toRRule(await scheduleFrom(await services(), schedule)),
    fromRRule: async (text: string, timeZone?: string): Promise<Schedule> =>
      scheduleFrom(await services(), { rrule: text, timeZone }),
    holidays: async () => (await services()).automations.holidays(),
    saveHolidays: async (days: Holiday[] | null) =>
      valueOf((await services()).automations.saveHolidays(days)),
    closedPowers: async () => (await services()).automations.closedPowers(),
    watched: async () => (await services()).automations.watched(),
    watch: async (what: 'file' | 'folder') => valueOf((await services()).automations.watch(what)),
    allowWatched: async (id: string) => valueOf((await services()).automations.allowWatched(id)),
    unwatch: async (id: string) => (await services()).automations.unwatch(id),
  };
}

const spokenFlow = ({ rows, amounts }: Flow) => ({ rows, amounts: majors(amounts) });

const spokenControl = (control: Control) => ({
  in: spokenFlow(control.in),
  out: spokenFlow(control.out),
  rejected: spokenFlow(control.rejected),
  held: spokenFlow(control.held),
});

const spokenRun = ({ steps, ...run }: AutomationRun) => ({
  ...run,
  steps: steps.map(({ control, ...step }) => ({ ...step, control: spokenControl(control) })),
});

const spokenRow = ({ lastRun, ...row }: AutomationRow) => ({
  ...row,
  lastRun: lastRun && spokenRun(lastRun),
});

const spokenPlan = ({ lines, in: goesIn, held, makes = [], ...step }: PlannedStep) => ({
  ...step,
  makes: makes.map((item) => (item.kind === 'invoice' ? withMajor(item, ['amount'], item.currency) : item)),
  in: spokenFlow(goesIn),
  held: spokenFlow(held),
  lines: lines.map(({ amounts, ...line }) => ({ ...line, amounts: majors(amounts) })),
});
