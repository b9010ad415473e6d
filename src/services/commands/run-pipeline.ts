import { isPlainDate, todayIn } from '@domain/dates/calendar.ts';
import type { Company } from '@domain/parties/parties.ts';
import { askedWith } from '@domain/pipeline/asked-as.ts';
import type { FileToRead, PaperFacts, PipelineJob, PipelineMade } from '@domain/pipeline/job.ts';
import type { FileMade, PipelineRun, PipelineSetup } from '@domain/pipeline/setup.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { formatTime } from '@i18n/format/instants.ts';
import { commit, type Decision } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { addToTotals, hashed, stageBytes, type HashedFile } from '../archive/leaving-files.ts';
import { companyOf, noCompany, nowOf, sign, type Books } from '../books.ts';
import { sellerOf } from '../invoicing/snapshots.ts';
import type { PipelineRunRequest } from '../contracts/pipeline.ts';
import { filesToRead } from '../pipeline/files-to-read.ts';
import { linesPrefix, payloadsUnder, rowsUnder, runsOf, stateOf } from '../pipeline/stored-rows.ts';
import type { LongTask } from '../ports.ts';
import { storing } from '../storing.ts';

/** How often the books may change under our hands before we say so. */
const ATTEMPTS = 3;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PDF = 'application/pdf';

/**
 * D1 to D6: the month of a setup, from its files to the file for the customer. Read and made outside, stored in one
 * transaction that first looks whether the setup's lines are still those that were read. A run that stops is stored
 * as well, and changes no line.
 */
export const runPipeline = (
  books: Books,
  request: PipelineRunRequest,
  task: LongTask = {},
): Promise<Result<PipelineRun>> => runMonth(books, request, task, false);

/** BR28: as a schedule does it: a month that the customer has answered is left alone. */
export const runPipelineByItself = (
  books: Books,
  request: PipelineRunRequest,
  task: LongTask = {},
): Promise<Result<PipelineRun>> => runMonth(books, request, task, true);

async function runMonth(
  books: Books,
  request: PipelineRunRequest,
  task: LongTask,
  isByItself: boolean,
): Promise<Result<PipelineRun>> {
  if (!isPlainDate(`${request.period}-01`)) {
    return refuse('ValidationError', 'pipeline-period-invalid', { value: request.period }, 'period');
  }
  let known: string[] | undefined;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const prepared = await prepare(books, request);
    if (!prepared.ok) return prepared;
    const { replaced } = prepared.value;
    if (isByItself && replaced.some(({ state }) => state === 'answered'))
      return monthAnswered('pipeline-month-answered', prepared.value);
    const answers = answersOf(replaced);
    known ??= answers;
    if (!answers.every((one) => known?.includes(one)))
      return monthAnswered('pipeline-answered-since', prepared.value);
    const made = await books.deps.pipelineReader.run(prepared.value.job, task);
    if (!made.ok) return made;
    const stored = await store(books, prepared.value, made.value, task);
    if (!stored.ok || stored.value !== 'stale') return stored as Result<PipelineRun>;
  }
  return refuse('Conflict', 'books-busy');
}

/** BR28: what a person who ran the month again knew of when saying so; an answer that came since is another matter. */
const answersOf = (runs: readonly PipelineRun[]): string[] =>
  runs.flatMap(({ id, rev, state }) => (state === 'answered' ? `${id}@${rev}` : []));

const monthAnswered = (reason: string, { setup, job }: Prepared): Result<never> =>
  refuse('InvalidState', reason, { name: setup.name, month: job.period });

interface Prepared {
  setup: PipelineSetup;
  job: PipelineJob;
  replaced: PipelineRun[];
  /** Of the setup's runs, when they were read. */
  state: string;
  startedAt: string;
  read: HashedFile[];
}

async function prepare(books: Books, request: PipelineRunRequest): Promise<Result<Prepared>> {
  const { db, deps } = books;
  const [company, setup] = await Promise.all([companyOf(books), db.pipelineSetups.get(request.setupId)]);
  if (!company) return noCompany();
  if (!setup) return refuse('NotFound', 'pipeline-setup-missing');
  const runs = await runsOf(db, setup.id);
  const files = await filesToRead(books, setup, request.files ?? [], runs);
  if (!files.ok) return files;
  const customer = setup.customerId === '' ? null : await db.customers.get(setup.customerId);
  if (customer === undefined) return refuse('NotFound', 'customer-missing', {}, 'customerId');
  const replaced = runs.filter(
    ({ period, state }) => period === request.period && (state === 'done' || state === 'answered'),
  );
  const book = await payloadsUnder(db, linesPrefix(setup.id));
  const job: PipelineJob = {
    setup,
    period: request.period,
    runId: deps.ids.next(),
    files: files.value,
    book,
    isFirst: isFirstRun(runs, request.period),
    replaces: replaced.map(({ id }) => id),
    customer: customer && { key: customer.key, name: customer.name },
    country: company.country,
    expected: request.expected ?? {},
    paper: paperFacts(books, company),
  };
  const read = await Promise.all(files.value.map(bytesOf));
  return ok({ setup, job, replaced, state: stateOf(runs), startedAt: nowOf(books), read });
}

