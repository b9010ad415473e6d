import type { AutomationRun } from '@domain/automation/run.ts';
import { Button } from '@ui/signs/button.tsx';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { Status } from '@ui/signs/status.tsx';
import type { Column } from '@ui/lists/table/column.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useReadFault } from '@ui/environment/use-read-fault.ts';
import { useText } from '@ui/environment/use-text.ts';
import { ListPager } from '../../list-pager.tsx';
import { narrowed } from '../../list-view.ts';
import { useServices } from '../../services-context.ts';
import type { SetView } from '../../use-view.ts';
import { stateSigns } from '../step-words.ts';
import { useWhen } from '../use-when.ts';
import { runsQuery, runStates, type RunsView } from '../view.ts';
import { resultWords, tookWords } from './run-words.ts';

interface RunListProps {
  view: RunsView;
  onView: SetView<RunsView>;
}

function useColumns(): Column<AutomationRun>[] {
  const t = useText('automation');
  const { at } = useWhen();
  return [
    {
      id: 'state',
      head: t('state'),
      width: 132,
      phone: 'status',
      cell: ({ state }) => <Status sign={stateSigns[state]}>{t(`state-${state}`)}</Status>,
    },
    {
      id: 'name',
      head: t('automation'),
      opens: true,
      phone: 'title',
      cell: ({ name }) => name,
    },
    {
      id: 'started',
      head: t('started'),
      width: 170,
      phone: 'amount',
      cell: ({ startedAt }) => <span className="q-num">{at(startedAt)}</span>,
    },
    { id: 'trigger', head: t('trigger'), width: 150, cell: ({ trigger }) => t(`trigger-${trigger}`) },
    {
      id: 'results',
      head: t('results'),
      kind: 'fill',
      phone: 'detail',
      cell: (run) => <span title={resultWords(t, run)}>{resultWords(t, run) || t('nothingMade')}</span>,
    },
    {
      id: 'took',
      head: t('took'),
      width: 110,
      cell: (run) => <span className="q-muted">{tookWords(t, run)}</span>,
    },
  ];
}

export function RunList({ view, onView }: RunListProps) {
  const t = useText('automation');
  const { automations } = useServices();
  const query = runsQuery(view);
  const columns = useColumns();
  const { data, loading, error } = useLive(`runs ${JSON.stringify(query)}`, () => automations.history(query));
  const fault = useReadFault(error);
  return (
    <section aria-label={t('partRuns')}>
      <RunFilters view={view} onView={onView} />
      <DataTable
        label={t('partRuns')}
        columns={columns}
        rows={data?.rows ?? []}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        onOpen={({ id }) => onView({ ...view, open: id })}
        loading={loading && !data}
        error={fault}
        onRetry={() => location.reload()}
        empty={<NoRuns view={view} onView={onView} />}
      />
      <ListPager view={view} onView={onView} total={data?.total} />
    </section>
  );
}

function RunFilters({ view, onView }: RunListProps) {
  const t = useText('automation');
  const { automations } = useServices();
  const { data: rows = [] } = useLive('automations', () => automations.list());
  return (
    <div className="automation-filters">
      <NativeSelect
        label={t('automation')}
        value={view.automation}
        options={[
          { value: '', label: t('anyAutomation') },
          ...rows.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(automation) => onView(narrowed(view, { automation }))}
      />
      <NativeSelect
        label={t('state')}
        value={view.state}
        options={[
          { value: '' as const, label: t('anyState') },
          ...runStates.map((state) => ({ value: state, label: t(`state-${state}`) })),
        ]}
        onChange={(state) => onView(narrowed(view, { state }))}
      />
    </div>
  );
}

function NoRuns({ view, onView }: RunListProps) {
  const t = useText('automation');
  if (view.automation !== '' || view.state !== '') {
    return (
      <EmptyState
        acts={
          <Button onClick={() => onView(narrowed(view, { automation: '', state: '' }))}>
            {t('allRuns')}
          </Button>
        }
      >
        {t('noRunMatches')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('noRunsTitle')}
      acts={
        <Button variant="filled" href="/automation">
          {t('toAutomations')}
        </Button>
      }
    >
      {t('noRunsText')}
    </EmptyState>
  );
}
