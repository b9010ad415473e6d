import type { ListedInvoice } from '@services/services.ts';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useShortcut } from '@ui/environment/use-shortcut.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import type { ChangeView } from '../use-invoices-view.ts';
import { useInvoiceQuery } from '../use-invoice-query.ts';
import { type InvoicesView } from '../view.ts';

interface NeighboursProps {
  view: InvoicesView;
  onView: ChangeView;
}

/** From invoice to invoice as the list stands, over the edge of its page too; the arrow keys do the same. */
export function Neighbours({ view, onView }: NeighboursProps) {
  const t = useText('receivables');
  const services = useServices();
  const query = useInvoiceQuery(view);
  const { data } = useLive(`neighbours ${JSON.stringify(query)}`, () => services.invoices.list(query));
  const rows: readonly ListedInvoice[] = data?.rows ?? [];
  const at = rows.findIndex(({ id }) => id === view.open);
  const place = (view.page - 1) * view.pageSize + at;
  const hasBefore = at >= 0 && place > 0;
  const hasAfter = at >= 0 && place + 1 < (data?.total ?? 0);
  const go = async (step: 1 | -1) => {
    const near = rows[at + step];
    if (near) return onView({ ...view, open: near.id });
    const page = view.page + step;
    const beyond = await services.invoices.list({ ...query, page });
    const next = step === 1 ? beyond.rows[0] : beyond.rows.at(-1);
    if (next) onView({ ...view, page, open: next.id });
  };
  useShortcut('ArrowLeft', () => void go(-1), hasBefore);
  useShortcut('ArrowRight', () => void go(1), hasAfter);
  return (
    <span className="q-row invoices-neighbours">
      <IconButton
        icon="chevron-left"
        label={t('previous')}
        unavailable={hasBefore ? undefined : t('firstHere')}
        onClick={() => void go(-1)}
      />
      <IconButton
        icon="chevron-right"
        label={t('next')}
        unavailable={hasAfter ? undefined : t('lastHere')}
        onClick={() => void go(1)}
      />
    </span>
  );
}
