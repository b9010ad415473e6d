import type { InvoiceDetail } from '@services/services.ts';
import { ActivityList } from '@ui/page/activity-list.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useActivityWords } from '../../use-activity-words.ts';

export function InvoiceActivity({ invoice }: { invoice: InvoiceDetail }) {
  const t = useText('invoices');
  const entries = useActivityWords(invoice.activity);
  return (
    <section>
      <h3>{t('activity')}</h3>
      <ActivityList entries={entries} />
    </section>
  );
}
