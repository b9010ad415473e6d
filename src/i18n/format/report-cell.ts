import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { ColumnType, ReportCell } from '@domain/reports/report.ts';
import { formatDate, formatMonth } from './dates.ts';
import { formatAmount } from './money.ts';
import { formatCount, formatDecimal, formatRate } from './numbers.ts';

/** A day, a month or a year, as long as it is. */
export function formatSpan(span: string, language: Language): string {
  if (span.length === 4) return span;
  return span.length === 7 ? formatMonth(span, language) : formatDate(span, language, 'short');
}

/** Whole numbers of a column with decimals have as many as the others would lack nothing: never an exponent. */
const plainNumber = (value: number): string => (Number.isInteger(value) ? String(value) : value.toString());

/** A cell of a report as a person reads it; money without its currency, which the head says. Empty is empty. */
export function cellText(
  cell: ReportCell,
  type: ColumnType,
  { currency, language }: { currency: CurrencyCode | ''; language: Language },
): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') {
    if (type === 'date') return formatDate(cell, language, 'digits');
    return type === 'month' ? formatSpan(cell, language) : cell;
  }
  if (type === 'money' && currency !== '') return formatAmount(cell, currency, language);
  if (type === 'percent') return formatRate(plainNumber(cell), language);
  return type === 'quantity'
    ? formatDecimal(plainNumber(cell), language)
    : formatCount(Math.round(cell), language);
}
