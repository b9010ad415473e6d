import type { ClosedPowers } from '@services/services.ts';

type Verdict = 'wakes' | 'neverWakes' | 'mayNotWake' | 'notInstalled';

/** Which of the sentences is true of this device. */
export function closedVerdict({ periodicSync, isInstalled }: ClosedPowers): Verdict {
  if (periodicSync === 'granted') return 'wakes';
  if (periodicSync === 'unsupported') return 'neverWakes';
  return isInstalled ? 'mayNotWake' : 'notInstalled';
}
