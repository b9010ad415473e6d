import { addFlows, noControl } from '@domain/automation/control.ts';
import type { Control, RunFailure, RunResult } from '@domain/automation/run.ts';
import {
  stageIds,
  type PipelineRun,
  type PipelineSetup,
  type PipelineStage,
  type StagePart,
} from '@domain/pipeline/setup.ts';
import { refuse } from '@domain/result.ts';
import type { StepOutcome } from './step.ts';

/** ST13: how a month of a billing report ended, as its step tells it in the record of the run. */
export const billingOutcome = (run: PipelineRun, setup: PipelineSetup): StepOutcome =>
  run.state === 'stopped' ? stopped(run, setup) : done(run, setup);

/** D5: a stage whose counts differ stops this run as well, at the place where it was seen. */
function stopped(run: PipelineRun, setup: PipelineSetup): StepOutcome {
  const stage = run.stages.find(({ state }) => state === 'stopped');
  const { error } = refuse('InvalidState', 'billing-report-unfinished', { name: setup.name });
  const fault = stage?.fault ?? error;
  return {
    state: 'stopped',
    control: stage?.control ?? noControl(),
    results: resultsOf(run, setup),
    failures: [],
    fault: stage ? { ...fault, params: { ...fault.params, stage: stage.id } } : fault,
  };
}

function done(run: PipelineRun, setup: PipelineSetup): StepOutcome {
  const failures = lineFailures(run, setup);
  return {
    state: failures.length > 0 ? 'partly' : 'done',
    control: controlOf(run),
    results: resultsOf(run, setup),
    failures,
    fault: null,
  };
}

/** The stages of a run, without those of its answer. */
const madeStages = ({ stages }: PipelineRun): PipelineStage[] =>
  stages.filter(({ id }) => stageIds.indexOf(id) <= stageIds.indexOf('consolidate'));

function controlOf(run: PipelineRun): Control {
  const stages = madeStages(run);
  const [first, last] = [stages[0]?.control ?? noControl(), stages.at(-1)?.control ?? noControl()];
  return {
    in: addFlows(first.in),
    out: addFlows(last.out),
    rejected: addFlows(...stages.map(({ control }) => control.rejected)),
    held: addFlows(...stages.map(({ control }) => control.held)),
  };
}

/** What a person must see to, by the share of a stage that it stands in. The other shares are as they should be. */
const reasons: Record<string, string> = {
  'key-missing': 'billing-lines-unreadable',
  'date-unreadable': 'billing-lines-unreadable',
  'amount-unreadable': 'billing-lines-unreadable',
  'quantity-unreadable': 'billing-lines-unreadable',
  'price-unreadable': 'billing-lines-unreadable',
  'amount-too-large': 'billing-lines-unreadable',
  'row-shifted': 'billing-lines-unreadable',
  unmatched: 'billing-lines-unmatched',
  vanished: 'billing-lines-vanished',
  'customer-changed': 'billing-lines-moved',
};

/** As many as a sentence takes. */
const NAMED = 3;

function lineFailures(run: PipelineRun, setup: PipelineSetup): RunFailure[] {
  const byReason = new Map<string, StagePart[]>();
  for (const part of madeStages(run).flatMap(({ parts }) => parts)) {
    const reason = part.side === 'rejected' || part.side === 'held' ? reasons[part.code] : undefined;
    if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), part]);
  }
  return Array.from(byReason, ([reason, parts]) => ({
    kind: 'billing-report',
    id: run.id,
    label: nameOf(run, setup),
    refusal: refuse('InvalidState', reason, {
      count: parts.reduce((sum, { rows }) => sum + rows, 0),
      names: parts
        .flatMap(({ examples }) => examples)
        .slice(0, NAMED)
        .join(', '),
    }).error,
  }));
}

const nameOf = ({ period }: PipelineRun, { name }: PipelineSetup): string => `${name} ${period}`;

/** A run says which of the watched files it took (BR25). */
function labelOf(run: PipelineRun, setup: PipelineSetup): string {
  const watched = new Set(setup.sources.flatMap((source) => (source.pattern ? source.name : [])));
  const taken = run.filesIn.filter(({ source }) => watched.has(source)).map((file) => file.name);
  return `${nameOf(run, setup)}${taken.length > 0 ? ` ← ${taken.join(', ')}` : ''}`;
}

const resultsOf = (run: PipelineRun, setup: PipelineSetup): RunResult[] => [
  { kind: 'billing-report', id: run.id, label: labelOf(run, setup) },
];
