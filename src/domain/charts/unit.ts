/** In what a chart counts: numbers over bars have at most four digits. */
export type ChartUnit = 'one' | 'thousand' | 'million' | 'billion';

const sizes = { one: 1, thousand: 1e3, million: 1e6, billion: 1e9 } as const;

export const unitSize = (unit: ChartUnit): number => sizes[unit];

/** By the largest value, in major units of its currency. */
export function unitFor(largest: number): ChartUnit {
  const size = Math.abs(largest);
  if (size >= 1e10) return 'billion';
  if (size >= 1e7) return 'million';
  return size >= 1e4 ? 'thousand' : 'one';
}
