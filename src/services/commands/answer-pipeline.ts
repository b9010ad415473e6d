import { askedAs } from '@domain/pipeline/asked-as.ts';
import type { PipelineRun } from '@domain/pipeline/setup.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit, type Decision } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { addToTotals, hashed, stageBytes } from '../archive/leaving-files.ts';
import { companyOf, noCompany, nowOf, sign, type Books } from '../books.ts';
import { answersId, entriesPrefix, packAnswers, payloadsUnder } from '../pipeline/stored-rows.ts';
import type { LongTask } from '../ports.ts';
import { storing } from '../storing.ts';

/** D4: what the customer says of each line. Until the month is invoiced, a newer answer takes the place of an older one. */
export async function answerPipeline(
  books: Books,
  runId: string,
  file: File,
  task: LongTask = {},
): Promise<Result<PipelineRun>> {
  const { db, deps } = books;
  const [company, run] = await Promise.all([companyOf(books), db.pipelineRuns.get(runId)]);
  if (!company) return noCompany();
  const fault = answerFault(run);
  if (fault) return fault;
  const setup = await db.pipelineSetups.get(run!.setupId);
  if (!setup) return refuse('NotFound', 'pipeline-setup-missing');
  const entries = await payloadsUnder(db, entriesPrefix(runId));
  const { currency } = run!;
  const asked = askedAs(run!, setup);
  const job = { file, name: file.name, asked, currency, entries, country: company.country };
  task.onProgress?.({ phase: 'read', done: 0, total: 1 });
  const read = await deps.pipelineReader.answer(job, task);
  if (!read.ok) return read;
  const { sha256, answered, stage } = read.value;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if ((await hashed(bytes)) !== sha256) return refuse('Unreadable', 'file-gone', { name: file.name });
  const decide = async (writer: Writer): Promise<Result<Decision<PipelineRun>>> => {
    const now = await writer.get('pipelineRuns', runId);
    const late = answerFault(now);
    if (late) return late;
    // Each answer writes the run: another was taken while this file was read, and may well be the newer one.
    if (now!.rev !== run!.rev) {
      return refuse('Conflict', 'pipeline-answered-meanwhile', { name: now!.answer?.fileName ?? '' });
    }
    await addToTotals(writer, 0, await stageBytes(writer, [{ fileName: file.name, bytes, sha256 }]));
    const payload = packAnswers(answered);
    writer.put('pipelineRows', { id: answersId(runId), setupId: setup.id, source: 'answers', payload });
    const stages = now!.stages.map((one) => (one.id === 'answer' ? stage : one));
    const answer = { fileName: file.name, sha256, at: nowOf(books) };
    const { out, held } = stage.control;
    return ok({
      value: writer.put('pipelineRuns', { ...now!, stages, answer, state: 'answered' }),
      subjects: [{ kind: 'billing-report', id: setup.id }],
      summary: {
        key: 'billing-report-answered',
        params: { month: now!.period, accepted: out.rows, held: held.rows },
      },
    });
  };
  return commit(db, sign(books, 'answer-billing-report'), decide, storing(task, answered.length));
}

function answerFault(run: PipelineRun | undefined): Result<never> | null {
  if (!run) return refuse('NotFound', 'pipeline-run-missing');
  if (run.state === 'replaced') return refuse('InvalidState', 'pipeline-run-replaced');
  if (run.state === 'stopped') return refuse('InvalidState', 'pipeline-run-stopped');
  return run.state === 'invoiced' ? refuse('InvalidState', 'pipeline-run-invoiced') : null;
}
