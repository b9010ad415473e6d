import { useState } from 'react';
import { formatDate } from '@i18n/format/dates.ts';
import { Button } from '@ui/button.tsx';
import { DateField } from '@ui/date-field.tsx';
import { Dialog } from '@ui/dialog.tsx';
import { NativeSelect } from '@ui/native-select.tsx';
import { Select } from '@ui/select.tsx';
import { useLive } from '@ui/use-live.ts';
import { useText } from '@ui/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import type { SetView } from '../../use-view.ts';
import { narrowed, type TransactionsView } from '../view.ts';

interface FilterDialogProps {
  view: TransactionsView;
  onView: SetView<TransactionsView>;
  onClose: () => void;
}

const IMPORTS = 50;

/** Customer, period and import; taken over together. */
export function FilterDialog({ view, onView, onClose }: FilterDialogProps) {
  const t = useText('transactions');
  const services = useServices();
  const today = useToday();
  const customers = useLive('customers', () => services.customers.all());
  const imports = useLive('imports of rows', () => services.imports.list({ page: 1, pageSize: IMPORTS }));
  const [filter, setFilter] = useState({
    customer: view.customer,
    from: view.from,
    to: view.to,
    batch: view.batch,
  });
  const change = (part: Partial<typeof filter>) => setFilter({ ...filter, ...part });
  const apply = (chosen: typeof filter) => {
    onView(narrowed(view, chosen));
    onClose();
  };
  const names = (customers.data ?? []).map(({ id, name, key }) => ({ value: id, label: name, hint: key }));
  const batches = (imports.data?.rows ?? []).filter(
    ({ kind, undoneAt }) => kind === 'transactions' && !undoneAt,
  );
  return (
    <Dialog
      title={t('moreFilters')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => apply({ customer: '', from: '', to: '', batch: '' })}>
            {t('clearFilters')}
          </Button>
          <Button variant="filled" onClick={() => apply(filter)}>
            {t('applyFilters')}
          </Button>
        </>
      }
    >
      <Select
        label={t('customer')}
        placeholder={t('anyCustomer')}
        value={filter.customer}
        options={[
          { value: '', label: t('anyCustomer') },
          { value: 'none', label: t('withoutCustomer') },
          ...names,
        ]}
        onChange={(customer) => change({ customer })}
      />
      <div className="q-fields">
        <DateField
          label={t('from')}
          today={today}
          clearable
          value={filter.from}
          onChange={(from) => change({ from })}
        />
        <DateField
          label={t('to')}
          today={today}
          clearable
          value={filter.to}
          onChange={(to) => change({ to })}
        />
      </div>
      <NativeSelect
        label={t('import')}
        value={filter.batch}
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
        onChange={(batch) => change({ batch })}
      />
    </Dialog>
  );
}
