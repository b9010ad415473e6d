import { useMemo } from 'react';
import type { CustomerRow } from '@services/services.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { Button } from '@ui/signs/button.tsx';
import type { Column } from '@ui/lists/table/column.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useIsWide } from '@ui/environment/use-media.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { listQuery } from '../list-view.ts';
import { RecordList } from '../record-list.tsx';
import { showRefusal } from '../say-refusal.ts';
import { useServices } from '../services-context.ts';
import { sortedBy, type CustomerSort, type CustomersView } from './view.ts';
import type { SetView } from '../use-view.ts';

interface ListProps {
  view: CustomersView;
  onView: SetView<CustomersView>;
}

function useColumns(isNarrow: boolean): Column<CustomerRow>[] {
  const t = useText('customers');
  return useMemo(
    () => [
      {
        id: 'name',
        head: t('name'),
        kind: 'fill',
        sortable: true,
        opens: true,
        phone: 'title',
        cell: (row) => row.name,
      },
      ...(isNarrow
        ? []
        : [
            {
              id: 'key',
              head: t('key'),
              kind: 'id',
              sortable: true,
              cell: (row: CustomerRow) => row.key,
            } as const,
            { id: 'email', head: t('email'), kind: 'fill', cell: (row: CustomerRow) => row.email } as const,
          ]),
      { id: 'city', head: t('city'), sortable: true, phone: 'detail', cell: (row) => row.address.city },
      {
        id: 'openNet',
        head: t('open'),
        kind: 'money',
        sortable: true,
        phone: 'amount',
        cell: (row) => <OpenAmounts row={row} />,
      },
    ],
    [t, isNarrow],
  );
}

function OpenAmounts({ row }: { row: CustomerRow }) {
  const amounts = Object.entries(row.openNet);
  if (amounts.length === 0) return '–';
  return amounts.map(([currency, net], index) => (
    <span key={currency}>
      {index > 0 && ' · '}
      <Amount minor={net} currency={currency} withCurrency />
    </span>
  ));
}

export function CustomerList({ view, onView }: ListProps) {
  const t = useText('customers');
  const services = useServices();
  const isWide = useIsWide();
  const columns = useColumns(isWide && view.open !== '');
  const query = listQuery(view);
  const list = useLive(`customers ${JSON.stringify(query)}`, () => services.customers.list(query));
  const show = (open: string, isEdited: boolean) => {
    if (open !== view.open || isEdited !== view.isEdited) onView({ ...view, open, isEdited });
  };
  const walkIn = async () => {
    const made = await services.customers.walkIn();
    if (!made.ok) return showRefusal(made.error);
    showDone(t('walkInReady', { name: made.value.name }));
    show(made.value.id, false);
  };
  return (
    <RecordList
      words={t}
      nothingMatches={t('nothingMatches', { search: view.search })}
      columns={columns}
      list={list}
      view={view}
      onView={onView}
      onSort={(by) => onView(sortedBy(view, by as CustomerSort))}
      onOpen={(row) => show(row.id, false)}
      onAdd={() => show('new', true)}
      acts={
        <span className="q-wide-only">
          <Button onClick={() => void walkIn()}>{t('addWalkIn')}</Button>
        </span>
      }
    />
  );
}
