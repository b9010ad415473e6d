import type { JournalEntry } from '@domain/journal/journal.ts';
import { formatInstant } from '@i18n/format/instants.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useCompany, useToday } from './use-company.ts';

/** What happened to a record, the newest first, in plain words on the clock of the business. */
export function useActivityWords(entries: readonly JournalEntry[]) {
  const t = useText('activity');
  const language = useLanguage();
  const timeZone = useCompany()?.timeZone ?? 'UTC';
  const today = useToday();
  return entries
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .map((entry) => ({
      id: `${entry.deviceId} ${entry.seq}`,
      at: entry.at,
      when: formatInstant(entry.at, { timeZone, today }, language),
      href: hrefOf(entry),
      what: t.loose(entry.summary.key, entry.summary.params),
    }));
}

/** Where what was made is looked at; empty = the record says all. */
const hrefOf = ({ summary, subjects }: JournalEntry): string =>
  summary.key === 'report-made' ? `/reports/made/${subjects[0]?.id ?? ''}` : '';
