import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { Section } from '@ui/page/section.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { PaymentList } from '../money/payment-list.tsx';
import { useServices } from '../services-context.ts';

const AT_FIRST = 8;

/** Every payment, refund and write-off, the newest first. */
export function CustomerPayments({ customerId }: { customerId: string }) {
  const t = useText('receivables');
  const services = useServices();
  const [showsAll, setShowsAll] = useState(false);
  const { data = [] } = useLive(`payments ${customerId}`, () => services.receivables.payments(customerId));
  if (data.length === 0) return null;
  return (
    <Section title={t('payments')} note={String(data.length)}>
      <PaymentList payments={data} {...(!showsAll && { most: AT_FIRST })} label={t('payments')} />
      {data.length > AT_FIRST && !showsAll && (
        <Button variant="subtle" onClick={() => setShowsAll(true)}>
          {t('showAllPayments', { count: data.length })}
        </Button>
      )}
    </Section>
  );
}
