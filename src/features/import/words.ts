import type { ControlCount, ImportFinding, MendRow } from '@domain/intake/plan.ts';
import type { Severity } from '@domain/result.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { NO_BREAK_SPACE } from '@i18n/format/numbers.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Sign } from '@ui/status-sign.tsx';
import type { MappedColumn } from './columns/columns.ts';

export const severitySigns: Record<Severity, Sign> = { error: 'overdue', warning: 'partly', note: 'issued' };
export const severityWords = {
  error: 'severityError',
  warning: 'severityWarning',
  note: 'severityNote',
} as const satisfies Record<Severity, string>;

/** Amounts of a count, one per currency. */
export const amountsText = ({ amounts }: ControlCount, language: Language): string =>
  Object.entries(amounts)
    .map(([currency, minor]) => formatMoney(minor, currency, language))
    .join(' · ');

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

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;
const FRENCH_UNITS = ['o', 'Ko', 'Mo', 'Go'] as const;

/** File size in the language's unit: `84 Ko`, `84 kB`. */
export function sizeText(bytes: number, language: Language): string {
  const units = language === 'fr' ? FRENCH_UNITS : UNITS;
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 });
  return shown.format(value) + NO_BREAK_SPACE + units[step];
}

/** A hash in groups of four, its middle left out: enough to compare by eye. */
export function shortHash(hash: string): string {
  const groups = hash.match(/.{4}/g) ?? [];
  return groups.length < 8 ? hash : [...groups.slice(0, 4), '…', ...groups.slice(-2)].join(' ');
}
