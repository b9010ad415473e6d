import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { Select } from '@ui/fields/select.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { namedOptions } from '../../named-options.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useCustomers } from '../../use-customers.ts';

interface AssignDialogProps {
  selection: string[] | { withoutCustomer: true };
  count: number;
  onClose: () => void;
  onDone?: () => void;
}

/** One customer for many rows; a customer that does not exist yet is made by its name. */
export function AssignDialog({ selection, count, onClose, onDone }: AssignDialogProps) {
  const t = useText('transactions');
  const services = useServices();
  const customers = useCustomers();
  const [customer, setCustomer] = useState('');
  const [busy, setBusy] = useState(false);
  const options = namedOptions(customers);
  const create = async (name: string) => {
    const saved = await services.customers.save({ name });
    if (saved.ok) setCustomer(saved.value.id);
    else await showRefusal(saved.error);
  };
  const assign = async () => {
    setBusy(true);
    const assigned = await services.transactions.assign(selection, customer);
    setBusy(false);
    if (!assigned.ok) return showRefusal(assigned.error);
    const name = options.find(({ value }) => value === customer)?.label ?? '';
    showDone(t('assigned', { count: assigned.value.changed, name }));
    onDone?.();
    onClose();
  };
  return (
    <Dialog
      title={t('assignTitle', { count })}
      onClose={onClose}
      foot={
        <Button
          variant="filled"
          busy={busy}
          unavailable={customer === '' ? t('chooseCustomer') : undefined}
          onClick={() => void assign()}
        >
          {t('assignDo')}
        </Button>
      }
    >
      <p>{t('assignBody')}</p>
      <Select
        label={t('customer')}
        icon="customers"
        placeholder={t('chooseCustomer')}
        value={customer}
        onChange={setCustomer}
        onCreate={(name) => void create(name)}
        options={options}
      />
    </Dialog>
  );
}
