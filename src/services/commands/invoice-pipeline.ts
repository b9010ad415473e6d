import { askedAs } from '@domain/pipeline/asked-as.ts';
import { acceptedOf } from '@domain/pipeline/bill.ts';
import { Tally } from '@domain/pipeline/control.ts';
import type { Entry } from '@domain/pipeline/entry.ts';
import { chunkOf } from '@domain/pipeline/known-lines.ts';
import { packLines, unpackLines } from '@domain/pipeline/pack-lines.ts';
import { shownRefs } from '@domain/pipeline/references.ts';
import { settleLine, type Settlement } from '@domain/pipeline/settle-lines.ts';
import type { PipelineRun, PipelineSetup } from '@domain/pipeline/setup.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { appendRows } from '@storage/blocks/rows.ts';
import { commit, type Decision } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { lockFault, noCompany, sign, type Books } from '../books.ts';
import type { InvoicedRun } from '../contracts/pipeline.ts';
import { draftsFor } from './generate-pipeline-drafts.ts';
import { noteBilledRows } from '../pipeline/billed-rows.ts';
import { customersFor } from '../pipeline/customers-for.ts';
import { answersOf, entriesOf, linesPrefix } from '../pipeline/stored-rows.ts';
import { transactionsFor } from '../pipeline/transactions-for.ts';
import type { LongTask } from '../ports.ts';
import { storing } from '../storing.ts';

/**
 * D4: what was accepted becomes transactions, in the transaction that notes it in the line book: none can be billed
 * twice. Then the documents are made as by hand; what that refuses stays open in the books and is named.
 */
export async function invoicePipeline(
  books: Books,
  runId: string,
  { issue = false }: { issue?: boolean } = {},
  task: LongTask = {},
): Promise<Result<InvoicedRun>> {
  const { db } = books;
  const run = await db.pipelineRuns.get(runId);
  const setup = run && (await db.pipelineSetups.get(run.setupId));
  const [entries, answered] = await Promise.all([entriesOf(db, runId), answersOf(db, runId)]);
  const sorted = acceptedOf(entries, answered);
  const decide = async (writer: Writer): Promise<Result<Decision<Billed>>> => {
    const now = await writer.get('pipelineRuns', runId);
    const fault = invoiceFault(now, setup, run);
    if (fault) return fault;
    if (sorted.accepted.length === 0) return refuse('InvalidState', 'pipeline-nothing-accepted');
    task.onProgress?.({ phase: 'invoice', done: 0, total: sorted.accepted.length });
    const added = await addRows(books, writer, now!, setup!, sorted.accepted);
    if (!added.ok) return added;
    noteBilledRows(writer, now!, added.value.rows, sorted.accepted);
    await noteLines(writer, setup!, now!, sorted);
    const value = {
      run: writer.put('pipelineRuns', { ...now!, state: 'invoiced', stages: added.value.stages }),
      rows: added.value.rows,
    };
    return ok({
      value,
      subjects: [{ kind: 'billing-report', id: setup!.id }],
      summary: {
        key: 'billing-report-invoiced',
        params: { month: now!.period, count: sorted.accepted.length },
      },
    });
  };
  const signature = sign(books, 'invoice-billing-report');
  const billed = await commit(db, signature, decide, storing(task, sorted.accepted.length));
  return billed.ok ? draftsFor(books, billed.value.run, billed.value.rows, issue, task) : billed;
}

interface Billed {
  run: PipelineRun;
  rows: Transaction[];
}

function invoiceFault(
  now: PipelineRun | undefined,
  setup: PipelineSetup | undefined,
  read: PipelineRun | undefined,
): Result<never> | null {
  if (!now) return refuse('NotFound', 'pipeline-run-missing');
  if (!setup) return refuse('NotFound', 'pipeline-setup-missing');
  if (now.state === 'invoiced') return refuse('InvalidState', 'pipeline-run-invoiced');
  if (now.state === 'replaced') return refuse('InvalidState', 'pipeline-run-replaced');
  if (now.state !== 'answered') return refuse('InvalidState', 'pipeline-not-answered');
  return now.rev === read?.rev ? null : refuse('Conflict', 'books-busy');
}

interface Added {
  rows: Transaction[];
  stages: PipelineRun['stages'];
}

async function addRows(
  books: Books,
  writer: Writer,
  run: PipelineRun,
  setup: PipelineSetup,
  accepted: readonly Entry[],
): Promise<Result<Added>> {
  const company = await writer.get('company', 'company');
  if (!company) return noCompany();
  const tally = new Tally();
  const { customerId } = askedAs(run, setup);
  if (customerId !== '' && !(await writer.get('customers', customerId)))
    return refuse('NotFound', 'customer-missing', {}, 'customerId');
  const customers = await customersFor(books, writer, customerId, accepted, tally);
  for (const { amount } of accepted) tally.add('in', 'accepted', amount);
  const facts = transactionsFor(accepted, run, company, customers);
  if (!facts.ok) return facts;
  const fault = lockFault(
    company,
    facts.value.map(({ date }) => date),
  );
  if (fault) return fault;
  for (const { net } of facts.value) tally.add('out', 'invoiced', net);
  const stage = tally.stage('invoice', run.currency);
  if (stage.fault) return { ok: false, error: stage.fault };
  const rows = await appendRows(writer, facts.value, () => books.deps.ids.next());
  const stages = run.stages.map((one) => (one.id === 'invoice' ? stage : one));
  return ok({ rows, stages });
}

/** What was billed of each line, and which ones the next month asks again. */
async function noteLines(
  writer: Writer,
  setup: PipelineSetup,
  { id: runId, period }: PipelineRun,
  { accepted, held }: ReturnType<typeof acceptedOf>,
): Promise<void> {
  const refs = shownRefs(setup);
  const settlement: Settlement = {
    runId,
    period,
    accepted: new Map(accepted.map((entry) => [entry.no, entry])),
    held: new Map(held.map(({ entry, comment }) => [entry.no, comment])),
  };
  const touched = new Set([...settlement.accepted.keys(), ...settlement.held.keys()].map(chunkOf));
  const prefix = linesPrefix(setup.id);
  for (const at of touched) {
    const stored = await writer.get('pipelineRows', `${prefix}${at}`);
    if (!stored) continue;
    const lines = unpackLines(stored.payload, refs);
    for (const line of lines) settleLine(line, settlement);
    writer.put('pipelineRows', { ...stored, payload: packLines(lines, refs) });
  }
}
