import { noControl, noFlow } from '@domain/automation/control.ts';
import type { ServiceId } from '@domain/automation/automation.ts';
import type { Flow, RunFailure } from '@domain/automation/run.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Refusal } from '@domain/result.ts';
import type { PlannedLine, PlannedStep } from '../contracts/automations.ts';
import type { StepOutcome } from './step.ts';

/** A step that could do nothing at all. */
export const failedStep = (fault: Refusal): StepOutcome => ({
  state: 'failed',
  control: noControl(),
  results: [],
  failures: [],
  fault,
});

/** How a step ended that went through all of its items. */
export const stateAfter = (failures: readonly RunFailure[], done: number): StepOutcome['state'] =>
  failures.length > 0 ? 'partly' : done > 0 ? 'done' : 'skipped';

export const flowOf = (amounts: readonly (readonly [currency: string, amount: number])[]): Flow => {
  const flow = noFlow();
  for (const [currency, amount] of amounts) {
    flow.rows += 1;
    flow.amounts[currency] = (flow.amounts[currency] ?? 0) + amount;
  }
  return flow;
};

/** With tax; what is given back counts below zero. */
export const signedTotal = ({ kind, totals }: Pick<Invoice, 'kind' | 'totals'>): number =>
  (kind === 'credit-note' ? -1 : 1) * totals.withTax;

/** So many of something that has no amount. */
export const rowsOnly = (rows: number): Flow => ({ rows, amounts: {} });

export const line = (key: string, params: PlannedLine['params'] = {}, more: Partial<PlannedLine> = {}) => ({
  key,
  params,
  tone: 'plain' as const,
  amounts: {},
  href: '',
  ...more,
});

export const warning = (key: string, params: PlannedLine['params'], href: string): PlannedLine => ({
  ...line(key, params, { href }),
  tone: 'warning',
});

/** Lines that say nothing are left out. */
export const plannedStep = (
  service: ServiceId,
  lines: readonly (PlannedLine | false)[],
  more: Partial<PlannedStep> = {},
): PlannedStep => ({
  service,
  lines: lines.filter((one) => one !== false),
  in: noFlow(),
  held: noFlow(),
  fault: null,
  ...more,
});
