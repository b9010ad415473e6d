import type { PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';

/** A day as a number that sorts like it: 20261129; 0 where there is none. */
export const dayNumber = (date: PlainDate | ''): number =>
  date === '' ? 0 : Number(date.replaceAll('-', '').padEnd(8, '0'));

export const monthNumber = (month: PlainMonth): number => (month === '' ? 0 : Number(month.replace('-', '')));

export function monthText(month: number): PlainMonth | '' {
  if (month === 0) return '';
  const text = String(month);
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

export const monthOfDay = (day: number): number => Math.floor(day / 100);

export function dayText(day: number): PlainDate | '' {
  if (day === 0) return '';
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
