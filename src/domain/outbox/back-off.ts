const FIRST_WAIT = 2_000;
const DOUBLING_ENDS = 30 * 60_000;
const LONGEST_ASKED = 60 * 60_000;

/** No wait is longer than this: a due time beyond it comes of a clock that was set (O9). */
export const LONGEST_WAIT = 2 * LONGEST_ASKED;

/**
 * O2: milliseconds to wait after so many tries in a row. `random` in [0, 1) spreads senders that failed together;
 * `askedMs` is what `Retry-After` said.
 */
export function waitAfter(tries: number, random: number, askedMs: number | null = null): number {
  const doubled = Math.min(FIRST_WAIT * 2 ** Math.min(Math.max(tries, 1) - 1, 30), DOUBLING_ENDS);
  const spread = doubled * (1 - random / 2);
  if (askedMs === null) return Math.round(spread);
  return Math.round(Math.max(spread, Math.min(Math.max(askedMs, 0), LONGEST_ASKED)));
}
