import type { Control, Flow } from '../automation/run.ts';
import type { CurrencyCode } from '../money/currency.ts';
import { minor, toMajor } from '../money/minor.ts';
import { refuse, type Refusal } from '../result.ts';
import type { PipelineStage, Side, StageId, StagePart } from './setup.ts';

const MOST_EXAMPLES = 20;

interface Sum {
  rows: number;
  amount: number;
}

/** As a text, or how it is made: only the first ones are asked for. */
type Example = string | (() => string);

function keep(examples: string[], example: Example): void {
  if (example === '' || examples.length === MOST_EXAMPLES) return;
  const text = typeof example === 'string' ? example : example();
  if (text !== '') examples.push(text);
}

/** What a stage took in and what became of it, share by share. */
export class Tally {
  private readonly parts: StagePart[] = [];
  private readonly byCode: Record<Side, Map<string, StagePart>> = {
    in: new Map(),
    out: new Map(),
    rejected: new Map(),
    held: new Map(),
  };
  private readonly told = new Map<string, { code: string; count: number; examples: string[] }>();

  add(side: Side, code: string, amount: number, example: Example = '', rows = 1): void {
    const part = this.part(side, code);
    part.rows += rows;
    part.amount += amount;
    keep(part.examples, example);
  }

  tell(code: string, example: Example = '', count = 1): void {
    let found = this.told.get(code);
    if (!found) this.told.set(code, (found = { code, count: 0, examples: [] }));
    found.count += count;
    keep(found.examples, example);
  }

  /** Of all shares of a side, or of one. */
  sum(side: Side, code?: string): Sum {
    const total = { rows: 0, amount: 0 };
    for (const part of this.parts) {
      if (part.side !== side || (code !== undefined && part.code !== code)) continue;
      total.rows += part.rows;
      total.amount += part.amount;
    }
    return total;
  }

  /** The stage as it ended: stopped where a difference is left (BR20), or where `fault` says so. */
  stage(id: StageId, currency: CurrencyCode, fault: Refusal | null = null): PipelineStage {
    const flow = (side: Side): Flow => flowOf(this.sum(side), currency);
    const control = { in: flow('in'), out: flow('out'), rejected: flow('rejected'), held: flow('held') };
    const stop = fault ?? differenceIn(id, control, currency);
    return {
      id,
      state: stop ? 'stopped' : 'done',
      control,
      parts: this.parts.filter(({ rows, amount }) => rows > 0 || amount !== 0),
      findings: [...this.told.values()],
      fault: stop,
    };
  }

  private part(side: Side, code: string): StagePart {
    const known = this.byCode[side].get(code);
    if (known) return known;
    const part: StagePart = { side, code, rows: 0, amount: 0, examples: [] };
    this.byCode[side].set(code, part);
    this.parts.push(part);
    return part;
  }
}

const flowOf = ({ rows, amount }: Sum, currency: CurrencyCode): Flow => ({
  rows,
  amounts: { [currency]: amount },
});

const noFlow = (): Flow => ({ rows: 0, amounts: {} });

export const waitingStage = (id: StageId): PipelineStage => ({
  id,
  state: 'waiting',
  control: { in: noFlow(), out: noFlow(), rejected: noFlow(), held: noFlow() },
  parts: [],
  findings: [],
  fault: null,
});

/** D5: what is missing between what went in and what came out, or null. */
function differenceIn(stage: StageId, control: Control, currency: CurrencyCode): Refusal | null {
  const out = [control.out, control.rejected, control.held];
  const rows = out.reduce((sum, flow) => sum + flow.rows, 0) - control.in.rows;
  const amount =
    out.reduce((sum, flow) => sum + (flow.amounts[currency] ?? 0), 0) - (control.in.amounts[currency] ?? 0);
  return rows === 0 && amount === 0
    ? null
    : refuse('InvalidState', 'pipeline-difference', told(stage, { rows, amount }, currency)).error;
}

/** Between two stages nothing may be lost either: what one gave is what the next one took. */
export function handedOver(before: PipelineStage, after: Sum, currency: CurrencyCode): Refusal | null {
  const { rows, amounts } = before.control.out;
  const missing = { rows: after.rows - rows, amount: after.amount - (amounts[currency] ?? 0) };
  return missing.rows === 0 && missing.amount === 0
    ? null
    : refuse('InvalidState', 'pipeline-difference', told(before.id, missing, currency)).error;
}

/** Money in major units: a person reads it. */
const told = (stage: StageId, { rows, amount }: Sum, currency: CurrencyCode) => ({
  stage,
  rows,
  amount: toMajor(minor(amount), currency),
  currency,
});
