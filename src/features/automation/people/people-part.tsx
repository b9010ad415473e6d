import '../editor/editor.css';
import type { Manager } from '@domain/managers/manager.ts';
import { languages } from '@i18n/languages.ts';
import { Button } from '@ui/signs/button.tsx';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { PageHead } from '@ui/page/page-head.tsx';
import { Status } from '@ui/signs/status.tsx';
import type { Column } from '@ui/lists/table/column.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useReadFault } from '@ui/environment/use-read-fault.ts';
import { useShortcut } from '@ui/environment/use-shortcut.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useView } from '../../use-view.ts';
import { useReportChoices } from '../use-report-choices.ts';
import { readPeople, writePeople } from '../view.ts';
import { PersonDrawer } from './person-drawer.tsx';

const address = { read: readPeople, write: writePeople };

function useColumns(): Column<Manager>[] {
  const t = useText('people');
  const { choices } = useReportChoices();
  const reportsOf = ({ subscriptions }: Manager) =>
    subscriptions
      .map(
        ({ kind, savedId }) =>
          choices.find(({ value }) => value === `${kind} ${savedId}`)?.label ?? t('reportGone'),
      )
      .join(', ');
  return [
    { id: 'name', head: t('name'), width: 220, opens: true, phone: 'title', cell: ({ name }) => name },
    { id: 'email', head: t('email'), width: 260, phone: 'detail', cell: ({ email }) => email },
    {
      id: 'language',
      head: t('language'),
      width: 110,
      cell: ({ language }) => languages[language],
    },
    {
      id: 'reports',
      head: t('reports'),
      kind: 'fill',
      cell: (manager) => <span title={reportsOf(manager)}>{reportsOf(manager) || t('noReports')}</span>,
    },
    {
      id: 'state',
      head: t('state'),
      width: 120,
      phone: 'status',
      cell: ({ isActive }) =>
        isActive ? <Status sign="paid">{t('active')}</Status> : <Status sign="void">{t('inactive')}</Status>,
    },
  ];
}

/** A7: who is told how the business does, and by which reports. */
export default function PeoplePart() {
  const t = useText('people');
  const { managers } = useServices();
  const [view, setView] = useView(address);
  const columns = useColumns();
  const { data: rows, loading, error } = useLive('managers', () => managers.list());
  const fault = useReadFault(error);
  const add = () => setView({ open: 'new' });
  useShortcut('n', add);
  const isEmpty = rows?.length === 0;
  return (
    <>
      {!isEmpty && (
        <PageHead
          acts={
            <Button variant="filled" icon="plus" onClick={add}>
              {t('add')}
            </Button>
          }
        >
          <p className="q-muted q-small">{t('lead')}</p>
        </PageHead>
      )}
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows ?? []}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        current={view.open}
        onOpen={({ id }) => setView({ open: id })}
        isStruck={({ isActive }) => !isActive}
        loading={loading && !rows}
        error={fault}
        onRetry={() => location.reload()}
        empty={
          <EmptyState
            title={t('emptyTitle')}
            acts={
              <Button variant="filled" onClick={add}>
                {t('emptyAct')}
              </Button>
            }
          >
            {t('emptyText')}
          </EmptyState>
        }
      />
      {view.open !== '' && (
        <PersonDrawer key={view.open} id={view.open} onClose={() => setView({ open: '' })} />
      )}
    </>
  );
}
