import type { ReactNode } from 'react';
import type { PageOf } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { SearchField } from '@ui/fields/search-field.tsx';
import type { Column } from '@ui/lists/table/column.ts';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import type { Live } from '@ui/environment/use-live.ts';
import { useReadFault } from '@ui/environment/use-read-fault.ts';
import { useShortcut } from '@ui/environment/use-shortcut.ts';
import { useText } from '@ui/environment/use-text.ts';
import { ListPager } from './list-pager.tsx';
import type { ListView } from './list-view.ts';
import type { SetView } from './use-view.ts';
import { showWhole } from './show-whole.ts';

/** What each screen says in its own words. */
type ListWords = (key: 'title' | 'search' | 'add' | 'emptyTitle' | 'emptyText' | 'emptyAct') => string;

interface RecordListProps<R, V> {
  words: ListWords;
  /** Said when no record holds the word. */
  nothingMatches: string;
  columns: readonly Column<R>[];
  list: Live<PageOf<R>>;
  view: V;
  onView: SetView<V>;
  onSort: (by: string) => void;
  onOpen: (row: R) => void;
  onAdd: () => void;
  /** Beside "add". */
  acts?: ReactNode;
  isStruck?: (row: R) => boolean;
}

/** Records with a name, found by a word, one of them open beside the list. */
export function RecordList<R extends { id: string; name: string }, V extends ListView<string>>(
  props: RecordListProps<R, V>,
) {
  const { words, columns, view, onView, onAdd, isStruck } = props;
  const t = useText('words');
  const { data, loading, error } = props.list;
  const fault = useReadFault(error);
  useShortcut('n', onAdd);
  const isEmpty = data?.total === 0 && view.search === '';
  return (
    <>
      <div className="q-pane-bar">
        <SearchField
          label={words('search')}
          value={view.search}
          onChange={(search) => onView({ ...view, search, page: 1 })}
        />
        {props.acts}
        <Button variant={isEmpty ? 'default' : 'filled'} icon="plus" onClick={onAdd}>
          {words('add')}
        </Button>
      </div>
      <DataTable
        label={words('title')}
        columns={columns}
        rows={data?.rows ?? []}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        sort={{ by: view.sort, direction: view.direction }}
        onSort={props.onSort}
        current={view.open}
        onOpen={props.onOpen}
        isStruck={isStruck}
        loading={loading}
        error={fault}
        onRetry={() => location.reload()}
        empty={
          view.search === '' ? (
            <NoRecords words={words} onAdd={onAdd} />
          ) : (
            <EmptyState
              acts={
                <Button onClick={() => showWhole(onView, (now) => ({ ...now, search: '' }))}>
                  {t('clearSearch')}
                </Button>
              }
            >
              {props.nothingMatches}
            </EmptyState>
          )
        }
      />
      <ListPager view={view} onView={onView} total={data?.total} />
    </>
  );
}

function NoRecords({ words, onAdd }: { words: ListWords; onAdd: () => void }) {
  const t = useText('lists');
  return (
    <EmptyState
      title={words('emptyTitle')}
      acts={
        <>
          <Button variant="filled" onClick={onAdd}>
            {words('emptyAct')}
          </Button>
          <Button variant="subtle" href="/import">
            {t('importInstead')}
          </Button>
        </>
      }
    >
      {words('emptyText')}
    </EmptyState>
  );
}
