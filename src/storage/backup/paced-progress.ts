import type { CountProgress } from './collect.ts';

const EVERY = 50;

/** A message to another thread every 50 ms at most: one per record would take longer than the work. */
export function pacedProgress(report: CountProgress): CountProgress {
  let last = 0;
  return (done, total) => {
    if (done < total && performance.now() - last < EVERY) return;
    last = performance.now();
    report(done, total);
  };
}
