import './next-run.css';
import { useState } from 'react';
import { weekdayOf } from '@domain/dates/calendar.ts';
import { formatNear } from '@i18n/format/dates.ts';
import { formatTime } from '@i18n/format/instants.ts';
import { weekdayName } from '@i18n/schedules/schedule-words.ts';
import { zoneWords } from '@i18n/schedules/zone-words.ts';
import type { NextRun as Planned } from '@services/services.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { Callout } from '@ui/page/callout.tsx';
import { Button } from '@ui/signs/button.tsx';
import { Link } from '@ui/signs/link.tsx';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import { Countdown } from './countdown.tsx';
import { MissedRuns } from './missed-runs.tsx';
import { NothingPlanned, NothingSetUp } from './no-run.tsx';
import { PlanLines, usePlanLines } from './plan-lines.tsx';
import { RunNowDialog } from './run-now-dialog.tsx';
import { useRunActs, type RunActs } from '../../use-run-acts.ts';

/** More lines than these are one click away. */
const SHOWN = 4;

function PlannedRun({ next, acts }: { next: Planned; acts: RunActs }) {
  const t = useText('dashboard');
  const words = useText('automation');
  const language = useLanguage();
  const linesOf = usePlanLines();
  const today = useToday();
  const [isAsking, setAsking] = useState(false);
  const { automation, occurrence, plan } = next;
  const at = Date.parse(occurrence.at);
  const lines = linesOf(plan);
  const hidden = lines.length > SHOWN ? lines.length - SHOWN + 1 : 0;
  const previewHref = `/automation?preview=${automation.id}`;
  const timeZone = automation.schedule?.timeZone ?? 'UTC';
  return (
    <section className="home-run" aria-label={t('nextRunLabel')}>
      <div className="home-run-when">
        <h2 className="q-small q-muted">{t('nextRun', { name: automation.name })}</h2>
        <Countdown at={at} />
        <p className="q-small">
          {weekdayName(weekdayOf(occurrence.date), language)} {formatNear(occurrence.date, today, language)},{' '}
          {formatTime(at, timeZone)} <span className="q-muted">· {zoneWords(timeZone, language)}</span>
        </p>
        <div className="home-run-acts">
          <Button variant="filled" href={previewHref}>
            {t('preview')}
          </Button>
          <Button onClick={() => setAsking(true)}>{words('runNow')}</Button>
          <Button variant="subtle" onClick={() => void acts.pause(automation, true)}>
            {words('pause')}
          </Button>
        </div>
      </div>
      <div className="home-run-what">
        <h3 className="q-sr">{t('whatItDoes')}</h3>
        {lines.length === 0 ? (
          <p className="q-small q-muted">{t('nothingPlanned')}</p>
        ) : (
          <PlanLines lines={hidden > 0 ? lines.slice(0, SHOWN - 1) : lines} />
        )}
        {hidden > 0 && (
          <Link className="q-small home-run-more" href={previewHref}>
            {t('moreLines', { count: hidden })}
          </Link>
        )}
      </div>
      {isAsking && <RunNowDialog automation={automation} acts={acts} onClose={() => setAsking(false)} />}
    </section>
  );
}

/** A13: what will happen next by itself, how long until then, and what it would do as things stand. */
export default function NextRun() {
  const t = useText('dashboard');
  const { automations } = useServices();
  const acts = useRunActs();
  const { data, error } = useLive('next-run', async () => ({
    rows: await automations.list(),
    next: await automations.next(),
  }));
  if (error !== undefined) {
    return (
      <Callout tone="error" live>
        {t('loadFailed')}
      </Callout>
    );
  }
  if (!data) return <div className="home-run-room" />;
  const { rows, next } = data;
  return (
    <div className="q-stack home-run-room">
      {rows
        .filter(({ due }) => due.length > 0)
        .map((row) => (
          <MissedRuns key={row.id} row={row} acts={acts} />
        ))}
      {next ? (
        <PlannedRun next={next} acts={acts} />
      ) : rows.length === 0 ? (
        <NothingSetUp />
      ) : (
        <NothingPlanned count={rows.length} />
      )}
    </div>
  );
}
