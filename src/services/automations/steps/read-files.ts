import type { StepOptions } from '@domain/automation/automation.ts';
import { addFlows, noControl } from '@domain/automation/control.ts';
import type { Control, Flow, RunFailure, RunResult } from '@domain/automation/run.ts';
import type { ControlCount, ImportBatch } from '@domain/intake/plan.ts';
import { ok, refuse, type Refusal, type Result } from '@domain/result.ts';
import type { Books } from '../../books.ts';
import { importKnownFile, newFiles } from '../import-file.ts';
import { failedStep, line, plannedStep, stateAfter } from '../outcomes.ts';
import { defineStep, type Moment, type StepOutcome } from '../step.ts';
import { filesOfSource } from '../watched.ts';

type Options = StepOptions['read-files'];

/** D7: what is new at a watched place is imported as its columns were confirmed once; else the run asks a person. */
export default defineStep({
  id: 'read-files',

  async plan(books, { sourceId }) {
    if (sourceId === '') return plannedStep('read-files', [line('planFileAsked')]);
    const source = await filesOfSource(books, sourceId);
    if (!source.ok) return plannedStep('read-files', [], { fault: source.error });
    const fresh = await newFiles(books, source.value.files);
    const names = fresh.map(({ file }) => file.name).join(', ');
    return plannedStep('read-files', [
      fresh.length > 0
        ? line('planFileNew', { count: fresh.length, name: names })
        : line('planFileSame', { name: source.value.name }),
    ]);
  },

  async run(books, options, moment, task) {
    const files = await filesFor(books, options, moment);
    if (!files.ok) return needsYou(files.error);
    const failures: RunFailure[] = [];
    for (const { file } of await newFiles(books, files.value)) {
      if (task.signal?.aborted) return failedStep(refuse('Cancelled', 'cancelled').error);
      const stored = await importKnownFile(books, file, options, task);
      if (stored.ok) continue;
      if (isForAPerson(stored.error)) return withMade(books, moment, needsYou(named(stored.error, file)));
      failures.push({ kind: 'import-batch', id: '', label: file.name, refusal: stored.error });
    }
    return doneWith(books, moment, failures);
  },
});

/** What a person gave goes before what this device watches. */
async function filesFor(
  books: Books,
  { sourceId }: Options,
  { files }: Moment,
): Promise<Result<readonly File[]>> {
  if (files.length > 0) return ok(files);
  if (sourceId === '') return refuse('InvalidState', 'needs-file');
  const source = await filesOfSource(books, sourceId);
  return source.ok ? ok(source.value.files) : source;
}

/** Only a person can confirm columns, mend rows that must all be good, or say a password. */
const isForAPerson = ({ reason }: Refusal): boolean =>
  reason === 'file-unknown-columns' || reason === 'import-rows-rejected';

const named = (refusal: Refusal, { name }: File): Refusal =>
  refusal.reason === 'import-rows-rejected'
    ? refuse('ValidationError', 'file-rows-rejected', { name, count: refusal.params['rows'] ?? 0 }).error
    : refusal;

const needsYou = (fault: Refusal): StepOutcome => ({ ...failedStep(fault), state: 'needs-you' });

async function madeBatches({ db }: Books, moment: Moment): Promise<ImportBatch[]> {
  const ids = (await moment.made()).filter(({ kind }) => kind === 'import-batch').map(({ id }) => id);
  return (await db.importBatches.bulkGet(ids)).flatMap((batch) => batch ?? []);
}

const flowOf = ({ rows, amounts }: ControlCount): Flow => ({ rows, amounts });

/** Read = created and updated + rejected + what was there before or is no row. */
function controlOf(batches: readonly ImportBatch[]): Control {
  const controls = batches.map(({ control }) => control);
  return {
    in: addFlows(...controls.map(({ read }) => flowOf(read))),
    out: addFlows(...controls.flatMap(({ created, updated }) => [flowOf(created), flowOf(updated)])),
    rejected: addFlows(...controls.map(({ rejected }) => flowOf(rejected))),
    held: addFlows(...controls.flatMap(({ duplicate, ignored }) => [flowOf(duplicate), flowOf(ignored)])),
  };
}

const resultOf = ({ id, fileName }: ImportBatch): RunResult => ({
  kind: 'import-batch',
  id,
  label: fileName,
});

async function withMade(books: Books, moment: Moment, outcome: StepOutcome): Promise<StepOutcome> {
  const batches = await madeBatches(books, moment);
  return {
    ...outcome,
    control: batches.length > 0 ? controlOf(batches) : noControl(),
    results: batches.map(resultOf),
  };
}

async function doneWith(books: Books, moment: Moment, unread: RunFailure[]): Promise<StepOutcome> {
  const batches = await madeBatches(books, moment);
  const failures = [...unread, ...batches.flatMap(rejectedIn)];
  return withMade(books, moment, {
    ...failedStep(refuse('InvalidState', 'cancelled').error),
    state: stateAfter(failures, batches.length),
    failures,
    fault: null,
  });
}

/** Rows that were left out: they stand in the file, and a person may mend them there. */
function rejectedIn({ id, fileName, control }: ImportBatch): RunFailure[] {
  const { rows } = control.rejected;
  if (rows === 0) return [];
  const { error } = refuse('ValidationError', 'file-rows-rejected', { name: fileName, count: rows });
  return [{ kind: 'import-batch', id, label: fileName, refusal: error }];
}
