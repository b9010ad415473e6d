import type { JournalEntry } from '@domain/journal/journal.ts';
import { formatDate, formatMonth } from '@i18n/format/dates.ts';
import { formatInstant } from '@i18n/format/instants.ts';
import type { Language } from '@domain/parties/parties.ts';
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
      what: t.loose(entry.summary.key, spoken(entry.summary.params, language)),
    }));
}

const DAYS = ['from', 'to', 'month'];

/** Days and months as a person reads them; a number of a document may look like one and stays as it is. */
const spoken = (params: JournalEntry['summary']['params'], language: Language) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const text = DAYS.includes(name) ? String(value) : '';
      if (/^\d{4}-\d\d-\d\d$/.test(text)) return [name, formatDate(text, language)];
      return [name, /^\d{4}-\d\d$/.test(text) ? formatMonth(text, language) : value];
    }),
  );

/** Where what was made is looked at; empty = the record says all. */
const hrefOf = ({ summary, subjects }: JournalEntry): string =>
  summary.key === 'report-made' ? `/reports/made/${subjects[0]?.id ?? ''}` : '';
