import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { Select } from '@ui/fields/select.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useOneAtATime } from '@ui/environment/use-one-at-a-time.ts';
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

/** One customer for many rows: the walk-in customer, or one that is chosen; one that does not exist yet is made by its name. */
export function AssignDialog({ selection, count, onClose, onDone }: AssignDialogProps) {
  const t = useText('transactions');
  const services = useServices();
  const customers = useCustomers();
  const [customer, setCustomer] = useState('');
  const { busy, once } = useOneAtATime();
  const options = namedOptions(customers);
  const create = async (name: string) => {
    const saved = await services.customers.save({ name });
    if (saved.ok) setCustomer(saved.value.id);
    else await showRefusal(saved.error);
  };
  const assignTo = async (customerId: string, name: string) => {
    const assigned = await services.transactions.assign(selection, customerId);
    if (!assigned.ok) return showRefusal(assigned.error);
    showDone(t('assigned', { count: assigned.value.changed, name }));
    onDone?.();
    onClose();
  };
  const assign = () => assignTo(customer, options.find(({ value }) => value === customer)?.label ?? '');
  const assignToWalkIn = async () => {
    const walkIn = await services.customers.walkIn();
    if (!walkIn.ok) return showRefusal(walkIn.error);
    return assignTo(walkIn.value.id, walkIn.value.name);
  };
  return (
    <Dialog
      title={t('assignTitle', { count })}
      onClose={onClose}
      foot={
        <>
          <Button busy={busy} onClick={() => void once(assignToWalkIn)}>
            {t('assignWalkIn')}
          </Button>
          <Button
            variant="filled"
            busy={busy}
            unavailable={customer === '' ? t('chooseCustomer') : undefined}
            onClick={() => void once(assign)}
          >
            {t('assignDo')}
          </Button>
        </>
      }
    >
      <p>{t('assignBody')}</p>
      <Select
        label={t('customer')}
        icon="customers"
        placeholder={t('chooseCustomer')}
        value={customer}
        onChange={setCustomer}
        onCreate={(name) => void once(() => create(name))}
        options={options}
      />
    </Dialog>
  );
}
