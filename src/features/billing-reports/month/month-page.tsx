import type { PipelineRun, PipelineSetup } from '@domain/pipeline/setup.ts';
import { formatMonth } from '@i18n/format/dates.ts';
import { PageHead } from '@ui/page/page-head.tsx';
import { Section } from '@ui/page/section.tsx';
import { Button } from '@ui/signs/button.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { Link } from '@ui/signs/link.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { RunState } from '../run-state.tsx';
import type { BillingView } from '../view.ts';
import { AnswerPart } from './answer-part.tsx';
import { RunFiles } from './run-files.tsx';
import { RunForm } from './run-form.tsx';
import { StageList } from './stage-list.tsx';

const none: PipelineRun[] = [];

interface MonthPageProps {
  setup: PipelineSetup;
  /** Empty = the last one. */
  runId: string;
  onView: (part: Partial<BillingView>) => void;
}

/** A month of one setup: its files, its stages, what the customer answered, what was invoiced. */
export function MonthPage({ setup, runId, onView }: MonthPageProps) {
  const t = useText('billing-reports');
  const services = useServices();
  const copy = useCopy((id) => onView({ setup: id, run: '' }));
  const { data: runs = none } = useLive(`billing-runs ${setup.id}`, () => services.pipeline.runs(setup.id));
  const run =
    runs.find(({ id }) => id === runId) ?? runs.find(({ state }) => state !== 'replaced') ?? runs[0];
  return (
    <div className="q-page billing-month">
      <PageHead
        acts={
          <>
            <Button icon="copy" onClick={() => void copy(setup)}>
              {t('copySetup')}
            </Button>
            <Button icon="edit" href={`/billing-reports?edit=${setup.id}`}>
              {t('editSetup')}
            </Button>
          </>
        }
      >
        <h2 className="billing-name">{setup.name}</h2>
        <Link href="/billing-reports">{t('toList')}</Link>
      </PageHead>
      <RunForm setup={setup} runs={runs} onRun={(id) => onView({ run: id })} />
      {run && (
        <>
          <Section
            title={t('monthOf', { month: formatMonth(run.period, t.language) })}
            note={<RunState state={run.state} />}
          >
            <StageList run={run} />
          </Section>
          {run.state !== 'stopped' && run.state !== 'replaced' && <AnswerPart run={run} />}
          <RunFiles run={run} />
        </>
      )}
      {runs.length > 1 && <History runs={runs} shown={run?.id ?? ''} onOpen={(id) => onView({ run: id })} />}
    </div>
  );
}

/** A copy begins with a book of lines of its own: it has spotted and billed nothing, and its first run is its first month. */
function useCopy(onCopied: (id: string) => void) {
  const t = useText('billing-reports');
  const { pipeline } = useServices();
  return async ({ id: from, rev: _rev, name, ...setup }: PipelineSetup) => {
    const copied = await pipeline.save({ ...setup, name: t('copyOf', { name }), startsIn: '' });
    if (!copied.ok) return showRefusal(copied.error);
    const { id } = copied.value;
    onCopied(id);
    showDone(t('copied', { name: copied.value.name }), async () => {
      const removed = await pipeline.remove(id);
      if (removed.ok) onCopied(from);
      else await showRefusal(removed.error);
    });
  };
}

function History({
  runs,
  shown,
  onOpen,
}: {
  runs: readonly PipelineRun[];
  shown: string;
  onOpen: (id: string) => void;
}) {
  const t = useText('billing-reports');
  return (
    <Section title={t('history')} note={t('runsCount', { count: runs.length })}>
      <ul className="billing-history">
        {runs.map(({ id, period, state, stages }) => (
          <li key={id} aria-current={id === shown ? 'true' : undefined}>
            <Button variant="subtle" onClick={() => onOpen(id)}>
              {formatMonth(period, t.language)}
            </Button>
            <RunState state={state} />
            <span className="q-small q-muted">
              {t('lines', {
                count: stages.find((stage) => stage.id === 'consolidate')?.control.out.rows ?? 0,
              })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
