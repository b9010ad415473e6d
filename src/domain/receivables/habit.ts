/** Lateness is counted by the day up to two weeks, then by begun weeks, and no further than this. */
const BY_DAY = 14;
const WEEKS = 17;
export const DELAY_STEPS = 1 + BY_DAY + WEEKS;
/** Fewer paid invoices make no habit. */
const HABIT_FROM = 3;
/** What is later than this is not counted on any more. */
const LOST_AFTER = 90;

/** The step of a lateness in days; paid early or in time is step 0. */
export function delayStep(daysLate: number): number {
  if (daysLate <= BY_DAY) return Math.max(0, daysLate);
  return Math.min(DELAY_STEPS - 1, BY_DAY + Math.ceil((daysLate - BY_DAY) / 7));
}

const daysOfStep = (step: number): number => (step <= BY_DAY ? step : BY_DAY + (step - BY_DAY) * 7);

/**
 * By how many days a customer usually pays late: the median over what he has paid, 0 while that is too little to tell
 * (P10). `counts` are the paid invoices of each {@link delayStep}.
 */
export function usualDelay(counts: ArrayLike<number>): number {
  let paid = 0;
  for (let step = 0; step < counts.length; step += 1) paid += counts[step]!;
  if (paid < HABIT_FROM) return 0;
  let seen = 0;
  for (let step = 0; step < counts.length; step += 1) {
    seen += counts[step]!;
    if (seen * 2 >= paid) return daysOfStep(step);
  }
  return 0;
}

/**
 * Whether an open invoice is expected to be paid by the end of the month (P11): it is due by then with the customer's
 * usual delay on top, and not lost sight of today. All in days of one count.
 */
export const isExpected = (
  dueDay: number,
  delay: number,
  { today, monthEnd }: { today: number; monthEnd: number },
): boolean => dueDay + delay <= monthEnd && today - dueDay <= LOST_AFTER;
