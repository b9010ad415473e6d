import type { PipelineRun, PipelineSetup } from '@domain/pipeline/setup.ts';
import { formatMonth } from '@i18n/format/dates.ts';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { PageHead } from '@ui/page/page-head.tsx';
import { Button } from '@ui/signs/button.tsx';
import type { Column } from '@ui/lists/table/column.ts';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useReadFault } from '@ui/environment/use-read-fault.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useCustomers } from '../use-customers.ts';
import { useServices } from '../services-context.ts';
import { RunState } from './run-state.tsx';

interface Row {
  setup: PipelineSetup;
  last: PipelineRun | undefined;
}
const none: Row[] = [];

/** Every billing report that is set up, with how its last month stands. */
export function SetupList({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useText('billing-reports');
  const services = useServices();
  const { data, loading, error } = useLive('billing-setups', async () => {
    const [setups, runs] = [await services.pipeline.setups(), await services.pipeline.runs()];
    return setups.map((setup) => ({
      setup,
      last: runs.find(({ setupId, state }) => setupId === setup.id && state !== 'replaced'),
    }));
  });
  const fault = useReadFault(error);
  const columns = useColumns();
  if (data?.length === 0) return <NoSetups />;
  return (
    <div className="q-page">
      <PageHead
        acts={
          <Button variant="filled" icon="plus" href="/billing-reports?edit=new">
            {t('add')}
          </Button>
        }
      >
        <p className="q-muted q-small q-prose">{t('lead')}</p>
      </PageHead>
      <DataTable
        label={t('setups')}
        columns={columns}
        rows={data ?? none}
        rowId={({ setup }) => setup.id}
        rowName={({ setup }) => setup.name}
        current=""
        onOpen={({ setup }) => onOpen(setup.id)}
        loading={loading}
        error={fault}
        onRetry={() => location.reload()}
        empty={<NoSetups />}
      />
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const t = useText('billing-reports');
  const customers = useCustomers();
  const nameOf = (id: string) => customers.find((one) => one.id === id)?.name ?? t('everyCustomer');
  return [
    {
      id: 'name',
      head: t('name'),
      kind: 'fill',
      opens: true,
      phone: 'title',
      cell: ({ setup }) => setup.name,
    },
    { id: 'customer', head: t('customer'), phone: 'detail', cell: ({ setup }) => nameOf(setup.customerId) },
    {
      id: 'sources',
      head: t('sources'),
      cell: ({ setup }) => setup.sources.map(({ name }) => name).join(', '),
    },
    {
      id: 'month',
      head: t('lastMonth'),
      phone: 'amount',
      cell: ({ last }) => (last ? formatMonth(last.period, t.language) : '—'),
    },
    {
      id: 'state',
      head: t('state'),
      phone: 'status',
      cell: ({ last }) => (last ? <RunState state={last.state} /> : ''),
    },
  ];
}

/** What a month goes through, as its page names it. */
const way = [
  ['stage-spot', 'waySpot'],
  ['stage-join', 'wayJoin'],
  ['stage-report', 'wayReport'],
  ['stage-answer', 'wayAnswer'],
  ['stage-invoice', 'wayInvoice'],
] as const;

function NoSetups() {
  const t = useText('billing-reports');
  const stages = useText('pipeline');
  return (
    <div className="q-page">
      <EmptyState
        title={t('emptyTitle')}
        acts={
          <Button variant="filled" icon="plus" href="/billing-reports?edit=new">
            {t('add')}
          </Button>
        }
      >
        {t('emptyText')}
      </EmptyState>
      <ol className="billing-way">
        {way.map(([stage, key], at) => (
          <li key={key}>
            <span className="billing-stage-no" aria-hidden="true">
              {at + 1}
            </span>
            <div>
              <b>{stages(stage)}</b>
              <p>{t(key)}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
