import type { StepInput } from '@domain/automation/service-options.ts';
import type { Automation, ServiceId } from '@domain/automation/automation.ts';
import type { AutomationRun, Flow } from '@domain/automation/run.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Refusal, Result } from '@domain/result.ts';
import type { ListChange } from '@domain/schedule/list-change.ts';
import type { Holiday, Occurrence, Schedule } from '@domain/schedule/schedule.ts';
import type { ScheduleInput } from '@domain/schedule/whole-schedule.ts';
import type { LongTask } from '../ports.ts';
import type { PageOf, PageQuery } from './page.ts';

/** What a step would do now; nothing is written. `key` is one of the `automation` messages, `params` fill it. */
export interface PlannedLine {
  key: string;
  params: Record<string, string | number>;
  tone: 'plain' | 'warning';
  amounts: Record<string, number>;
  /** Where a person mends or looks at it. */
  href: string;
}
/** One thing that a step would make: the steps after it plan with it. */
export type PlannedItem =
  | { kind: 'invoice'; customerId: string; currency: string; amount: number }
  | { kind: 'report'; report: string; savedId: string; language: Language };

export interface PlannedStep {
  service: ServiceId;
  lines: PlannedLine[];
  /** What goes in, and what would be held back. */
  in: Flow;
  held: Flow;
  /** Absent = nothing that another step goes on with. */
  makes?: PlannedItem[];
  /** It cannot run as things stand. */
  fault: Refusal | null;
}

export interface AutomationRow extends Automation {
  /** Null = paused, by hand only, or over. */
  next: Occurrence | null;
  /** Missed and not settled, in order. */
  due: Occurrence[];
  lastRun: AutomationRun | null;
}

/** What is said of an automation; the rest is as usual, or as it was. */
export interface AutomationInput {
  /** Without one it is a new one. */
  id?: string;
  name: string;
  /** The name of a service alone, or with the options that differ from the usual. */
  steps: readonly StepInput[];
  /** Null = by hand only. */
  schedule?: ScheduleInput | null;
  isPaused?: boolean;
  missed?: Automation['missed'];
}

/** The next thing that will happen by itself, for the countdown. */
export interface NextRun {
  automation: Automation;
  occurrence: Occurrence;
  plan: PlannedStep[];
}

export interface RunQuery extends PageQuery {
  automationId?: string;
  state?: AutomationRun['state'];
}

/** What the books and this device can do while no window is open (Periodic Background Sync). */
export interface ClosedPowers {
  /** `granted`: the browser wakes the app now and then; otherwise runs wait for the next opening. */
  periodicSync: 'granted' | 'not-granted' | 'unsupported';
  isInstalled: boolean;
  /** Whether a person may be told of what is due: `prompt` = he was not asked yet. */
  reminders: 'granted' | 'prompt' | 'denied' | 'unsupported';
}

export interface TickOutcome {
  ran: AutomationRun[];
  /** Occurrences that wait for a person's word. */
  asking: number;
  nextInMs: number | null;
}

/** A file or folder that this device watches (D7). */
export interface WatchedSourceStatus {
  id: string;
  name: string;
  isFolder: boolean;
  /** `prompt`: the browser wants to be asked again, with a gesture of the person. */
  permission: 'granted' | 'prompt' | 'denied';
}

/** A1–A4, A9–A13. */
export interface AutomationServices {
  list(): Promise<AutomationRow[]>;
  get(id: string): Promise<AutomationRow | undefined>;
  /** A changed schedule begins now: what was missed of the old one is let go. */
  /** `opened`: as it lay before the person who changed it; what they left alone stays as the books have it now. */
  save(automation: AutomationInput, opened?: Partial<AutomationInput>): Promise<Result<Automation>>;
  remove(id: string): Promise<Result<Automation>>;
  restore(automation: Automation): Promise<Result<Automation>>;
  pause(id: string, isPaused: boolean): Promise<Result<Automation>>;
  /** Of all automations the one that runs first, with what it would do. */
  next(): Promise<NextRun | null>;
  /** The dry run: what a chain would do on a day, run at an instant; nothing is written. */
  preview(steps: readonly StepInput[], day?: string, at?: string): Promise<PlannedStep[]>;
  /** For `day`: that of the plan that was confirmed, also when midnight has passed since; without it today. */
  runNow(id: string, task?: LongTask, day?: PlainDate): Promise<Result<AutomationRun>>;
  /** A chain that is not stored. */
  runSteps(name: string, steps: readonly StepInput[], task?: LongTask): Promise<Result<AutomationRun>>;
  /** Only what failed in that run, as a run of its own. */
  retryFailed(runId: string, task?: LongTask): Promise<Result<AutomationRun>>;
  /** A run that waits at a step goes on; `files` are what a person gave it (D7). */
  goOn(runId: string, files: readonly File[], task?: LongTask): Promise<Result<AutomationRun>>;
  history(query?: RunQuery): Promise<PageOf<AutomationRun>>;
  run(id: string): Promise<AutomationRun | undefined>;
  /** Settles what was missed: all in order, or none of them. */
  settleMissed(id: string, how: 'run' | 'skip', task?: LongTask): Promise<Result<AutomationRun[]>>;
  /** Whatever is due now is run, once over all tabs, the service worker and restarts; interrupted runs go on. */
  tick(task?: LongTask): Promise<TickOutcome>;
  /** The next `count` due times of a schedule. */
  occurrences(schedule: Schedule, count: number): Promise<Result<Occurrence[]>>;
  /** RFC 5545, with DTSTART. */
  toRRule(schedule: Schedule): Promise<string>;
  fromRRule(text: string, timeZone: string): Promise<Result<Schedule>>;
  holidays(): Promise<{ days: Holiday[]; isOwn: boolean }>;
  /** Null = those of the country pack again. */
  saveHolidays(days: Holiday[] | null): Promise<Result<void>>;
  /** Some put in and some taken out, of the list as it stands by now; null = those of the country. Answers what takes it back. */
  changeHolidays(change: ListChange<Holiday> | null): Promise<Result<ListChange<Holiday>>>;
  closedPowers(): Promise<ClosedPowers>;
  /** Asks whether a person may be told of what is due while no window is open; only inside a gesture. */
  askReminders(): Promise<ClosedPowers['reminders']>;
  /** Files and folders that this device watches (D7). */
  watched(): Promise<WatchedSourceStatus[]>;
  /** Opens the browser's dialog; only inside a gesture. */
  watch(what: 'file' | 'folder'): Promise<Result<{ id: string; name: string }>>;
  /** Asks the browser again to read one of them; only inside a gesture. */
  allowWatched(id: string): Promise<Result<void>>;
  unwatch(id: string): Promise<void>;
}
