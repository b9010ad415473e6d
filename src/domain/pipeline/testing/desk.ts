import { arrayGrid } from '../../intake/testing/array-grid.ts';
import { judgeAnswer, type AnswerRow } from '../answer.ts';
import { acceptedOf } from '../bill.ts';
import type { Entry } from '../entry.ts';
import { LineBook } from '../known-lines.ts';
import { runStages, type StagesInput } from '../run-stages.ts';
import { settleLine } from '../settle-lines.ts';
import type { PipelineSetup } from '../setup.ts';
import { orderFields, orderSources } from './order-file.ts';

export const orderHead = ['order', 'day', 'customer', 'pieces', 'price'];

export const plainSetup = (more: Partial<PipelineSetup> = {}): PipelineSetup => ({
  id: 'setup',
  rev: 1,
  name: 'Plain',
  customerId: '',
  sources: orderSources,
  fields: { ...orderFields, title: '' },
  discountIs: 'fraction',
  currency: 'EUR',
  language: 'en',
  startsIn: '2025-01',
  layout: {
    title: '',
    columns: [
      { from: 'orders.order', title: 'Order', type: 'text', isSummed: false },
      { from: '@amount', title: 'Amount', type: 'money', isSummed: true },
    ],
    groupBy: [],
  },
  ...more,
});

export interface DeskFile {
  rows: string[][];
  source?: string;
  name?: string;
}

/** The months of one setup without books or files: what the domain alone makes of tables. */
export class Desk {
  book = new LineBook([]);
  private runs = 0;
  private firstPeriod = '';
  private readonly invoiced = new Set<string>();
  private replaceable: { id: string; period: string }[] = [];

  constructor(readonly setup: PipelineSetup = plainSetup()) {}

  /** A run that stops leaves the book as it was. */
  run(period: string, files: DeskFile[], more: Partial<StagesInput> = {}) {
    const runId = `run-${(this.runs += 1)}`;
    const before = structuredClone(this.book.lines);
    const made = runStages({
      setup: this.setup,
      period,
      runId,
      files: files.map(({ rows, source = 'orders', name = `${source}.csv` }) => ({
        source,
        name,
        sha256: name,
        size: 1,
        isText: true,
        grid: arrayGrid(rows),
      })),
      book: this.book,
      isFirst: (this.firstPeriod || period) === period && !this.invoiced.has(period),
      replaces: this.replaceable.filter((run) => run.period === period).map(({ id }) => id),
      customer: null,
      country: 'FR',
      expected: {},
      ...more,
    });
    if (!made.ok) throw new Error(`${made.error.reason} ${JSON.stringify(made.error.params)}`);
    const isStopped = made.value.stages.some(({ state }) => state === 'stopped');
    this.book = new LineBook(isStopped ? before : this.book.lines);
    this.replaceable = this.replaceable.filter((run) => run.period !== period);
    if (!isStopped) {
      this.replaceable.push({ id: runId, period });
      this.firstPeriod ||= period;
    }
    const part = (code: string, stage = 0) =>
      made.value.stages[stage]!.parts.find((one) => one.code === code && one.side !== 'in');
    const told = (code: string, stage = 0) =>
      made.value.stages[stage]!.findings.find((one) => one.code === code);
    return { ...made.value, runId, period, part, told };
  }

  answer(entries: readonly Entry[], rows: readonly Partial<AnswerRow>[]) {
    const whole = rows.map((row, at) => ({
      id: '',
      answer: '',
      comment: '',
      amount: null,
      isAmountUnclear: false,
      row: at + 2,
      ...row,
    }));
    const { answered, tally } = judgeAnswer(entries, whole, this.setup.currency);
    return { answered, stage: tally.stage('answer', this.setup.currency) };
  }

  /** Invoices what was accepted; gives it back. */
  invoice(
    run: { runId: string; period: string; entries: readonly Entry[] },
    accept: (entry: Entry) => boolean,
  ) {
    const rows = run.entries.map((entry) => ({
      id: entry.id,
      answer: accept(entry) ? 'Accepted' : 'Contested',
      comment: accept(entry) ? '' : 'no',
    }));
    const { answered, stage } = this.answer(run.entries, rows);
    const { accepted, held } = acceptedOf(run.entries, answered);
    const settlement = {
      runId: run.runId,
      period: run.period,
      accepted: new Map(accepted.map((entry) => [entry.no, entry])),
      held: new Map(held.map(({ entry, comment }) => [entry.no, comment])),
    };
    for (const line of this.book.lines) settleLine(line, settlement);
    this.replaceable = this.replaceable.filter(({ id }) => id !== run.runId);
    this.invoiced.add(run.period);
    return { accepted, stage };
  }
}
