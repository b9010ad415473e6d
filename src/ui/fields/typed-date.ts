import type { PlainDate } from '@domain/dates/plain-date.ts';
import { isPlainDate } from '@domain/dates/calendar.ts';

const pad = (part: string, length: number) => part.padStart(length, '0');

/**
 * A date as people type it: `14/11/2026`, `14.11.26`, `14 11`, `2026-11-14`; day first, the current year when none is
 * given. Null = not a date.
 */
export function readTypedDate(text: string, today: PlainDate): PlainDate | null {
  const parts = text.trim().split(/[\s/.-]+/);
  if (parts.some((part) => !/^\d+$/.test(part))) return null;
  const [first = '', second = '', third = today.slice(0, 4)] = parts;
  if (parts.length < 2 || parts.length > 3) return null;
  const [year, month, day] = first.length === 4 ? [first, second, third] : [third, second, first];
  const date = `${year.length === 2 ? `20${year}` : pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isPlainDate(date) ? date : null;
}
