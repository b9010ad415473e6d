/** A scale of values that begins or passes at zero. */
export interface Axis {
  from: number;
  to: number;
  step: number;
  /** From `from` to `to`, zero among them. */
  ticks: readonly number[];
}

/** Tenths: the steps that a person counts in. */
const pleasant = [10, 15, 20, 25, 30, 40, 50, 60, 80] as const;

const stepOf = (tenths: number, power: number): number =>
  power >= 1 ? tenths * 10 ** (power - 1) : tenths / 10 ** (1 - power);

const linesFor = (low: number, high: number, step: number): number =>
  Math.ceil(high / step) + Math.ceil(-low / step);

/** What is counted, and amounts in their smallest unit, have no steps between two whole numbers. */
function smallestStep(low: number, high: number, lines: number, isWhole: boolean): number {
  const first = Math.floor(Math.log10((high - low) / lines)) - 1;
  for (let power = first; ; power += 1) {
    for (const tenths of pleasant) {
      const step = stepOf(tenths, power);
      if (isWhole && !Number.isInteger(step)) continue;
      if (linesFor(low, high, step) <= lines) return step;
    }
  }
}

/** An axis that holds zero and every value with at most `lines` lines beside that of zero (two at least, CH1). */
export function axisOf(values: readonly number[], lines = 3): Axis {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  if (low === 0 && high === 0) return { from: 0, to: 1, step: 1, ticks: [0, 1] };
  const step = smallestStep(low, high, Math.max(2, lines), values.every(Number.isInteger));
  const [below, above] = [Math.ceil(-low / step), Math.ceil(high / step)];
  const ticks = Array.from({ length: below + above + 1 }, (_, at) =>
    at === below ? 0 : (at - below) * step,
  );
  return { from: ticks[0]!, to: ticks.at(-1)!, step, ticks };
}
