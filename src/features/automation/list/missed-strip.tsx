import type { AutomationRow } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useRunActs } from '../../use-run-acts.ts';
import { useWhen } from '../use-when.ts';

/** More are only counted. */
const NAMED = 4;

/** A4: what was due while nothing could run, and the two ways to settle it. */
export function MissedStrip({ row }: { row: AutomationRow }) {
  const t = useText('automation');
  const { day } = useWhen();
  const { settle } = useRunActs();
  const count = row.due.length;
  const named = row.due.slice(0, NAMED).map(({ date }) => day(date));
  const more = count - named.length;
  return (
    <div className="automation-missed">
      <Icon name="warning" />
      <p>
        <b>{t('missed', { count })}</b> {named.join(', ')}
        {more > 0 && ` ${t('andMore', { count: more })}`}
      </p>
      <Button href={`/automation?preview=${row.id}`}>{t('review')}</Button>
      <Button onClick={() => void settle(row, 'run')}>{t('runMissed', { count })}</Button>
      <Button variant="subtle" onClick={() => void settle(row, 'skip')}>
        {t('skipMissed')}
      </Button>
    </div>
  );
}
