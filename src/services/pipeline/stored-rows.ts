import type { AnsweredEntry } from '@domain/pipeline/answer.ts';
import type { Entry } from '@domain/pipeline/entry.ts';
import { unpackEntries } from '@domain/pipeline/pack-entries.ts';
import type { PipelineRun } from '@domain/pipeline/setup.ts';
import type { BooksDatabase } from '@storage/database.ts';
import type { PipelineRows } from '@storage/tables.ts';

export const linesPrefix = (setupId: string): string => `${setupId}.lines.`;
export const entriesPrefix = (runId: string): string => `${runId}.entries.`;
export const answersId = (runId: string): string => `${runId}.answers`;
export const billedId = (runId: string): string => `${runId}.billed`;

/** Packed rows under a prefix, in the order of their number. */
export async function rowsUnder(db: BooksDatabase, prefix: string): Promise<PipelineRows[]> {
  const rows = await db.pipelineRows.where('id').startsWith(prefix).toArray();
  const numberOf = ({ id }: PipelineRows) => Number(id.slice(prefix.length));
  return rows.sort((a, b) => numberOf(a) - numberOf(b));
}

export const payloadsUnder = async (db: BooksDatabase, prefix: string): Promise<Uint8Array[]> =>
  (await rowsUnder(db, prefix)).map(({ payload }) => payload);

export async function entriesOf(db: BooksDatabase, runId: string): Promise<Entry[]> {
  return (await payloadsUnder(db, entriesPrefix(runId))).flatMap(unpackEntries);
}

export const packAnswers = (answered: readonly AnsweredEntry[]): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(answered));

export async function answersOf(db: BooksDatabase, runId: string): Promise<AnsweredEntry[]> {
  const stored = await db.pipelineRows.get(answersId(runId));
  return stored ? (JSON.parse(new TextDecoder().decode(stored.payload)) as AnsweredEntry[]) : [];
}

export const runsOf = async (db: BooksDatabase, setupId: string): Promise<PipelineRun[]> =>
  (
    await db.pipelineRuns.where('[setupId+period]').between([setupId, ''], [setupId, '\uffff']).toArray()
  ).sort((a, b) => (a.id < b.id ? -1 : 1));

/** Changes with every command that touches a setup's lines: each of them writes a run. */
export const stateOf = (runs: readonly PipelineRun[]): string =>
  runs.map(({ id, rev }) => `${id}@${rev}`).join();
