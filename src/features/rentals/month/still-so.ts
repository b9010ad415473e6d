import type { RentalOutcome } from '@domain/rentals/outcome.ts';

type Outcome = Pick<RentalOutcome, 'rentalId' | 'state' | 'openDays' | 'reason' | 'invoiceId'>;

interface Run {
  outcomes: readonly Outcome[];
}

/** C8: whether the books still are as a run left them, given what the next one would do. */
export function isStillSo(done: Run, next: Run): boolean {
  const byRental = new Map(next.outcomes.map((outcome) => [outcome.rentalId, outcome]));
  return (
    done.outcomes.length === next.outcomes.length &&
    done.outcomes.every((outcome) => {
      const now = byRental.get(outcome.rentalId);
      return now !== undefined && isSame(outcome, now);
    })
  );
}

function isSame(done: Outcome, now: Outcome): boolean {
  const hasDraft = done.state === 'made' || done.state === 'updated' || done.state === 'unchanged';
  if (hasDraft) return now.state === 'unchanged' && now.invoiceId === done.invoiceId;
  return now.state === done.state && now.reason === done.reason && now.openDays === done.openDays;
}
