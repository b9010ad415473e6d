import type { StepOptions } from '@domain/automation/automation.ts';
import { periodOf } from '@domain/automation/period.ts';
import type { RunFailure, RunResult } from '@domain/automation/run.ts';
import { monthOf } from '@domain/dates/calendar.ts';
import type { PlainMonth } from '@domain/dates/plain-date.ts';
import type { PipelineRun, PipelineSetup } from '@domain/pipeline/setup.ts';
import { ok, refuse, type Refusal, type Result } from '@domain/result.ts';
import type { Books } from '../../books.ts';
import type { PlannedLine } from '../../contracts/automations.ts';
import { enqueueEach } from '../../commands/enqueue-messages.ts';
import { runPipelineByItself } from '../../commands/run-pipeline.ts';
import type { LongTask } from '../../ports.ts';
import { runsOf } from '../../pipeline/stored-rows.ts';
import { billingOutcome } from '../billing-outcome.ts';
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
    const answered = (await standingRuns(books, setup.id, month)).find(({ state }) => state === 'answered');
    if (answered) return plannedStep('billing-report', [answeredLine(setup, answered)]);
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
    const outcome = billingOutcome(ran.value, setup);
    return options.send && outcome.state !== 'stopped'
      ? withMail(books, outcome, ran.value, moment, task)
      : outcome;
  },
});

/** BR28: it would be refused. */
const answeredLine = ({ id, name }: PipelineSetup, { id: runId, period }: PipelineRun): PlannedLine =>
  warning('planBillingAnswered', { name, month: period }, `/billing-reports?setup=${id}&run=${runId}`);

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

/** ST3, ST12: the month's run that an earlier try of this step made, or the run that it retries; else a new one. */
async function runOnce(
  books: Books,
  setup: PipelineSetup,
  options: Options,
  moment: Moment,
  task: LongTask,
): Promise<Result<PipelineRun>> {
  const period = monthAsked(options, moment.day);
  const standing = (await madeNow(books, setup, period, moment)) ?? (await madeBefore(books, moment));
  if (standing) return ok(standing);
  const files = await monthFiles(books, setup, period, moment.files);
  if (!files.ok) return files;
  return runPipelineByItself(books, { setupId: setup.id, period, files: files.value }, task);
}

/** The journal names the set-up: the newest of its runs is the one that this step made, also where it stopped. */
async function madeNow(books: Books, setup: PipelineSetup, period: PlainMonth, moment: Moment) {
  const isMade = (await moment.made()).some(({ kind, id }) => kind === 'billing-report' && id === setup.id);
  return isMade ? (await standingRuns(books, setup.id, period)).at(-1) : undefined;
}

async function madeBefore(books: Books, { before }: Moment): Promise<PipelineRun | undefined> {
  const id = before.find(({ kind }) => kind === 'billing-report')?.id;
  const run = id === undefined ? undefined : await books.db.pipelineRuns.get(id);
  if (run?.state !== 'replaced') return run?.state === 'stopped' ? undefined : run;
  const since = await standingRuns(books, run.setupId, run.period);
  return since.findLast(({ state }) => state !== 'stopped');
}

/** The runs of a month that none has taken the place of, the newest last. */
const standingRuns = async ({ db }: Books, setupId: string, month: PlainMonth): Promise<PipelineRun[]> =>
  (await runsOf(db, setupId)).filter(({ period, state }) => period === month && state !== 'replaced');

async function withMail(
  books: Books,
  outcome: StepOutcome,
  run: PipelineRun,
  moment: Moment,
  task: LongTask,
): Promise<StepOutcome> {
  const sent = await enqueueEach(books, [{ kind: 'billing-report', id: run.id }], { isOnce: true }, task);
  const refused = sent.ok ? sent.value.refused.map(({ refusal }) => refusal) : [sent.error];
  const ids = (await moment.made()).filter(({ kind }) => kind === 'message').map(({ id }) => id);
  const mails = (await books.db.outbox.bulkGet(ids)).flatMap((message) => message ?? []);
  const unsent: RunFailure[] = refused
    .filter(({ reason }) => reason !== 'message-queued-before' && reason !== 'message-on-its-way')
    .map((refusal) => ({
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
  const failures = [...outcome.failures, ...unsent];
  return {
    ...outcome,
    state: failures.length > 0 ? 'partly' : 'done',
    results: [...outcome.results, ...results],
    failures,
  };
}
