import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { ColumnType, ReportCell } from '@domain/reports/report.ts';
import { formatDate, formatMonth } from './dates.ts';
import { formatAmount } from './money.ts';
import { formatCount, formatDecimal, formatRate, type NumberLocale } from './numbers.ts';

/** A day, a month or a year, as long as it is. */
function formatSpan(span: string, language: Language): string {
  if (span.length === 4) return span;
  return span.length === 7 ? formatMonth(span, language) : formatDate(span, language, 'short');
}

const NOTHING = '–';

/** The names of a time line: short, the year where it changes, the month where it begins. */
export function spanLabels(spans: readonly string[], language: Language): string[] {
  const years = new Set(spans.map((span) => span.slice(0, 4)));
  return spans.map((span, at) => {
    if (span.length === 4) return span;
    const short = formatDate(`${span.slice(0, 7)}-${span.slice(8) || '02'}`, language, 'short');
    const [day = '', month = '', year = ''] = short.split(/[\u00A0 ]/);
    if (span.length === 7)
      return years.size > 1 && (at === 0 || span.endsWith('-01')) ? `${month} ${year}` : month;
    return at === 0 || span.endsWith('-01') ? `${day}\u00A0${month}` : day;
  });
}

/** A cell of a report as a person reads it; money without its currency, which the head says. Empty is empty. */
export function cellText(
  cell: ReportCell,
  type: ColumnType,
  {
    currency,
    language,
    locale = language,
  }: { currency: CurrencyCode | ''; language: Language; locale?: NumberLocale },
): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') {
    if (type === 'date') return formatDate(cell, language, 'digits');
    return type === 'month' ? formatSpan(cell, language) : cell;
  }
  // Nothing is easier to see than a row of zeros (DESIGN.md, "Money").
  if (type === 'money' && cell === 0) return NOTHING;
  if (type === 'money' && currency !== '') return formatAmount(cell, currency, locale);
  if (type === 'percent') return formatRate(String(cell), locale);
  return type === 'quantity' ? formatDecimal(String(cell), locale) : formatCount(Math.round(cell), locale);
}
