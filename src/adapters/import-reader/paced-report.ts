/** Often enough to look alive, seldom enough to cost nothing. */
const PACE_MS = 50;

/** Lets a report through every 50 ms, and at each change of phase. */
export function pacedReport<P extends string>(
  report: (phase: P, done: number, total: number) => void,
  now: () => number,
): (phase: P, done: number, total: number) => void {
  let last = -PACE_MS;
  let lastPhase = '';
  return (phase, done, total) => {
    const time = now();
    if (phase === lastPhase && time - last < PACE_MS) return;
    last = time;
    lastPhase = phase;
    report(phase, done, total);
  };
}
