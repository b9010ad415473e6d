import type { CurrencyCode } from '../money/currency.ts';
import type { Control, Flow } from './run.ts';

export const noFlow = (): Flow => ({ rows: 0, amounts: {} });

export const noControl = (): Control => ({ in: noFlow(), out: noFlow(), rejected: noFlow(), held: noFlow() });

/** Currency by currency; a sum of nothing is left out. */
export function addFlows(...flows: readonly Flow[]): Flow {
  const amounts: Record<CurrencyCode, number> = {};
  for (const flow of flows) {
    for (const [code, amount] of Object.entries(flow.amounts)) amounts[code] = (amounts[code] ?? 0) + amount;
  }
  return {
    rows: flows.reduce((rows, flow) => rows + flow.rows, 0),
    amounts: Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0)),
  };
}

/** Where a count does not add up: rows, or the minor units of a currency. */
export interface ControlDifference {
  of: 'rows' | CurrencyCode;
  in: number;
  /** Out, rejected and held together. */
  accounted: number;
}

/** RU5: the first difference of in = out + rejected + held; null = it adds up. */
export function controlDifference(control: Control): ControlDifference | null {
  const accounted = addFlows(control.out, control.rejected, control.held);
  if (control.in.rows !== accounted.rows)
    return { of: 'rows', in: control.in.rows, accounted: accounted.rows };
  const codes = new Set([...Object.keys(control.in.amounts), ...Object.keys(accounted.amounts)]);
  for (const code of [...codes].sort()) {
    const [came, went] = [control.in.amounts[code] ?? 0, accounted.amounts[code] ?? 0];
    if (came !== went) return { of: code, in: came, accounted: went };
  }
  return null;
}
