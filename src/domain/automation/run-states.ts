import type { Instant, PlainDate } from '../dates/plain-date.ts';
import type { Refusal } from '../result.ts';
import type { AutomationStep } from './automation.ts';
import { noControl } from './control.ts';
import type { AutomationRun, RunState, RunStep, StepState } from './run.ts';

export type NewRun = Omit<AutomationRun, 'rev'>;

interface Begun {
  id: string;
  automation: { id: string; name: string };
  trigger: AutomationRun['trigger'];
  occurrence: string;
  day: PlainDate;
  chain: AutomationStep[];
  startedAt: Instant;
}

/** RU1: the name of the run of an occurrence. */
export const runIdOf = (automationId: string, key: string): string => `${automationId}@${key}`;

export function newRun({ automation, startedAt, chain, ...begun }: Begun): NewRun {
  return {
    ...begun,
    automationId: automation.id,
    name: automation.name,
    state: 'running',
    startedAt,
    endedAt: null,
    chain,
    steps: chain.map(({ service }) => waitingStep(service)),
    retries: '',
  };
}

/** An occurrence that a person let go. */
export const skippedRun = (run: NewRun): NewRun => ({
  ...run,
  state: 'skipped',
  endedAt: run.startedAt,
  steps: run.steps.map((step) => ({ ...step, state: 'skipped' })),
});

/** RU7: of the steps before the first that failed only what they made is kept, for those that come after. */
export function retryOf(failed: AutomationRun, begun: Pick<Begun, 'id' | 'startedAt'>): NewRun {
  const first = failed.steps.findIndex(({ state }) => isUnfinished(state));
  const automation = { id: failed.automationId, name: failed.name };
  const run = newRun({
    ...begun,
    automation,
    trigger: 'retry',
    occurrence: '',
    day: failed.day,
    chain: failed.chain,
  });
  const steps = run.steps.map((step, at) =>
    at < first ? { ...step, state: 'skipped' as const, results: failed.steps[at]!.results } : step,
  );
  return { ...run, steps, retries: failed.id };
}

/** Whether a retry would have something to do. */
export const hasFailures = ({ state, steps }: AutomationRun): boolean =>
  (state === 'partly' || state === 'failed' || state === 'stopped' || state === 'cancelled') &&
  steps.some((step) => isUnfinished(step.state));

const isUnfinished = (state: StepState): boolean => state !== 'done' && state !== 'skipped';

/** The step whose turn it is; -1 = none is left. */
export const stepInTurn = ({ steps }: NewRun): number =>
  steps.findIndex(({ state }) => state === 'waiting' || state === 'running');

export const withStep = (run: NewRun, at: number, change: Partial<RunStep>): NewRun => ({
  ...run,
  steps: run.steps.map((step, index) => (index === at ? { ...step, ...change } : step)),
});

/** RU6: what ends the chain at a step. */
export const endsChain = (state: StepState): boolean => state === 'failed' || state === 'stopped';

/** A run after one of its steps ended: it goes on, waits for a person, or is over. */
export function afterStep(run: NewRun, at: number, now: Instant): NewRun {
  const { state, fault } = run.steps[at]!;
  if (state === 'needs-you') return { ...run, state: 'needs-you' };
  const rest = endsChain(state) ? skipRest(run, at) : run;
  if (stepInTurn(rest) !== -1) return rest;
  return { ...rest, state: isCancelled(fault) ? 'cancelled' : stateOf(rest.steps), endedAt: now };
}

const isCancelled = (fault: Refusal | null): boolean => fault?.name === 'Cancelled';

function skipRest(run: NewRun, at: number): NewRun {
  const steps = run.steps.map((step, index) =>
    index > at && step.state === 'waiting' ? { ...step, state: 'skipped' as const } : step,
  );
  return { ...run, steps };
}

function stateOf(steps: readonly RunStep[]): RunState {
  const states = steps.map(({ state }) => state);
  if (states.includes('stopped')) return 'stopped';
  if (states.includes('failed')) return 'failed';
  return states.includes('partly') ? 'partly' : 'done';
}

const waitingStep = (service: RunStep['service']): RunStep => ({
  service,
  state: 'waiting',
  tries: 0,
  startedAt: null,
  endedAt: null,
  control: noControl(),
  results: [],
  failures: [],
  fault: null,
});
