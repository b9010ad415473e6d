import { daysBetween } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';

export type DueKey = 'dueIn' | 'dueToday' | 'dueSince';

/** How far away the due date is, for a sentence of the `invoices` messages. */
export function dueWords(dueDate: PlainDate, today: PlainDate): { key: DueKey; days: number } {
  const days = daysBetween(today, dueDate);
  if (days === 0) return { key: 'dueToday', days };
  return days > 0 ? { key: 'dueIn', days } : { key: 'dueSince', days: -days };
}
