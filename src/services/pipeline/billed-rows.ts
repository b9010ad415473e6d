import { acceptedOf } from '@domain/pipeline/bill.ts';
import type { Entry } from '@domain/pipeline/entry.ts';
import { chunkOf, type KnownLine } from '@domain/pipeline/known-lines.ts';
import { packLines, unpackLines } from '@domain/pipeline/pack-lines.ts';
import { shownRefs } from '@domain/pipeline/references.ts';
import { reopenLine, settleAgain, type Reopened } from '@domain/pipeline/settle-lines.ts';
import type { PipelineRun, PipelineSetup } from '@domain/pipeline/setup.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { blockIdOf, slotOf } from '@domain/transactions/block.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { JournalEntry } from '@domain/journal/journal.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { answersOf, billedId, entriesOf, linesPrefix } from './stored-rows.ts';

/** Which transaction bills which line of a run, and what became of the lines whose transaction was deleted. */
interface BilledRows {
  /** Transactions in their order: so many slots of a block from one on. None = billed before this was noted. */
  spans: [blockId: string, slot: number, count: number][];
  /** Numbers of their lines. */
  lines: number[];
  /** By the id of a deleted transaction. */
  deleted: Record<string, Reopened>;
}

const packed = (billed: BilledRows) => new TextEncoder().encode(JSON.stringify(billed));

/** BR30: noted when the transactions are made. */
export function noteBilledRows(
  writer: Writer,
  { id, setupId }: PipelineRun,
  rows: readonly Transaction[],
  accepted: readonly Entry[],
): void {
  const spans: BilledRows['spans'] = [];
  for (const row of rows) {
    const [blockId, slot] = [blockIdOf(row.id), slotOf(row.id)];
    const last = spans.at(-1);
    if (last?.[0] === blockId && last[1] + last[2] === slot) last[2] += 1;
    else spans.push([blockId, slot, 1]);
  }
  const payload = packed({ spans, lines: accepted.map(({ no }) => no), deleted: {} });
  writer.put('pipelineRows', { id: billedId(id), setupId, source: 'billed', payload });
}

/** The line that a transaction bills, or undefined. */
function lineOf({ spans, lines }: BilledRows, id: string): number | undefined {
  const [blockId, slot] = [blockIdOf(id), slotOf(id)];
  let at = 0;
  for (const [block, from, count] of spans) {
    if (block === blockId && slot >= from && slot < from + count) return lines[at + slot - from];
    at += count;
  }
  return undefined;
}

/** `2025-01/00041`: the month of a report and the line in it. */
const REPORT_KEY = /^(\d{4}-\d{2})\/\d{5,}(?:-\d+)?$/;
const keyOf = ({ period }: PipelineRun, { id }: Entry): string => `${period}/${id}`;

interface Billing {
  run: PipelineRun;
  setup: PipelineSetup;
  billed: BilledRows;
  rows: { id: string; no: number }[];
}

/** The runs that billed these transactions, oldest first; most come from none. */
async function billingsOf(writer: Writer, rows: readonly Transaction[]): Promise<Billing[]> {
  const months = new Set(rows.flatMap(({ key }) => REPORT_KEY.exec(key)?.[1] ?? []));
  if (months.size === 0) return [];
  const runs = await writer.db.pipelineRuns
    .filter(({ period, state }) => state === 'invoiced' && months.has(period))
    .toArray();
  const stored = await writer.getMany(
    'pipelineRows',
    runs.map(({ id }) => billedId(id)),
  );
  const setups = await writer.getMany(
    'pipelineSetups',
    runs.map(({ setupId }) => setupId),
  );
  const billings = runs.flatMap((run, at): Billing[] => {
    const setup = setups[at];
    if (!setup) return [];
    const kept = stored[at];
    const billed = kept
      ? (JSON.parse(new TextDecoder().decode(kept.payload)) as BilledRows)
      : { spans: [], lines: [], deleted: {} };
    const own = rows.flatMap(({ id }) => {
      const no = lineOf(billed, id);
      return no === undefined ? [] : [{ id, no }];
    });
    return [{ run, setup, billed, rows: own }];
  });
  await findUnnoted(writer, rows, billings);
  return billings.filter((billing) => billing.rows.length > 0).sort((a, b) => (ageOf(a) < ageOf(b) ? -1 : 1));
}

