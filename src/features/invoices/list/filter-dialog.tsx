import { useState } from 'react';
import { useToday } from '../../use-company.ts';
import { useServices } from '../../services-context.ts';
import { Button } from '@ui/button.tsx';
import { DateField } from '@ui/date-field.tsx';
import { Dialog } from '@ui/dialog.tsx';
import { Select } from '@ui/select.tsx';
import { useLive } from '@ui/use-live.ts';
import { useText } from '@ui/use-text.ts';
import type { ChangeView } from '../use-invoices-view.ts';
import { narrowed, type InvoicesView } from '../view.ts';

/** Customer and issue dates; taken over together. */
export function FilterDialog({
  view,
  onView,
  onClose,
}: {
  view: InvoicesView;
  onView: ChangeView;
  onClose: () => void;
}) {
  const t = useText('invoices');
  const services = useServices();
  const today = useToday();
  const customers = useLive('customers', () => services.customers.all());
  const [filter, setFilter] = useState({ customer: view.customer, from: view.from, to: view.to });
  const change = (part: Partial<typeof filter>) => setFilter({ ...filter, ...part });
  const apply = (chosen: typeof filter) => {
    onView(narrowed(view, chosen));
    onClose();
  };
  const options = (customers.data ?? []).map(({ id, name, key }) => ({ value: id, label: name, hint: key }));
  return (
    <Dialog
      title={t('moreFilters')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => apply({ customer: '', from: '', to: '' })}>{t('clearFilters')}</Button>
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
        options={[{ value: '', label: t('anyCustomer') }, ...options]}
        onChange={(customer) => change({ customer })}
      />
      <div className="q-fields">
        <DateField
          label={t('issuedFrom')}
          today={today}
          clearable
          value={filter.from}
          onChange={(from) => change({ from })}
        />
        <DateField
          label={t('issuedTo')}
          today={today}
          clearable
          value={filter.to}
          onChange={(to) => change({ to })}
        />
      </div>
    </Dialog>
  );
}
