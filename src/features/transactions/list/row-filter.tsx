import { formatDate } from '@i18n/format/dates.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { anyCustomerPeriod, customerPeriodOf } from '../../customer-period.ts';
import { FilterDialog } from '../../filter-dialog.tsx';
import { narrowed } from '../../list-view.ts';
import { useServices } from '../../services-context.ts';
import type { SetView } from '../../use-view.ts';
import type { TransactionsView } from '../view.ts';

interface RowFilterProps {
  view: TransactionsView;
  onView: SetView<TransactionsView>;
  onClose: () => void;
}

/** Customer, period and import. */
export function RowFilter({ view, onView, onClose }: RowFilterProps) {
  const t = useText('transactions');
  return (
    <FilterDialog
      filter={{ ...customerPeriodOf(view), batch: view.batch }}
      cleared={{ ...anyCustomerPeriod, batch: '' }}
      labels={{ from: t('from'), to: t('to') }}
      moreCustomers={[{ value: 'none', label: t('withoutCustomer') }]}
      onApply={(filter) => onView(narrowed(view, filter))}
      onClose={onClose}
    >
      {(filter, onFilter) => (
        <ImportSelect batch={filter.batch} onBatch={(batch) => onFilter({ ...filter, batch })} />
      )}
    </FilterDialog>
  );
}

const IMPORTS = 50;

function ImportSelect({ batch, onBatch }: { batch: string; onBatch: (batch: string) => void }) {
  const t = useText('transactions');
  const services = useServices();
  const imports = useLive('imports of rows', () => services.imports.list({ page: 1, pageSize: IMPORTS }));
  const batches = (imports.data?.rows ?? []).filter(
    ({ kind, undoneAt }) => kind === 'transactions' && !undoneAt,
  );
  return (
    <NativeSelect
      label={t('import')}
      value={batch}
      options={[
        { value: '', label: t('anyImport') },
        ...batches.map(({ id, fileName, committedAt }) => ({
          value: id,
          label: t('fromImport', {
            name: fileName,
            date: formatDate(committedAt.slice(0, 10), t.language, 'short'),
          }),
        })),
      ]}
      onChange={onBatch}
    />
  );
}
