import { minor, toMajor } from '../money/minor.ts';
import { ok, refuse, type Refusal, type Result } from '../result.ts';
import type { PlainMonth } from '../dates/plain-date.ts';
import { aggregate, type Aggregated } from './aggregate.ts';
import { handedOver, waitingStage, type Tally } from './control.ts';
import type { Entry } from './entry.ts';
import { join } from './join.ts';
import { JoinedOrders } from './joined-orders.ts';
import type { LineBook } from './known-lines.ts';
import { factsReader } from './order-facts.ts';
import { joinOrder, wantedOf } from './references.ts';
import { stageIds, type FileRead, type PipelineSetup, type PipelineStage } from './setup.ts';
import { SourceRows } from './source-rows.ts';
import { tableOf, type FileGrid } from './source-table.ts';
import { spot } from './spot.ts';

export interface StagesInput {
  setup: PipelineSetup;
  period: PlainMonth;
  runId: string;
  files: readonly FileGrid[];
  book: LineBook;
  /** It is the first run of the report, or takes its place. */
  isFirst: boolean;
  /** Runs of the same month that nothing was invoiced of: this one takes their place. */
  replaces: readonly string[];
  /** Of whom the setup is; null = every customer of the orders. */
  customer: { key: string; name: string } | null;
  /** ISO 3166-1 alpha-2: what it writes where a date or a number can be read both ways. */
  country: string;
  /** What whoever sent the orders says there is; a difference stops the run (BR21). */
  expected: { rows?: number; amount?: number };
  onStage?: (stage: PipelineStage['id']) => void;
}

export interface StagesOutput {
  stages: PipelineStage[];
  entries: Entry[];
  aggregated: Aggregated | null;
  filesIn: FileRead[];
}

/** Spot, join, aggregate: everything up to the files that are written. Stops at the first difference. */
export function runStages(input: StagesInput): Result<StagesOutput> {
  const { setup, files, book } = input;
  const opened = openSources(input);
  if (!opened.ok) return opened;
  const { joined, filesIn } = opened.value;
  const stages: PipelineStage[] = [];
  const done = (entries: Entry[], aggregated: Aggregated | null): Result<StagesOutput> =>
    ok({
      stages: [...stages, ...stageIds.slice(stages.length).map(waitingStage)],
      entries,
      aggregated,
      filesIn,
    });
  /** Ends a stage; true = the run goes on. */
  const end = (id: PipelineStage['id'], tally: Tally, fault: Refusal | null = null): boolean => {
    const before = stages.at(-1);
    const lost = before ? handedOver(before, tally.sum('in'), setup.currency) : null;
    const stage = tally.stage(id, setup.currency, fault ?? lost);
    stages.push(stage);
    return stage.state === 'done';
  };
  input.onStage?.('spot');
  const spotted = spot(joined, factsReader(setup, joined), book, spotTerms(input));
  const isWhole = end('spot', spotted.tally, unexpected(input, spotted.tally) ?? nothingRead(files, filesIn));
  if (!isWhole) return done([], null);
  input.onStage?.('join');
  const partnered = join(setup, joined, spotted.entries, book);
  if (!end('join', partnered.tally)) return done([], null);
  input.onStage?.('aggregate');
  const aggregated = aggregate(setup, partnered.entries);
  const isAdded = end('aggregate', aggregated.tally);
  return done(aggregated.entries, isAdded ? aggregated : null);
}

function openSources({ setup, files, country }: StagesInput) {
  const order = joinOrder(setup.sources);
  if (!order.ok) return order;
  const rows = new Map<string, SourceRows>();
  const filesIn: FileRead[] = [];
  for (const source of order.value) {
    const own = files.filter((file) => file.source === source.name);
    if (own.length === 0) return refuse('InvalidState', 'pipeline-file-missing', { source: source.name });
    const wanted = wantedOf(setup, source);
    const tables = own.map((file) => tableOf(file, wanted.names, wanted.isOurs));
    const read = new SourceRows(tables, wanted, country);
    const [gap] = read.missing;
    if (gap) {
      return refuse('ValidationError', 'pipeline-column-missing', { ...gap, source: source.name });
    }
    rows.set(source.name, read);
    for (const { file, records, shifted } of tables) {
      const { name, sha256, size } = file;
      filesIn.push({ source: source.name, name, sha256, size, rows: records.length + shifted.length });
    }
  }
  return ok({ joined: new JoinedOrders(order.value, rows), filesIn });
}

function spotTerms({ setup, period, runId, isFirst, replaces, customer }: StagesInput) {
  return {
    period,
    runId,
    isFirst,
    startsIn: setup.startsIn,
    replaces: new Set(replaces),
    isOf: customer && isCustomer(customer),
  };
}

/** By number where the file and the books both have one, else by name. A file without names may have them as numbers. */
function isCustomer({ key, name }: { key: string; name: string }) {
  const folded = name.trim().toLowerCase();
  return (customer: string, customerName: string): boolean => {
    if (key !== '' && customer === key) return true;
    const hasNumbers = key !== '' && customer !== '' && customerName !== '';
    return !hasNumbers && [customer, customerName].some((text) => text.trim().toLowerCase() === folded);
  };
}

function unexpected({ expected, setup }: StagesInput, tally: Tally): Refusal | null {
  const read = tally.sum('in', 'read');
  const rows = expected.rows === undefined ? 0 : read.rows - expected.rows;
  const amount = expected.amount === undefined ? 0 : read.amount - expected.amount;
  return rows === 0 && amount === 0
    ? null
    : refuse('InvalidState', 'pipeline-not-as-stated', {
        rows,
        amount: toMajor(minor(amount), setup.currency),
        currency: setup.currency,
      }).error;
}

function nothingRead(files: readonly FileGrid[], filesIn: readonly FileRead[]): Refusal | null {
  return filesIn.some(({ rows }) => rows > 0)
    ? null
    : refuse('InvalidState', 'pipeline-no-rows', { files: files.length }).error;
}
