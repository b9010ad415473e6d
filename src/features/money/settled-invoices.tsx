import type { Payment } from '@domain/receivables/payment.ts';
import { Link } from '@ui/signs/link.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useServices } from '../services-context.ts';

/** The invoices that an entry settled, each a way there: back from the money to what it was for (B24). */
export function SettledInvoices({ payment }: { payment: Pick<Payment, 'id' | 'remittances'> }) {
  const services = useServices();
  const ids = [...new Set(payment.remittances.map(({ invoiceId }) => invoiceId))];
  const { data = [] } = useLive(`invoices of payment ${payment.id}`, () => services.invoices.records(ids));
  return data.map(({ id, number }) => (
    <span key={id}>
      {' · '}
      <Link href={`/invoices?open=${id}`}>{number}</Link>
    </span>
  ));
}
