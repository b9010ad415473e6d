import type { StepOptions } from '@domain/automation/automation.ts';
import { BEGINNING, periodOf, type Period } from '@domain/automation/period.ts';
import type { RunFailure, RunResult } from '@domain/automation/run.ts';
import type { MadeReport } from '@domain/reports/report.ts';
import { ok, refuse, type Refusal, type Result } from '@domain/result.ts';
import { companyOf, type Books } from '../../books.ts';
import { makeReport } from '../../commands/make-report.ts';
import type { LongTask } from '../../ports.ts';
import { listInvoices } from '../../queries/invoices.ts';
import { failedStep, line, plannedStep, rowsOnly, stateAfter, warning } from '../outcomes.ts';
import { activeManagers, wantedReports, type WantedReport } from '../report-makers.ts';
import { defineStep, type Moment } from '../step.ts';

type Options = StepOptions['generate-reports'];

/** A10: made and kept under the run: what an earlier try of it has made is found there and not made again. */
export default defineStep({
  id: 'generate-reports',

  async plan(books, options) {
    const wanted = await wantedBy(books, options, null);
    const readers = await activeManagers(books);
    const isUnread = readers.every(({ subscriptions }) => subscriptions.length === 0);
    const lines = [
      line('planReports', { count: wanted.length }, { href: '/reports' }),
      isUnread && wanted.length > 0 && warning('planNobody', {}, '/automation/managers'),
    ];
    return plannedStep('generate-reports', lines, {
      in: rowsOnly(wanted.length),
      makes: wanted.map(({ kind, savedId, language }) => ({
        kind: 'report',
        report: kind,
        savedId,
        language,
      })),
    });
  },

  async run(books, options, moment, task) {
    const wanted = await wantedBy(books, options, moment.only);
    const days = await withBeginning(books, periodOf(options.period, moment.day));
    const made: MadeReport[] = [];
    const failures: RunFailure[] = [];
    for (const [at, report] of wanted.entries()) {
      task.onProgress?.({ phase: 'report', done: at, total: wanted.length });
      if (task.signal?.aborted) return failedStep(refuse('Cancelled', 'cancelled').error);
      const done = await makeOne(books, report, days, moment, task);
      if (done.ok) made.push(done.value);
      else failures.push(await failureOf(books, report, done.error));
    }
    return {
      state: stateAfter(failures, made.length),
      control: {
        in: rowsOnly(wanted.length),
        out: rowsOnly(made.length),
        rejected: rowsOnly(failures.length),
        held: rowsOnly(0),
      },
      results: made.map(({ id, title }): RunResult => ({ kind: 'report', id, label: title })),
      failures,
      fault: null,
    };
  },
});

const nameOf = ({ kind, savedId, language }: Pick<WantedReport, 'kind' | 'savedId' | 'language'>): string =>
  [kind, savedId, language].join(' ');

async function wantedBy(books: Books, { reports }: Options, only: Moment['only']): Promise<WantedReport[]> {
  const own = (await companyOf(books))?.locale ?? 'en';
  const wanted = wantedReports(reports, await activeManagers(books), own);
  return only ? wanted.filter((report) => only.some(({ id }) => id === nameOf(report))) : wanted;
}

/** A time without a beginning begins with the first document. */
async function withBeginning(books: Books, { from, to }: Period): Promise<Period> {
  if (from !== BEGINNING) return { from, to };
  const { rows } = await listInvoices(books, { sort: 'date', direction: 'asc', pageSize: 1 });
  const first = rows[0]?.issueDate ?? rows[0]?.createdAt.slice(0, 10) ?? to;
  return { from: first < to ? first : to, to };
}

async function makeOne(
  books: Books,
  wanted: WantedReport,
  { from, to }: Period,
  { runId }: Moment,
  task: LongTask,
): Promise<Result<MadeReport>> {
  const { kind, savedId, language, formats } = wanted;
  const ofRun = await books.db.madeReports.where('runId').equals(runId).toArray();
  const before = ofRun.find(
    (report) => nameOf(report) === nameOf(wanted) && report.from === from && report.to === to,
  );
  if (before) return ok(before);
  const query = { kind, from, to, ...(savedId !== '' && { savedId }) };
  return makeReport(books, query, { formats, language, runId }, task);
}

async function failureOf({ db }: Books, report: WantedReport, refusal: Refusal): Promise<RunFailure> {
  const saved = report.savedId === '' ? undefined : await db.savedReports.get(report.savedId);
  return { kind: 'report', id: nameOf(report), label: saved?.name ?? report.kind, refusal };
}
