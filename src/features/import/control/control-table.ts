import type { ControlCount, ControlTotals } from '@domain/intake/plan.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';

export const outcomes = ['ignored', 'created', 'updated', 'duplicate', 'rejected'] as const;
type Outcome = (typeof outcomes)[number];

/** One row of the control table: row counts (no currency) or amounts in minor units of one currency. */
export interface ControlLine {
  currency: CurrencyCode | null;
  read: number;
  parts: Record<Outcome, number>;
  difference: number;
}

function line(
  control: ControlTotals,
  currency: CurrencyCode | null,
  figure: (count: ControlCount) => number,
): ControlLine {
  const parts = Object.fromEntries(outcomes.map((outcome) => [outcome, figure(control[outcome])])) as Record<
    Outcome,
    number
  >;
  const read = figure(control.read);
  return { currency, read, parts, difference: read - outcomes.reduce((sum, key) => sum + parts[key], 0) };
}

/** read = ignored + created + updated + duplicate + rejected, in rows and in every currency (D5). */
export function controlLines(control: ControlTotals): ControlLine[] {
  const counts = [control.read, ...outcomes.map((outcome) => control[outcome])];
  const currencies = [...new Set(counts.flatMap((count) => Object.keys(count.amounts)))].sort();
  return [
    line(control, null, (count) => count.rows),
    ...currencies.map((currency) => line(control, currency, (count) => count.amounts[currency] ?? 0)),
  ];
}

export const isBalanced = (lines: readonly ControlLine[]): boolean =>
  lines.every(({ difference }) => difference === 0);

export function sumOf(...counts: readonly ControlCount[]): ControlCount {
  const amounts: Record<CurrencyCode, number> = {};
  for (const count of counts) {
    for (const [currency, minor] of Object.entries(count.amounts)) {
      amounts[currency] = (amounts[currency] ?? 0) + minor;
    }
  }
  return { rows: counts.reduce((sum, { rows }) => sum + rows, 0), amounts };
}
