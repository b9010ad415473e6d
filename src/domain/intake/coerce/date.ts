import { isPlainDate } from '../../dates/calendar.ts';
import type { PlainDate } from '../../dates/plain-date.ts';
import { fold } from '../../texts/search.ts';
import { monthNumber } from './month-names.ts';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

const THREE_NUMBERS = /^(\d{1,4})\s?([/.\-\s])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?=$|[T\s,])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** Two-digit years up to this are 20xx, above 19xx. */
const PIVOT = 69;

/** The calendar day in a cell, or null. ISO text is read as such whatever the column's order. */
export function readDate(text: string, order: DateOrder): PlainDate | null {
  if (text.charCodeAt(4) === DASH && text.charCodeAt(7) === DASH) return isoDay(text);
  const numbers = THREE_NUMBERS.exec(text);
  if (numbers) return fromParts(numbers[1] ?? '', numbers[3] ?? '', numbers[4] ?? '', order);
  const compact = COMPACT.exec(text);
  if (compact) return checked(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return fromWords(text);
}

/** The three numbers of a date written with figures, as they stand: what the column's order is read from. */
export function dateFigures(text: string): readonly [number, number, number] | null {
  const numbers = THREE_NUMBERS.exec(text);
  return numbers ? [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])] : null;
}

const DASH = 45;
const ZERO = 48;
const CAPITAL_T = 84;
const SPACE = 32;

/** `2010-12-01`, with a time behind it or not, figure by figure: most files with dates have them so, in every row. */
function isoDay(text: string): PlainDate | null {
  const end = text.charCodeAt(10);
  if (text.length < 10 || (text.length > 10 && end !== CAPITAL_T && end !== SPACE)) return null;
  const year = figure(text, 0) * 1000 + figure(text, 1) * 100 + figure(text, 2) * 10 + figure(text, 3);
  const month = figure(text, 5) * 10 + figure(text, 6);
  const day = figure(text, 8) * 10 + figure(text, 9);
  // A character that is no figure makes NaN, which is in no range.
  if (!(year > 0 && month >= 1 && month <= 12 && day >= 1)) return null;
  const date = text.length === 10 ? text : text.slice(0, 10);
  return day <= 28 || isPlainDate(date) ? date : null;
}

function figure(text: string, at: number): number {
  const value = text.charCodeAt(at) - ZERO;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

function fromParts(first: string, second: string, third: string, order: DateOrder): PlainDate | null {
  if (first.length > 2) return checked(Number(first), Number(second), Number(third));
  const year = fullYear(order === 'ymd' && third.length <= 2 ? first : third);
  if (order === 'mdy') return checked(year, Number(first), Number(second));
  if (order === 'ymd' && third.length <= 2) return checked(year, Number(second), Number(third));
  return checked(year, Number(second), Number(first));
}

/** `Friday, April 29, 2022`, `01-Jun-15`, `1er janvier 2024`, `5 de março de 2021`. */
function fromWords(text: string): PlainDate | null {
  if (text.length > 40) return null;
  const words = fold(text).split(/[^a-z0-9:]+/);
  let month = 0;
  const figures: string[] = [];
  for (const word of words) {
    if (word.includes(':')) continue;
    const named = month === 0 ? monthNumber(word) : 0;
    if (named > 0) month = named;
    else if (/^\d{1,4}(er|st|nd|rd|th)?$/.test(word)) figures.push(word.replace(/\D/g, ''));
  }
  const [one = '', other = ''] = figures;
  if (month === 0 || figures.length < 2) return null;
  return one.length === 4
    ? checked(Number(one), month, Number(other))
    : checked(fullYear(other), month, Number(one));
}

const fullYear = (text: string): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  return year <= PIVOT ? 2000 + year : 1900 + year;
};

function checked(year: number, month: number, day: number): PlainDate | null {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
}
