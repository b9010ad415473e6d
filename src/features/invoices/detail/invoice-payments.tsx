import type { InvoiceDetail } from '@services/services.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { PaymentList } from '../../money/payment-list.tsx';
import { useServices } from '../../services-context.ts';

/** What came in for this invoice, was given back, waived or taken back. */
export function InvoicePayments({ invoice }: { invoice: InvoiceDetail }) {
  const t = useText('receivables');
  const services = useServices();
  const { data = [] } = useLive(`payments on ${invoice.id} ${invoice.rev}`, () =>
    services.receivables.paymentsOn(invoice.id),
  );
  if (data.length === 0) return null;
  return (
    <section>
      <h3>{t('payments')}</h3>
      <PaymentList payments={data} invoiceId={invoice.id} label={t('payments')} />
    </section>
  );
}
