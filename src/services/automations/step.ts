import type { ServiceId, StepOptions } from '@domain/automation/automation.ts';
import type { RunFailure, RunResult, RunStep } from '@domain/automation/run.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { JournalEntry } from '@domain/journal/journal.ts';
import type { Books } from '../books.ts';
import type { PlannedStep } from '../contracts/automations.ts';
import type { LongTask } from '../ports.ts';

/** What a run is at when a step has its turn. */
export interface Moment {
  /** The day it works for: periods are seen from here, never from today. */
  day: PlainDate;
  /** Of a plan: when it would run (milliseconds). */
  at: number;
  /** Id of the run; empty while it is only planned. */
  runId: string;
  /** Empty id = a chain that is not stored. */
  automation: { id: string; name: string };
  /** The steps before this one, with their results; of a plan none. */
  earlier: readonly RunStep[];
  /** Of a plan: what the steps before this one would do. */
  planned: readonly PlannedStep[];
  /** Only these are taken up again: what failed in the run that this one retries. Null = everything. */
  only: readonly RunFailure[] | null;
  /** Of a retry: what this step had made when it was done before. */
  before: readonly RunResult[];
  /** What a person gave to this step, which waited for it (D7). */
  files: readonly File[];
  /**
   * What this very step has stored in this run, from the journal, also before the app was closed in the middle of it.
   * Empty of a plan. The links of a run come from here: they are right however often the step began.
   */
  made(): Promise<JournalEntry['subjects']>;
}

/**
 * What became of a step. `partly`: some items failed, the chain goes on. `needs-you`: a person must give or mend
 * something (`fault` says what), the run stands here. `failed` ends the chain; so does `stopped`: something does not add up.
 */
export interface StepOutcome extends Pick<RunStep, 'control' | 'results' | 'failures' | 'fault'> {
  state: 'done' | 'partly' | 'failed' | 'stopped' | 'needs-you' | 'skipped';
}

/**
 * A service of a chain, one file each in `steps/`. `books` are those of the run: whatever is stored with them is named
 * after the run in the journal, and is refused once another window has taken the run over.
 */
export interface StepDefinition<S extends ServiceId = ServiceId> {
  id: S;
  /** The dry run: what it would do on that day. Reads only. */
  plan(books: Books, options: StepOptions[S], moment: Moment): Promise<PlannedStep>;
  /**
   * Does it. It may have been cut off anywhere and begins again then: what is stored already must not be stored twice,
   * so each command claims what it takes or looks at `moment.made()`. An abort of `task.signal` ends it soon.
   */
  run(books: Books, options: StepOptions[S], moment: Moment, task: LongTask): Promise<StepOutcome>;
}

export const defineStep = <S extends ServiceId>(step: StepDefinition<S>): StepDefinition<S> => step;
