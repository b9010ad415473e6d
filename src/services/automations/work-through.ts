import { controlDifference, noControl } from '@domain/automation/control.ts';
import type { AutomationStep } from '@domain/automation/automation.ts';
import type { AutomationRun } from '@domain/automation/run.ts';
import { afterStep, stepInTurn, withStep, type NewRun } from '@domain/automation/run-states.ts';
import { refuse, type Refusal, type Result } from '@domain/result.ts';
import { nowOf, type Books } from '../books.ts';
import type { LongTask } from '../ports.ts';
import { isStillRunner } from './alone.ts';
import { recordRun } from './record-run.ts';
import { steps } from './registry.ts';
import { booksOfStep, madeBy } from './run-books.ts';
import type { Moment, StepOutcome } from './step.ts';

/** RU4: a step that took the app down with it so often is not begun again. */
const MOST_TRIES = 3;

export interface Runner {
  books: Books;
  holder: string;
  task: LongTask;
}

/**
 * Does what is left of a run, step by step, each stored before the next begins. A run that was cut off goes on here as
 * if nothing had been. Refused where another window has taken the run over: it is that one's then.
 */
export async function workThrough(
  runner: Runner,
  started: AutomationRun,
  files: readonly File[] = [],
): Promise<Result<AutomationRun>> {
  let run = started;
  let given = files;
  for (let at = stepInTurn(run); at !== -1 && run.state === 'running'; at = stepInTurn(run)) {
    const tries = run.steps[at]!.tries + 1;
    const begun = await recordRun(
      runner,
      withStep(run, at, {
        state: 'running',
        tries,
        startedAt: run.steps[at]!.startedAt ?? nowOf(runner.books),
        fault: null,
      }),
      true,
    );
    if (!begun.ok) return begun;
    const outcome =
      tries > MOST_TRIES ? broken('run-step-dies') : await outcomeOf(runner, begun.value, at, given);
    given = [];
    if (!(await isStillRunner(runner.books, runner.holder))) return refuse('Conflict', 'run-taken-over');
    const ended = withStep(begun.value, at, { ...checked(outcome), endedAt: nowOf(runner.books) });
    const recorded = await recordRun(runner, afterStep(ended, at, nowOf(runner.books)), false);
    if (!recorded.ok) return recorded;
    run = recorded.value;
  }
  return { ok: true, value: run };
}

/** RU5: what does not add up stops the run, whatever the step says of itself. */
function checked(outcome: StepOutcome): StepOutcome {
  if (outcome.state !== 'done' && outcome.state !== 'partly') return outcome;
  const difference = controlDifference(outcome.control);
  if (!difference) return outcome;
  const { of, in: came, accounted } = difference;
  const fault = refuse('InvalidState', 'run-control-differs', { of, in: came, accounted }).error;
  return { ...outcome, state: 'stopped', fault };
}

async function outcomeOf(
  { books, holder, task }: Runner,
  run: AutomationRun,
  at: number,
  files: readonly File[],
): Promise<StepOutcome> {
  if (task.signal?.aborted) return failed(refuse('Cancelled', 'cancelled').error);
  const { service, options } = run.chain[at] as AutomationStep;
  const step = steps.get(service);
  if (!step) return broken('service-unknown', { value: service });
  const moment = await momentOf(books, run, at, files);
  task.onProgress?.({ phase: 'automation', done: at, total: run.chain.length });
  try {
    return await step.run(booksOfStep(books, run.id, at, holder), options, moment, task);
  } catch (error) {
    // A bug of one step is no reason to begin it again for ever: it stands in the run, and the others go on.
    return broken('run-step-broke', { said: error instanceof Error ? error.message : String(error) });
  }
}

async function momentOf(
  books: Books,
  run: AutomationRun,
  at: number,
  files: readonly File[],
): Promise<Moment> {
  return {
    day: run.day,
    at: books.deps.clock.now(),
    runId: run.id,
    automation: { id: run.automationId, name: run.name },
    earlier: run.steps.slice(0, at),
    planned: [],
    ...(await takenUp(books, run, at)),
    files,
    made: () => madeBy(books, run.id, at),
  };
}

/**
 * RU7: what a step failed at in the run that this one retries (null where it is to do everything), and what it had made
 * there, or in the run that one retried, when its turn came last.
 */
async function takenUp(
  { db }: Books,
  { retries }: NewRun,
  at: number,
): Promise<Pick<Moment, 'only' | 'before'>> {
  const first = retries === '' ? undefined : await db.automationRuns.get(retries);
  const step = first?.steps[at];
  let last = first;
  while (last && last.retries !== '' && last.steps[at]?.results.length === 0)
    last = await db.automationRuns.get(last.retries);
  return {
    only: step?.state === 'partly' ? step.failures : null,
    before: last?.steps[at]?.results ?? [],
  };
}

const failed = (fault: Refusal): StepOutcome => ({
  state: 'failed',
  control: noControl(),
  results: [],
  failures: [],
  fault,
});

const broken = (reason: string, params: Refusal['params'] = {}): StepOutcome =>
  failed({ name: 'InvalidState', reason, params });
