import { transfer } from 'comlink';
import { sha256Hex } from '@domain/journal/canonical.ts';
import type { Language } from '@domain/parties/parties.ts';
import { handedOver } from '@domain/pipeline/control.ts';
import { LineBook } from '@domain/pipeline/known-lines.ts';
import { packEntries } from '@domain/pipeline/pack-entries.ts';
import { packLines, unpackLines } from '@domain/pipeline/pack-lines.ts';
import { shownRefs } from '@domain/pipeline/references.ts';
import type { PackedRecord, PipelineJob, PipelineMade } from '@domain/pipeline/job.ts';
import { stagesForCustomer } from '@domain/pipeline/for-customer.ts';
import { runStages } from '@domain/pipeline/run-stages.ts';
import type { FileGrid } from '@domain/pipeline/source-table.ts';
import { ok, type Result } from '@domain/result.ts';
import { billingReportJob, type BillingPaperWords } from '@documents/reports/billing-report.ts';
import type { BillingSheetWords } from '../exports/billing-sheets.ts';
import { notPrinted, type ReportPrinter } from './print-report.ts';
import { readFile, sha256Of } from './read-files.ts';
import { writeStage } from './write-files.ts';

export type PipelineReport = (phase: string, done: number, total: number) => void;

export interface PipelineTools {
  wordsIn: (language: Language) => Promise<BillingSheetWords & BillingPaperWords>;
  print: ReportPrinter;
}

/** One run from the bytes of its files to the bytes of the new ones. Runs as well without a worker. */
export async function makeRun(
  job: PipelineJob,
  { wordsIn, print }: PipelineTools,
  report: PipelineReport = () => undefined,
): Promise<Result<PipelineMade>> {
  const files: FileGrid[] = [];
  for (const [at, file] of job.files.entries()) {
    report('read', at, job.files.length);
    const read = await readFile(file);
    if (!read.ok) return read;
    files.push(read.value);
  }
  const refs = shownRefs(job.setup);
  const book = new LineBook(job.book.flatMap((payload) => unpackLines(payload, refs)));
  const onStage = (stage: string) => report(stage, 0, 0);
  const staged = runStages({ ...job, files, book, onStage });
  if (!staged.ok) return staged;
  const { stages, filesIn, aggregated, entries } = staged.value;
  const made: PipelineMade = { stages, filesIn, files: [], lines: [], entries: [] };
  if (!aggregated) return ok(made);
  const words = await wordsIn(job.setup.language);
  const write = async (role: 'report' | 'consolidated') => {
    const at = role === 'report' ? REPORT : CONSOLIDATED;
    onStage(stages[at]!.id);
    const before = { stages: stagesForCustomer(stages.slice(0, at)), filesIn };
    const { bytes, tally } = await writeStage(role, job.setup, aggregated, before, words);
    const lost = handedOver(stages[at - 1]!, tally.sum('in'), job.setup.currency);
    stages[at] = tally.stage(stages[at]!.id, job.setup.currency, lost);
    return { role, bytes, sha256: await sha256Of(bytes), isStopped: stages[at].state === 'stopped' };
  };
  const sheet = await write('report');
  if (sheet.isStopped) return ok(made);
  const { setup, period, customer, paper: facts } = job;
  const done = { setup, period, customer: customer?.name ?? '', aggregated, filesIn, facts };
  const paper = {
    ...done,
    stages: stagesForCustomer(stages.slice(0, CONSOLIDATED)),
    fingerprint: sheet.sha256,
    words,
  };
  // The press is a thread of its own: the rest is made while it prints.
  const printing = print(billingReportJob(paper));
  const [printed, first, lines, asked] = await Promise.all([
    printing,
    write('consolidated'),
    packBook(book, job, refs),
    packed(job.runId, 'entries', setup.id, packEntries(entries)),
  ]);
  if (!printed.ok) stages[REPORT]!.findings.push(notPrinted(printed.error));
  // The file for the customer tells of the stages before it: of a report that could not be printed, too.
  const consolidated = printed.ok ? first : await write('consolidated');
  if (consolidated.isStopped) return ok(made);
  const pdf = printed.ok ? [await paperFile(printed.value)] : [];
  const written = [sheet, ...pdf, consolidated].map(({ role, bytes, sha256 }) => ({ role, bytes, sha256 }));
  return ok({ ...made, files: written, lines, entries: asked });
}

/** Places among the stages. */
const REPORT = 3;
const CONSOLIDATED = 4;

async function paperFile(printed: Uint8Array) {
  const bytes = Uint8Array.from(printed);
  return { role: 'report-pdf' as const, bytes, sha256: await sha256Of(bytes) };
}

async function packBook(book: LineBook, { setup }: PipelineJob, refs: string[]): Promise<PackedRecord[]> {
  const chunks = [...book.changed].sort((a, b) => a - b);
  return Promise.all(
    chunks.map((at) => record(`${setup.id}.lines.${at}`, 'lines', setup.id, packLines(book.chunk(at), refs))),
  );
}

const packed = (
  ownerId: string,
  source: string,
  setupId: string,
  payloads: Uint8Array<ArrayBuffer>[],
): Promise<PackedRecord[]> =>
  Promise.all(payloads.map((payload, at) => record(`${ownerId}.${source}.${at}`, source, setupId, payload)));

/** The content hash that storage would find (`canonicalJson`), its bytes hashed by the browser. */
async function record(
  id: string,
  source: string,
  setupId: string,
  payload: Uint8Array<ArrayBuffer>,
): Promise<PackedRecord> {
  const sha256 = await sha256Of(payload);
  const content = `{"id":${JSON.stringify(id)},"payload":{"sha256":"${sha256}"},"setupId":${JSON.stringify(setupId)},"source":"${source}"}`;
  return { id, payload, hash: sha256Hex(content) };
}

/** What a worker hands back moves, it is not copied. */
export function moved(made: Result<PipelineMade>): Result<PipelineMade> {
  if (!made.ok) return made;
  const { files, lines, entries } = made.value;
  const buffers = [
    ...files.map(({ bytes }) => bytes),
    ...[...lines, ...entries].map(({ payload }) => payload),
  ];
  return transfer(
    made,
    buffers.map((bytes) => bytes.buffer),
  );
}
