import { useState } from 'react';
import type { Customer } from '@domain/parties/parties.ts';
import { Button } from '@ui/signs/button.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { Select } from '@ui/fields/select.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { namedOptions } from '../named-options.ts';
import { showRefusal } from '../say-refusal.ts';
import { useServices } from '../services-context.ts';
import { useCustomers } from '../use-customers.ts';

interface MergeProps {
  customer: Customer;
  onMerged: (into: string) => void;
  onClose: () => void;
}

/** Two records of the same customer become one; it can be taken back. */
export function MergeDialog({ customer, onMerged, onClose }: MergeProps) {
  const t = useText('customers');
  const words = useText('words');
  const services = useServices();
  const customers = useCustomers();
  const [intoId, setInto] = useState('');
  const others = customers.filter(({ id }) => id !== customer.id);
  const into = others.find(({ id }) => id === intoId);
  const undo = async (token: string) => {
    const undone = await services.customers.undoMerge(token);
    if (undone.ok) showDone(t('mergeUndone', { from: customer.name }));
    else await showRefusal(undone.error);
  };
  const merge = async () => {
    if (!into) return;
    const merged = await services.customers.merge(customer.id, into.id);
    onClose();
    if (!merged.ok) return showRefusal(merged.error);
    onMerged(into.id);
    showDone(t('mergeDone', { from: customer.name, into: into.name }), () => undo(merged.value.undo));
  };
  return (
    <Dialog
      title={t('mergeTitle', { name: customer.name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button
            variant="filled"
            unavailable={into ? undefined : t('mergeInto')}
            onClick={() => void merge()}
          >
            {t('mergeConfirm')}
          </Button>
        </>
      }
    >
      <Select
        label={t('mergeInto')}
        icon="customers"
        value={intoId}
        options={namedOptions(others)}
        onChange={setInto}
      />
      {into && <p>{t('mergeBody', { from: customer.name, into: into.name })}</p>}
    </Dialog>
  );
}
