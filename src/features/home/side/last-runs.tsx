import type { AutomationRun } from '@domain/automation/run.ts';
import { formatInstant } from '@i18n/format/instants.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { Callout } from '@ui/page/callout.tsx';
import { Section } from '@ui/page/section.tsx';
import { Link } from '@ui/signs/link.tsx';
import { Status } from '@ui/signs/status.tsx';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import { runCause, runResults, runSigns } from './run-words.ts';

const SHOWN = 4;

function Run({ run, timeZone }: { run: AutomationRun; timeZone: string }) {
  const t = useText('dashboard');
  const words = useText('automation');
  const language = useLanguage();
  const today = useToday();
  const why = useRefusal();
  const fault = run.steps.find((step) => step.fault !== null)?.fault;
  const line = [
    formatInstant(run.startedAt, { timeZone, today }, language),
    runCause(t, run),
    runResults(t, run),
    fault ? why(fault) : '',
  ];
  return (
    <li>
      <div className="q-row">
        <Link className="q-mid q-cut" href={`/automation/runs?open=${run.id}`}>
          {run.name}
        </Link>
        <span className="q-spacer" />
        <Status sign={runSigns[run.state]}>{words(`state-${run.state}`)}</Status>
      </div>
      <div className="q-tiny q-muted">{line.filter((part) => part !== '').join(' · ')}</div>
    </li>
  );
}

/** What happened by itself lately. */
export function LastRuns() {
  const t = useText('dashboard');
  const { automations, company } = useServices();
  const { data, error } = useLive('last-runs', async () => ({
    runs: (await automations.history({ pageSize: SHOWN })).rows,
    timeZone: (await company.get())?.timeZone ?? 'UTC',
  }));
  const { runs = [], timeZone = 'UTC' } = data ?? {};
  return (
    <Section
      title={t('lastRuns')}
      acts={
        runs.length > 0 && (
          <Link className="q-tiny" href="/automation/runs">
            {t('allRuns')}
          </Link>
        )
      }
    >
      {error !== undefined && <Callout tone="error">{t('loadFailed')}</Callout>}
      {data && runs.length === 0 && <p className="q-small q-muted">{t('noRuns')}</p>}
      <ul className="home-runs">
        {runs.map((run) => (
          <Run key={run.id} run={run} timeZone={timeZone} />
        ))}
      </ul>
    </Section>
  );
}
