import { useState } from 'react';
import type { TransactionRow } from '@services/services.ts';
import { BulkBar } from '@ui/lists/bulk-bar.tsx';
import { Button } from '@ui/signs/button.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { generateHref } from '../generate-href.ts';
import { useRemove } from './use-remove.ts';

interface ChosenBarProps {
  chosen: ReadonlySet<string>;
  rows: readonly TransactionRow[];
  onClear: () => void;
}

/** What can be done with the chosen rows: give them to a customer, invoice them, take them out. */
export function ChosenBar({ chosen, rows, onClear }: ChosenBarProps) {
  const t = useText('transactions');
  const services = useServices();
  const remove = useRemove();
  const [assigning, setAssigning] = useState(false);
  const ids = [...chosen];
  const shown = rows.filter((row) => chosen.has(row.id));
  const isFree = shown.every((row) => row.invoiceId === null);
  const customers = new Set(shown.map((row) => row.customerId));
  const [customer] = customers;
  const whyNotInvoice = customers.size === 1 && customer ? undefined : t('invoiceOneCustomer');
  const giveToWalkIn = async () => {
    const walkIn = await services.customers.walkIn();
    if (!walkIn.ok) return showRefusal(walkIn.error);
    const assigned = await services.transactions.assign(ids, walkIn.value.id);
    if (!assigned.ok) return showRefusal(assigned.error);
    showDone(t('assigned', { count: assigned.value.changed, name: walkIn.value.name }));
    onClear();
  };
  return (
    <BulkBar count={t('chosen', { count: ids.length })} onClear={onClear}>
      <Button unavailable={isFree ? undefined : t('lockedSome')} onClick={() => setAssigning(true)}>
        {t('assign')}
      </Button>
      <Button unavailable={isFree ? undefined : t('lockedSome')} onClick={() => void giveToWalkIn()}>
        {t('assignWalkIn')}
      </Button>
      <Button unavailable={whyNotInvoice} href={generateHref(shown)}>
        {t('generateInvoice')}
      </Button>
      <Button
        icon="trash"
        unavailable={isFree ? undefined : t('lockedSome')}
        onClick={() => void remove(ids).then((done) => done && onClear())}
      >
        {t('remove')}
      </Button>
      {assigning && (
        <AssignDialog
          selection={ids}
          count={ids.length}
          onClose={() => setAssigning(false)}
          onDone={onClear}
        />
      )}
    </BulkBar>
  );
}
