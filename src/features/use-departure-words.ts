import type { ArchivedDocument } from '@domain/archive/archive.ts';
import { formatInstant } from '@i18n/format/instants.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useCompany, useToday } from './use-company.ts';

/** When and how a file left the house, the newest first; a file that only came in says so. */
export function useDepartureWords(): (archived: Pick<ArchivedDocument, 'departures'>) => string[] {
  const t = useText('archive');
  const language = useLanguage();
  const timeZone = useCompany()?.timeZone ?? 'UTC';
  const today = useToday();
  return ({ departures }) =>
    departures.length === 0
      ? [t('cameIn')]
      : departures
          .toReversed()
          .map(({ at, how }) => t(how, { when: formatInstant(at, { timeZone, today }, language) }));
}
