import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { AssignDialog } from './assign-dialog.tsx';

/** Rows that nobody can be billed for, and the ways out. */
export function WithoutCustomer({ isShown }: { isShown: boolean }) {
  const t = useText('transactions');
  const services = useServices();
  const [assigning, setAssigning] = useState(false);
  const none = useLive('rows without customer', () =>
    services.transactions.list({ customerId: 'none', invoiced: false, page: 1, pageSize: 10 }),
  );
  const count = none.data?.total ?? 0;
  if (count === 0) return null;
  return (
    <Callout
      tone="warning"
      acts={
        <>
          {!isShown && <Button href="/transactions?customer=none">{t('see')}</Button>}
          <Button onClick={() => setAssigning(true)}>{t('assignAll')}</Button>
        </>
      }
    >
      {t('rowsWithoutCustomer', { count })}
      {assigning && (
        <AssignDialog
          selection={{ withoutCustomer: true }}
          count={count}
          onClose={() => setAssigning(false)}
        />
      )}
    </Callout>
  );
}
