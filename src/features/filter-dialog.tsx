import { useState, type ReactNode } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { DateField } from '@ui/fields/date-field.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { Select } from '@ui/fields/select.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { CustomerPeriod } from './customer-period.ts';
import { namedOptions } from './named-options.ts';
import { useCustomers } from './use-customers.ts';
import { useToday } from './use-company.ts';

interface FilterDialogProps<F extends CustomerPeriod> {
  filter: F;
  /** The filter that lets everything through. */
  cleared: F;
  labels: { from: string; to: string };
  /** To choose beside the customers. */
  moreCustomers?: readonly { value: string; label: string }[];
  onApply: (filter: F) => void;
  onClose: () => void;
  /** What else this list is narrowed by. */
  children?: (filter: F, onFilter: (filter: F) => void) => ReactNode;
}

/** Customer and days of a list; taken over together. */
export function FilterDialog<F extends CustomerPeriod>(props: FilterDialogProps<F>) {
  const { cleared, labels, moreCustomers = [], onApply, onClose, children } = props;
  const t = useText('lists');
  const today = useToday();
  const customers = useCustomers();
  const [filter, setFilter] = useState(props.filter);
  const apply = (chosen: F) => {
    onApply(chosen);
    onClose();
  };
  return (
    <Dialog
      title={t('filters')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => apply(cleared)}>{t('clearFilters')}</Button>
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
        options={[{ value: '', label: t('anyCustomer') }, ...moreCustomers, ...namedOptions(customers)]}
        onChange={(customer) => setFilter({ ...filter, customer })}
      />
      <div className="q-fields is-paired">
        <DateField
          label={labels.from}
          today={today}
          clearable
          value={filter.from}
          onChange={(from) => setFilter({ ...filter, from })}
        />
        <DateField
          label={labels.to}
          today={today}
          clearable
          value={filter.to}
          onChange={(to) => setFilter({ ...filter, to })}
        />
      </div>
      {children?.(filter, setFilter)}
    </Dialog>
  );
}
