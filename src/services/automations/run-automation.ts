import type { AutomationRun } from '@domain/automation/run.ts';
import { newRun, hasFailures, retryOf, withStep, type NewRun } from '@domain/automation/run-states.ts';
import { stepFault, wholeStep, type StepInput } from '@domain/automation/service-options.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { alone } from './alone.ts';
import { begin } from './claim.ts';
import { workThrough } from './work-through.ts';
import { companyOf, noCompany, nowOf, todayOf, type Books } from '../books.ts';
import type { LongTask } from '../ports.ts';

/** A9–A12 by hand: the chain of an automation, for the day that was confirmed or today. */
export async function runNow(
  books: Books,
  id: string,
  task: LongTask = {},
  day?: PlainDate,
): Promise<Result<AutomationRun>> {
  const automation = await books.db.automations.get(id);
  if (!automation) return refuse('NotFound', 'automation-missing');
  return runByHand(books, automation, automation.steps, task, day);
}

/** A chain that is not stored. */
export async function runSteps(
  books: Books,
  name: string,
  inputs: readonly StepInput[],
  task: LongTask = {},
): Promise<Result<AutomationRun>> {
  const fault = chainFault(inputs);
  if (fault) return fault;
  return runByHand(books, { id: '', name }, inputs.map(wholeStep), task);
}

/** A chain has something to do, and each step is one. */
export function chainFault(inputs: readonly StepInput[]): Result<never> | null {
  if (inputs.length === 0) return refuse('ValidationError', 'automation-empty', {}, 'steps');
  for (const [at, input] of inputs.entries()) {
    const error = stepFault(input, at);
    if (error) return { ok: false, error };
  }
  return null;
}

async function runByHand(
  books: Books,
  automation: { id: string; name: string },
  chain: NewRun['chain'],
  task: LongTask,
  day?: PlainDate,
): Promise<Result<AutomationRun>> {
  const company = await companyOf(books);
  if (!company) return noCompany();
  const run = newRun({
    id: books.deps.ids.next(),
    automation,
    trigger: 'hand',
    occurrence: '',
    day: day ?? todayOf(books, company),
    chain,
    startedAt: nowOf(books),
  });
  return work(books, task, async () => ok(run));
}

/** RU7: what failed in a run, as a run of its own. */
export const retryFailed = (
  books: Books,
  runId: string,
  task: LongTask = {},
): Promise<Result<AutomationRun>> =>
  work(books, task, async () => {
    const failed = await books.db.automationRuns.get(runId);
    if (!failed) return refuse('NotFound', 'run-missing');
    if (!hasFailures(failed)) return refuse('InvalidState', 'run-nothing-failed');
    return ok(retryOf(failed, { id: books.deps.ids.next(), startedAt: nowOf(books) }));
  });

/** D7: a run that waits at a step goes on with what a person gave it. */
export const goOn = (
  books: Books,
  runId: string,
  files: readonly File[],
  task: LongTask = {},
): Promise<Result<AutomationRun>> =>
  work(
    books,
    task,
    async () => {
      const waiting = await books.db.automationRuns.get(runId);
      if (!waiting) return refuse('NotFound', 'run-missing');
      const at = waiting.steps.findIndex(({ state }) => state === 'needs-you');
      if (waiting.state !== 'needs-you' || at === -1) return refuse('InvalidState', 'run-not-waiting');
      return ok(withStep({ ...waiting, state: 'running' }, at, { state: 'waiting', tries: 0 }));
    },
    files,
  );

/** What is to run is looked up by the runner itself: nobody else changes it meanwhile. */
async function work(
  books: Books,
  task: LongTask,
  toRun: () => Promise<Result<NewRun>>,
  files: readonly File[] = [],
): Promise<Result<AutomationRun>> {
  const outcome = await alone(books, async (holder) => {
    const run = await toRun();
    if (!run.ok) return run;
    const begun = await begin({ books, holder }, run.value);
    return begun.ok ? workThrough({ books, holder, task }, begun.value, files) : begun;
  });
  return outcome.done ? outcome.value : refuse('Locked', 'automation-busy');
}