/** BR7: nothing was asked before, or only by runs of this month that this one takes the place of. */
function isFirstRun(runs: readonly PipelineRun[], period: string): boolean {
  const kept = runs.filter(({ state }) => state !== 'stopped');
  const isOfFirstMonth = kept.length === 0 || kept[0]!.period === period;
  return isOfFirstMonth && kept.every((run) => run.period !== period || run.state !== 'invoiced');
}

function paperFacts({ deps }: Books, company: Company): PaperFacts {
  const now = deps.clock.now();
  const { timeZone } = company;
  return {
    seller: sellerOf(company),
    madeAt: new Date(now).toISOString(),
    made: { date: todayIn(now, timeZone), time: formatTime(now, timeZone) },
  };
}

async function bytesOf({ name, file }: FileToRead): Promise<HashedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { fileName: name, bytes, sha256: await hashed(bytes) };
}

async function store(
  books: Books,
  { setup, job, replaced, state, startedAt, read }: Prepared,
  made: PipelineMade,
  task: LongTask,
): Promise<Result<PipelineRun | 'stale'>> {
  const filesIn = made.filesIn;
  const decide = async (writer: Writer): Promise<Result<Decision<PipelineRun | 'stale'>>> => {
    const isStopped = made.files.length === 0;
    const { period, runId } = job;
    const summary = {
      key: isStopped ? 'billing-report-stopped' : 'billing-report-run',
      params: { month: period, count: made.stages[4]?.control.out.rows ?? 0 },
    };
    const subjects = [{ kind: 'billing-report' as const, id: setup.id }];
    if (stateOf(await runsOf(writer.db, setup.id)) !== state)
      return ok({ value: 'stale', subjects, summary });
    const filesOut = made.files.map((file) => fileMade(file, setup, period));
    const written = made.files.map(({ bytes: own, sha256 }, at) => ({
      fileName: filesOut[at]!.fileName,
      bytes: own,
      sha256,
    }));
    await addToTotals(writer, 0, await stageBytes(writer, [...read, ...written]));
    if (!isStopped) await keepLines(writer, setup, job, replaced, made);
    const run = writer.put('pipelineRuns', {
      id: runId,
      setupId: setup.id,
      name: setup.name,
      period,
      currency: setup.currency,
      asked: askedWith(setup),
      startedAt,
      state: isStopped ? 'stopped' : 'done',
      stages: made.stages,
      filesIn,
      filesOut,
      answer: null,
      invoiceIds: [],
    });
    return ok({ value: run, subjects, summary });
  };
  const entries = made.stages[4]?.control.out.rows ?? 0;
  return commit(books.db, sign(books, 'run-billing-report'), decide, storing(task, entries));
}

async function keepLines(
  writer: Writer,
  setup: PipelineSetup,
  { period, isFirst }: PipelineJob,
  replaced: readonly PipelineRun[],
  made: PipelineMade,
): Promise<void> {
  for (const { id, payload, hash } of made.lines) {
    writer.put('pipelineRows', { id, setupId: setup.id, source: 'lines', payload }, hash);
  }
  for (const { id, payload, hash } of made.entries) {
    writer.put('pipelineRows', { id, setupId: setup.id, source: 'entries', payload }, hash);
  }
  for (const run of replaced) {
    for (const { id } of await rowsUnder(writer.db, `${run.id}.`)) writer.remove('pipelineRows', id);
    writer.put('pipelineRuns', { ...run, state: 'replaced' });
  }
  if (isFirst && setup.startsIn === '') writer.put('pipelineSetups', { ...setup, startsIn: period });
}

const endings = { report: '.xlsx', 'report-pdf': '.pdf', consolidated: ' - check.xlsx' } as const;

/** `Aciéries 2025-01.xlsx`, and the one to answer with its month and what it is for. */
function fileMade(
  { role, sha256, bytes }: PipelineMade['files'][number],
  { name }: PipelineSetup,
  period: string,
): FileMade {
  const plain = name.replace(/[\\/:*?"<>|]+/g, ' ').trim();
  const fileName = `${plain} ${period}${endings[role]}`;
  const contentType = role === 'report-pdf' ? PDF : XLSX;
  return { role, fileName, contentType, sha256, size: bytes.length };
}
