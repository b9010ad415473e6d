import { EmptyState } from '@ui/page/empty-state.tsx';
import { SplitPane } from '@ui/page/split-pane.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../services-context.ts';
import { useView, type ViewChange } from '../use-view.ts';
import { PurchaseList } from './purchase-list.tsx';
import { PurchasePane } from './purchase-pane.tsx';
import { PurchasePaper } from './purchase-paper.tsx';
import { readView, writeView, type PurchasesView } from './view.ts';

const inAddress = { read: readView, write: writeView };

/** What others billed to us: a list, its facts, and the very file that came in. */
export default function PurchasesScreen() {
  const t = useText('purchases');
  const services = useServices();
  const [view, setView] = useView(inAddress);
  const change = (next: ViewChange<PurchasesView>) =>
    setView(next, { replace: (now, then) => then.open === now.open });
  const { data: purchase, loading } = useLive(`purchase ${view.open}`, async () =>
    view.open === '' ? undefined : services.purchases.get(view.open),
  );
  const isThere = purchase?.id === view.open;
  const close = () => change({ ...view, open: '', tab: 'facts' });
  const detail = isThere ? (
    <PurchasePane purchase={purchase} onRemoved={close} />
  ) : (
    !loading && <EmptyState>{t('notFound')}</EmptyState>
  );
  return (
    <SplitPane
      list={<PurchaseList view={view} onView={change} />}
      detail={view.open !== '' && detail}
      paper={isThere && <PurchasePaper key={purchase.id} purchase={purchase} />}
      tab={view.tab}
      onTab={(tab) => change({ ...view, tab })}
      onClose={close}
      labels={{ list: t('title'), detail: t('onePurchase') }}
    />
  );
}
