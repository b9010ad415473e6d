import type { PlainMonth } from '../dates/plain-date.ts';

/** R5: `LOC-6-202501`, after one void `LOC-6-202501-R2`. */
export function monthlyReference(no: number, month: PlainMonth, voids: number): string {
  const base = `LOC-${no}-${month.replace('-', '')}`;
  return voids === 0 ? base : `${base}-R${voids + 1}`;
}

/** The place of a monthly document among those of its month: 1, of `-R2` it is 2. */
export const placeInMonth = (reference: string): number => Number(/-R(\d+)$/.exec(reference)?.[1] ?? 1);

/** `FACT-6-20250131174502`: the instant in the company's zone, to the second. */
export function rentalReference(no: number, nowMs: number, timeZone: string): string {
  const at = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone);
  const stamp = at.toPlainDateTime().round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
  return `FACT-${no}-${stamp.replace(/\D/g, '').slice(0, 14)}`;
}

const REFERENCE = /^(?:LOC-\d+-\d{6}(?:-R\d+)?|FACT-\d+-\d{14})$/;

/** Whether a number looks like one that a reference may have become. */
export const isRentalReference = (number: string): boolean => REFERENCE.test(number);
