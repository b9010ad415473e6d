import { fold } from '@domain/texts/search.ts';
import type { ReportFormat } from '@domain/automation/automation.ts';
import type { ReportQuery } from '@domain/reports/report.ts';

/** `Sales-by-period_2026-11-01_2026-11-30.pdf`: letters and digits only, so that every system takes it. */
export function reportFileName(
  title: string,
  { from, to, currency = '' }: Pick<ReportQuery, 'from' | 'to' | 'currency'>,
  format: ReportFormat,
): string {
  const plain = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const named = plain === '' ? 'Report' : plain.charAt(0).toUpperCase() + plain.slice(1);
  return [named, from, to, ...(currency === '' ? [] : [currency])].join('_') + `.${format}`;
}
