import type { ReactNode } from 'react';
import type { AutomationRun } from '@domain/automation/run.ts';
import { endsChain, hasFailures } from '@domain/automation/run-states.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { Button } from '@ui/signs/button.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { Link } from '@ui/signs/link.tsx';
import { Section } from '@ui/page/section.tsx';
import { Status } from '@ui/signs/status.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { stateSigns } from '../step-words.ts';
import { useRunActs } from '../../use-run-acts.ts';
import { useWhen } from '../use-when.ts';
import { ControlTable } from './control-table.tsx';
import { NeedsYou } from './needs-you.tsx';
import { RunStepSection } from './run-step.tsx';
import { failuresOf, tookWords } from './run-words.ts';

/** One run from its trigger to its results; what failed can be run again from here. */
export function RunPage({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText('automation');
  const { automations } = useServices();
  const { data: run, loading } = useLive(`run ${id}`, () => automations.run(id));
  if (!run && loading) return null;
  const back = (
    <Button variant="subtle" icon="chevron-left" onClick={onClose}>
      {t('partRuns')}
    </Button>
  );
  const end = run?.steps.findIndex(({ state }) => endsChain(state)) ?? -1;
  if (!run) return <EmptyState acts={back}>{t('runGone')}</EmptyState>;
  return (
    <>
      <div className="automation-run-head">
        {back}
        <h2 className="automation-title">{run.name}</h2>
        <Status sign={stateSigns[run.state]}>{t(`state-${run.state}`)}</Status>
        <span className="q-spacer" />
        <RetryButton run={run} />
      </div>
      <RunFacts run={run} />
      {run.state === 'needs-you' && <NeedsYou run={run} />}
      <ControlTable run={run} />
      <Section title={t('steps')}>
        <ol className="automation-run-steps">
          {run.steps.map((step, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the steps of a run keep their places
            <RunStepSection
              key={index}
              step={step}
              does={run.chain[index]}
              place={index + 1}
              isBehindEnd={run.state === 'skipped' || (end !== -1 && index > end)}
            />
          ))}
        </ol>
      </Section>
    </>
  );
}

function RetryButton({ run }: { run: AutomationRun }) {
  const t = useText('automation');
  const { retry } = useRunActs();
  if (!hasFailures(run)) return null;
  const failed = failuresOf(run);
  return (
    <Button variant="filled" icon="refresh" onClick={() => void retry(run)}>
      {failed > 0 ? t('retryFailed', { count: failed }) : t('retryRest')}
    </Button>
  );
}

function RunFacts({ run }: { run: AutomationRun }) {
  const t = useText('automation');
  const language = useLanguage();
  const { at } = useWhen();
  const facts: [label: string, value: ReactNode][] = [
    [t('trigger'), t(`trigger-${run.trigger}`)],
    [t('workedFor'), formatDate(run.day, language)],
    [t('started'), at(run.startedAt)],
    [t('took'), tookWords(t, run)],
    [
      t('retryOf'),
      run.retries !== '' && (
        <Link key="retries" href={`/automation/runs?open=${encodeURIComponent(run.retries)}`}>
          {t('earlierRun')}
        </Link>
      ),
    ],
  ];
  return (
    <dl className="automation-run-facts">
      {facts
        .filter(([, value]) => value !== '' && value !== false)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
