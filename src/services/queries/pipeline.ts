import { askedAs } from '@domain/pipeline/asked-as.ts';
import { acceptedOf } from '@domain/pipeline/bill.ts';
import type { PipelineRun, PipelineSetup } from '@domain/pipeline/setup.ts';
import { fold } from '@domain/texts/search.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { hashed } from '../archive/leaving-files.ts';
import type { Books } from '../books.ts';
import type { PipelineBuyers } from '../contracts/pipeline.ts';
import { CustomersOfLines, nameInLine } from '../pipeline/customers-for.ts';
import { answersOf, entriesOf, runsOf } from '../pipeline/stored-rows.ts';

export const pipelineSetups = async ({ db }: Books): Promise<PipelineSetup[]> =>
  (await db.pipelineSetups.toArray()).sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));

export const pipelineSetup = ({ db }: Books, id: string): Promise<PipelineSetup | undefined> =>
  db.pipelineSetups.get(id);

/** The newest first. */
export async function pipelineRuns({ db }: Books, setupId?: string): Promise<PipelineRun[]> {
  const runs = setupId === undefined ? await db.pipelineRuns.toArray() : await runsOf(db, setupId);
  return runs.sort((a, b) => (a.id < b.id ? 1 : -1));
}

export const pipelineRun = ({ db }: Books, id: string): Promise<PipelineRun | undefined> =>
  db.pipelineRuns.get(id);

/** A file of a run, checked against its hash. */
export async function pipelineFile({ db }: Books, runId: string, sha256: string): Promise<Result<Blob>> {
  const run = await db.pipelineRuns.get(runId);
  if (!run) return refuse('NotFound', 'pipeline-run-missing');
  const known = [...run.filesIn, ...run.filesOut, ...(run.answer ? [run.answer] : [])];
  const stored = known.some((file) => file.sha256 === sha256) && (await db.archivedFiles.get(sha256));
  if (!stored || (await hashed(stored.bytes)) !== sha256) return refuse('NotFound', 'pipeline-file-gone');
  const type = run.filesOut.find((file) => file.sha256 === sha256)?.contentType;
  return ok(new Blob([stored.bytes as Uint8Array<ArrayBuffer>], type === undefined ? {} : { type }));
}

/** Whom the accepted lines of a run are billed to: who is in the books, and the names of those who will be entered. */
export async function pipelineBuyers({ db }: Books, runId: string): Promise<PipelineBuyers> {
  const run = await db.pipelineRuns.get(runId);
  const setup = run && (await db.pipelineSetups.get(run.setupId));
  if (!run || !setup) return { customerIds: [], entered: [] };
  const { customerId } = askedAs(run, setup);
  if (customerId !== '') return { customerIds: [customerId], entered: [] };
  const [entries, answered, all] = await Promise.all([
    entriesOf(db, runId),
    answersOf(db, runId),
    db.customers.toArray(),
  ]);
  const known = new CustomersOfLines(all);
  const [customerIds, entered] = [new Set<string>(), new Set<string>()];
  for (const entry of acceptedOf(entries, answered).accepted) {
    const customer = known.find(entry);
    if (customer) customerIds.add(customer.id);
    else entered.add(nameInLine(entry));
  }
  return { customerIds: [...customerIds], entered: [...entered] };
}
