import type { StepOptions } from '@domain/automation/automation.ts';
import { noControl } from '@domain/automation/control.ts';
import { periodOf } from '@domain/automation/period.ts';
import type { RunFailure, RunResult } from '@domain/automation/run.ts';
import { monthOf } from '@domain/dates/calendar.ts';
import type { PlainMonth } from '@domain/dates/plain-date.ts';
import type { PipelineRun, PipelineSetup } from '@domain/pipeline/setup.ts';
import { ok, refuse, type Refusal, type Result } from '@domain/result.ts';
import type { Books } from '../../books.ts';
import type { PlannedLine } from '../../contracts/automations.ts';
import { enqueueEach } from '../../commands/enqueue-messages.ts';
import { runPipeline } from '../../commands/run-pipeline.ts';
import type { LongTask } from '../../ports.ts';
import { failedStep, line, plannedStep, rowsOnly, warning } from '../outcomes.ts';
import { monthFiles } from '../month-files.ts';
import { mailWarnings } from '../plan-sending.ts';
import { defineStep, type Moment, type StepOutcome } from '../step.ts';

type Options = StepOptions['billing-report'];

/** D4, A12: the billing report of a month, and the file to pre-validate to its customer, once. */
export default defineStep({
  id: 'billing-report',

  async plan(books, options, { day }) {
    const setup = await books.db.pipelineSetups.get(options.setupId);
    if (!setup) return plannedStep('billing-report', [], { fault: setupMissing() });
    const month = monthAsked(options, day);
    const lines = [
      line('planBilling', { name: setup.name, month }, { href: `/billing-reports?setup=${setup.id}` }),
      ...(await fileLines(books, setup, month)),
      options.send && setup.customerId !== '' && line('planBillingSend', { name: setup.name }),
      options.send &&
        setup.customerId === '' &&
        warning('planBillingNobody', { name: setup.name }, `/billing-reports?edit=${setup.id}`),
      ...(options.send ? await mailWarnings(books) : []),
    ];
    return plannedStep('billing-report', lines, { in: rowsOnly(1) });
  },

  async run(books, options, moment, task) {
    const setup = await books.db.pipelineSetups.get(options.setupId);
    if (!setup) return failedStep(setupMissing());
    const ran = await runOnce(books, setup, options, moment, task);
    if (!ran.ok) return refusedStep(ran.error);
    const stopped = stopOf(ran.value, setup);
    if (stopped) return stopped;
    const outcome = outcomeOf(ran.value, setup);
    return options.send ? withMail(books, outcome, ran.value, moment, task) : outcome;
  },
});

/** Only a person can give a file that is not there, choose among equal ones, or let it be read. */
const forAPerson = new Set([
  'pipeline-file-missing',
  'pipeline-file-awaited',
  'pipeline-files-equal',
  'source-not-allowed',
  'source-gone',
]);

const refusedStep = (fault: Refusal): StepOutcome =>
  forAPerson.has(fault.reason) ? { ...failedStep(fault), state: 'needs-you' } : failedStep(fault);

/** Which of the watched files it would take, or what it would wait for. */
async function fileLines(books: Books, setup: PipelineSetup, month: PlainMonth): Promise<PlannedLine[]> {
  if (!setup.sources.some(({ pattern }) => pattern)) return [];
  const files = await monthFiles(books, setup, month);
  if (!files.ok) {
    const { reason, params } = files.error;
    return [
      warning(
        planKeys[reason] ?? 'planBillingUnread',
        { name: String(params['names'] ?? params['name'] ?? '') },
        `/billing-reports?setup=${setup.id}`,
      ),
    ];
  }
  const hasPattern = (name: string) => setup.sources.some((one) => one.name === name && one.pattern);
  return files.value
    .filter(({ source }) => hasPattern(source))
    .map(({ source, file: { name } }) => line('planBillingFile', { source, name }));
}

const planKeys: Record<string, string> = {
  'pipeline-file-awaited': 'planBillingAwaited',
  'pipeline-files-equal': 'planBillingEqual',
};

const setupMissing = (): Refusal => refuse('NotFound', 'billing-setup-missing').error;

