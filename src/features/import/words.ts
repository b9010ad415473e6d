import type { ControlCount, ImportFinding, MendRow } from '@domain/intake/plan.ts';
import type { Severity } from '@domain/result.ts';
import { formatEach } from '@i18n/format/money.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Sign } from '@ui/signs/status-sign.tsx';
import type { MappedColumn } from './columns/columns.ts';

export const severitySigns: Record<Severity, Sign> = { error: 'overdue', warning: 'partly', note: 'issued' };
export const severityWords = {
  error: 'severityError',
  warning: 'severityWarning',
  note: 'severityNote',
} as const satisfies Record<Severity, string>;

/** Amounts of a count, one per currency. */
export const amountsText = ({ amounts }: ControlCount, language: Language): string =>
  formatEach(amounts, language).join(' · ');

/** `J131`; `J:J` for a whole column; `131:131` for a whole row. */
const addressOf = ({ column, row }: Pick<ImportFinding, 'column' | 'row'>): string => {
  if (column === '') return `${row}:${row}`;
  return row > 0 ? `${column}${row}` : `${column}:${column}`;
};

export const cellAddress = (column: MappedColumn | undefined, row: MendRow | undefined): string =>
  column && row ? `${column.letter}${row.row}` : '';

/** `I57:I59` when the rows follow one another, else the first cell. */
export const placeText = (finding: ImportFinding): string =>
  finding.sheet === '' ? addressOf(finding) : `${finding.sheet} · ${addressOf(finding)}`;

/** A hash in groups of four, its middle left out: enough to compare by eye. */
export function shortHash(hash: string): string {
  const groups = hash.match(/.{4}/g) ?? [];
  return groups.length < 8 ? hash : [...groups.slice(0, 4), '…', ...groups.slice(-2)].join(' ');
}
