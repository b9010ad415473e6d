/**
 * How often a property is tried: as usual, or `QUITTANCE_RUNS` times for a long look. A failure names its seed;
 * `QUITTANCE_SEED` goes the same way again.
 */
export function runs(usual: number): { numRuns: number; seed?: number } {
  const { QUITTANCE_RUNS: wanted, QUITTANCE_SEED: seed } = process.env;
  return { numRuns: Number(wanted ?? usual), ...(seed === undefined ? {} : { seed: Number(seed) }) };
}
