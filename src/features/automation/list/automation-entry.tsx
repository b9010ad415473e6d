import { isAsking } from '@domain/automation/due.ts';
import type { AutomationRow } from '@services/services.ts';
import { scheduleWords } from '@i18n/schedules/schedule-words.ts';
import { classNames } from '@ui/signs/class-names.ts';
import { Button } from '@ui/signs/button.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { Menu } from '@ui/layers/menu.tsx';
import { Link } from '@ui/signs/link.tsx';
import { Status } from '@ui/signs/status.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { chainWords, stateSigns, untilWords } from '../step-words.ts';
import { useRunActs } from '../../use-run-acts.ts';
import { useWhen } from '../use-when.ts';
import { MissedStrip } from './missed-strip.tsx';
import { useAutomationActs } from './use-automation-acts.ts';

interface EntryProps {
  row: AutomationRow;
  isCurrent: boolean;
  onOpen: () => void;
}

export function AutomationEntry({ row, isCurrent, onOpen }: EntryProps) {
  const t = useText('automation');
  const language = useLanguage();
  const { now } = useWhen();
  return (
    <li className={classNames('automation-entry', isCurrent && 'is-current', row.isPaused && 'is-paused')}>
      <div className="automation-what">
        <Link className="automation-name" href={`/automation?open=${row.id}`}>
          {row.name}
        </Link>
        <p>{chainWords(t, row.steps, language)}</p>
        <p className="q-muted">{row.schedule ? scheduleWords(row.schedule, language) : t('byHandOnly')}</p>
      </div>
      <NextRun row={row} />
      <LastRun row={row} />
      <EntryActs row={row} onOpen={onOpen} />
      {isAsking(row, row.due, now) && <MissedStrip row={row} />}
    </li>
  );
}

function NextRun({ row }: { row: AutomationRow }) {
  const t = useText('automation');
  const { now, at, day } = useWhen();
  if (row.isPaused) {
    return (
      <div className="automation-next">
        <span className="automation-label">{t('next')}</span>
        <Status sign="draft">{t('paused')}</Status>
      </div>
    );
  }
  if (!row.next) {
    return (
      <div className="automation-next">
        <span className="automation-label">{t('next')}</span>
        <span className="q-muted">{t(row.schedule ? 'noMore' : 'byHand')}</span>
      </div>
    );
  }
  return (
    <div className="automation-next">
      <span className="automation-label">{t('next')}</span>
      <b>{untilWords(t, Date.parse(row.next.at) - now)}</b>
      <span className="q-muted">
        {day(row.next.date)}, {at(row.next.at).split(', ').at(-1)}
      </span>
    </div>
  );
}

function LastRun({ row: { lastRun } }: { row: AutomationRow }) {
  const t = useText('automation');
  const { at } = useWhen();
  return (
    <div className="automation-last">
      <span className="automation-label">{t('last')}</span>
      {lastRun ? (
        <Link href={`/automation/runs?open=${encodeURIComponent(lastRun.id)}`}>
          <Status sign={stateSigns[lastRun.state]}>{t(`state-${lastRun.state}`)}</Status>
          <span className="q-muted">{at(lastRun.startedAt)}</span>
        </Link>
      ) : (
        <span className="q-muted">{t('neverRan')}</span>
      )}
    </div>
  );
}

function EntryActs({ row, onOpen }: { row: AutomationRow; onOpen: () => void }) {
  const t = useText('automation');
  const { runNow, pause } = useRunActs();
  const acts = useAutomationActs();
  return (
    <div className="automation-acts">
      <Button href={`/automation?preview=${row.id}`}>{t('dryRun')}</Button>
      <Button onClick={() => void runNow(row)}>{t('runNow')}</Button>
      <Menu
        label={t('moreActs', { name: row.name })}
        items={[
          { label: t('edit'), icon: 'edit', onAct: onOpen },
          {
            label: t(row.isPaused ? 'resume' : 'pause'),
            icon: 'clock',
            onAct: () => void pause(row, !row.isPaused),
            unavailable: row.schedule ? undefined : t('pauseNone'),
          },
          { label: t('duplicate'), icon: 'copy', onAct: () => void acts.duplicate(row) },
          'rule',
          { label: t('remove'), icon: 'trash', onAct: () => void acts.remove(row) },
        ]}
        trigger={(button) => <IconButton icon="more" label={t('moreActs', { name: row.name })} {...button} />}
      />
    </div>
  );
}