/** BR30: in months invoiced before 0.7.0 the line is told by the key, order and amount of its transaction: if by them alone. */
async function findUnnoted(
  writer: Writer,
  rows: readonly Transaction[],
  billings: readonly Billing[],
): Promise<void> {
  const unnoted = billings.filter(({ billed }) => billed.spans.length === 0);
  if (unnoted.length === 0) return;
  const noted = new Set(billings.flatMap((billing) => billing.rows.map(({ id }) => id)));
  const accepted = new Map<Billing, Map<string, Entry>>();
  for (const billing of unnoted) {
    const { id } = billing.run;
    const sorted = acceptedOf(await entriesOf(writer.db, id), await answersOf(writer.db, id));
    accepted.set(billing, new Map(sorted.accepted.map((entry) => [keyOf(billing.run, entry), entry])));
  }
  for (const row of rows) {
    if (noted.has(row.id)) continue;
    const found = unnoted.flatMap((billing) => {
      const entry = accepted.get(billing)?.get(row.key);
      return entry?.order === row.order && entry.amount === row.net ? [{ billing, no: entry.no }] : [];
    });
    const [only, ...others] = found;
    if (only && others.length === 0) only.billing.rows.push({ id: row.id, no: only.no });
  }
}

const ageOf = ({ run: { startedAt, period, id } }: Billing): string => `${startedAt} ${period} ${id}`;

/** Lets `change` go over lines of a setup's book; the run is written as well, so that a month that is being made sees it. */
async function changeLines(
  writer: Writer,
  { run, setup, billed, rows }: Billing,
  change: (line: KnownLine, id: string) => boolean,
): Promise<boolean> {
  const refs = shownRefs(setup);
  for (const at of new Set(rows.map(({ no }) => chunkOf(no)))) {
    const stored = await writer.get('pipelineRows', `${linesPrefix(setup.id)}${at}`);
    if (!stored) continue;
    const lines = unpackLines(stored.payload, refs);
    for (const { id, no } of rows) {
      const line = lines.find((one) => one.no === no);
      if (line && !change(line, id)) return false;
    }
    writer.put('pipelineRows', { ...stored, payload: packLines(lines, refs) });
  }
  writer.put('pipelineRows', {
    id: billedId(run.id),
    setupId: setup.id,
    source: 'billed',
    payload: packed(billed),
  });
  writer.put('pipelineRuns', run);
  return true;
}

const subjectsOf = (billings: readonly Billing[]): JournalEntry['subjects'] =>
  [...new Set(billings.map(({ setup }) => setup.id))].map((id) => ({ kind: 'billing-report', id }));

/**
 * BR30: what a deleted transaction billed of a report is open again. Answers whose reports they are. Of a line and its
 * differences the last that was billed goes first, and comes back last.
 */
export async function reopenBilled(
  writer: Writer,
  rows: readonly Transaction[],
): Promise<JournalEntry['subjects']> {
  const billings = await billingsOf(writer, rows);
  for (const billing of billings.toReversed()) {
    const { run, setup, billed } = billing;
    const refs = shownRefs(setup);
    const entries = new Map((await entriesOf(writer.db, run.id)).map((entry) => [entry.no, entry]));
    await changeLines(writer, billing, (line, id) => {
      const entry = entries.get(line.no);
      if (entry) billed.deleted[id] = reopenLine(line, entry, refs.length);
      return true;
    });
  }
  return subjectsOf(billings);
}

/** BR30: a transaction that is put back bills its line again, unless the line was asked or billed otherwise since. */
export async function settleRestored(
  writer: Writer,
  rows: readonly Transaction[],
): Promise<Result<JournalEntry['subjects']>> {
  const billings = await billingsOf(writer, rows);
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  for (const billing of billings) {
    const { deleted } = billing.billed;
    let asked = '';
    const isDone = await changeLines(writer, billing, (line, id) => {
      const reopened = deleted[id];
      if (!reopened) return true;
      delete deleted[id];
      asked = titles.get(id) ?? '';
      return settleAgain(line, reopened);
    });
    if (!isDone)
      return refuse('Conflict', 'transaction-asked-again', { title: asked, name: billing.setup.name });
  }
  return ok(subjectsOf(billings));
}
