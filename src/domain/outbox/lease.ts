import type { Instant } from '../dates/plain-date.ts';
import type { OutboxLease } from './message.ts';

/** Longer than a request may take: a sender that still lives is never doubled. */
const LEASE_MS = 180_000;

const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

export const leaseFrom = (id: string, holder: string, now: number, length = LEASE_MS): OutboxLease => ({
  id,
  holder,
  until: instant(now + length),
});

/** O8: it has not run out, and it does not end later than one that begins now could. */
export function isHeld(lease: OutboxLease | undefined, now: number, longest = LEASE_MS): boolean {
  if (!lease) return false;
  const left = Date.parse(lease.until) - now;
  return left > 0 && left <= longest;
}