/** A billing report is of one month: the one in which the period ends. */
const monthAsked = ({ period }: Options, day: string): PlainMonth => monthOf(periodOf(period, day).to);

/** The month's run that an earlier try of this step made, else a new one. */
async function runOnce(
  books: Books,
  setup: PipelineSetup,
  options: Options,
  moment: Moment,
  task: LongTask,
): Promise<Result<PipelineRun>> {
  const period = monthAsked(options, moment.day);
  const hasRun = (await moment.made()).some(({ kind, id }) => kind === 'billing-report' && id === setup.id);
  const before = hasRun ? await latestRun(books, setup, period) : undefined;
  if (before) return ok(before);
  const files = await monthFiles(books, setup, period, moment.files);
  if (!files.ok) return files;
  return runPipeline(books, { setupId: setup.id, period, files: files.value }, task);
}

async function latestRun({ db }: Books, { id }: PipelineSetup, period: PlainMonth) {
  const runs = await db.pipelineRuns.where('[setupId+period]').equals([id, period]).toArray();
  return runs
    .filter(({ state }) => state !== 'stopped' && state !== 'replaced')
    .reduce<PipelineRun | undefined>((last, run) => (last && last.id > run.id ? last : run), undefined);
}

/** A run says which of the watched files it took (BR25). */
function labelOf({ period, filesIn }: PipelineRun, { name, sources }: PipelineSetup): string {
  const watched = new Set(sources.flatMap((source) => (source.pattern ? source.name : [])));
  const taken = filesIn.filter(({ source }) => watched.has(source)).map((file) => file.name);
  return `${name} ${period}${taken.length > 0 ? ` ← ${taken.join(', ')}` : ''}`;
}

const resultsOf = (run: PipelineRun, setup: PipelineSetup): RunResult[] => [
  { kind: 'billing-report', id: run.id, label: labelOf(run, setup) },
];

/** D5: a stage whose counts differ stops this run as well, at the place where it was seen. */
function stopOf(run: PipelineRun, setup: PipelineSetup): StepOutcome | null {
  const stage = run.stages.find(({ state }) => state === 'stopped');
  if (run.state !== 'stopped' || !stage) return null;
  const fault =
    stage.fault ?? refuse('InvalidState', 'billing-report-unfinished', { name: setup.name }).error;
  return {
    state: 'failed',
    control: stage.control,
    results: resultsOf(run, setup),
    failures: [],
    fault,
  };
}

/** The counts of the first stage that told them in, of the last one that is done out. */
function outcomeOf(run: PipelineRun, setup: PipelineSetup): StepOutcome {
  const done = run.stages.filter(({ state }) => state === 'done');
  return {
    state: 'done',
    control: done.find(({ id }) => id === 'consolidate')?.control ?? done.at(-1)?.control ?? noControl(),
    results: resultsOf(run, setup),
    failures: [],
    fault: null,
  };
}

async function withMail(
  books: Books,
  outcome: StepOutcome,
  run: PipelineRun,
  moment: Moment,
  task: LongTask,
): Promise<StepOutcome> {
  const sent = await enqueueEach(books, [{ kind: 'billing-report', id: run.id }], { isOnce: true }, task);
  if (!sent.ok) return { ...outcome, state: 'failed', fault: sent.error };
  const ids = (await moment.made()).filter(({ kind }) => kind === 'message').map(({ id }) => id);
  const mails = (await books.db.outbox.bulkGet(ids)).flatMap((message) => message ?? []);
  const failures: RunFailure[] = sent.value.refused
    .filter(
      ({ refusal: { reason } }) => reason !== 'message-queued-before' && reason !== 'message-on-its-way',
    )
    .map(({ refusal }) => ({
      kind: 'billing-report',
      id: run.id,
      label: outcome.results[0]?.label ?? '',
      refusal,
    }));
  const results = mails.map(({ id, subjectName, to }): RunResult => ({
    kind: 'message',
    id,
    label: `${subjectName} → ${to.map(({ address }) => address).join(', ')}`,
  }));
  return {
    ...outcome,
    state: failures.length > 0 ? 'partly' : 'done',
    results: [...outcome.results, ...results],
    failures,
  };
}
