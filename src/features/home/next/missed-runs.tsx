import { formatInstant } from '@i18n/format/instants.ts';
import type { AutomationRow } from '@services/services.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { Callout } from '@ui/page/callout.tsx';
import { Button } from '@ui/signs/button.tsx';
import { useToday } from '../../use-company.ts';
import type { RunActs } from '../../use-run-acts.ts';

/** What should have run while nothing was open, where a person decides about it. */
export function MissedRuns({ row, acts }: { row: AutomationRow; acts: RunActs }) {
  const t = useText('dashboard');
  const language = useLanguage();
  const today = useToday();
  const timeZone = row.schedule?.timeZone ?? 'UTC';
  const [first] = row.due;
  if (!first) return null;
  return (
    <Callout
      tone="warning"
      acts={
        <>
          <Button href={`/automation?preview=${row.id}`}>{t('reviewMissed')}</Button>
          <Button onClick={() => void acts.settle(row, 'run')}>{t('runMissed')}</Button>
          <Button variant="subtle" onClick={() => void acts.settle(row, 'skip')}>
            {t('skipMissed')}
          </Button>
        </>
      }
    >
      <strong>{t('missed', { count: row.due.length, name: row.name })}</strong>{' '}
      {t('missedFrom', { date: formatInstant(first.at, { timeZone, today }, language) })}
    </Callout>
  );
}
