import { isPlainDate } from '@domain/dates/calendar.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { MessageParams } from '@domain/result.ts';
import { formatDate, formatMonth } from './format/dates.ts';
import { formatDecimal } from './format/numbers.ts';

/**
 * Parameters as a person reads them: a day in them is written as the language writes days, and so is what is named
 * `month` and `days`.
 */
export const saidParams = (params: MessageParams, language: Language): MessageParams =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, said(name, value, language)]));

function said(name: string, value: string | number, language: Language): string | number {
  if (typeof value !== 'string') return value;
  if (isPlainDate(value)) return formatDate(value, language);
  if (name === 'month' && isPlainDate(`${value}-01`)) return formatMonth(value, language);
  return name === 'days' && /^-?\d+\.\d+$/.test(value) ? formatDecimal(value, language) : value;
}
