import { useText } from '@ui/environment/use-text.ts';
import { SplitPane } from '@ui/page/split-pane.tsx';
import { useView, type ViewChange } from '../use-view.ts';
import { ProductList } from './product-list.tsx';
import { ProductPane } from './product-pane.tsx';
import { readView, writeView, type ProductsView } from './view.ts';

const inAddress = { read: readView, write: writeView };

export default function ProductsScreen() {
  const t = useText('products');
  const [view, setView] = useView(inAddress);
  const change = (next: ViewChange<ProductsView>) =>
    setView(next, { replace: (now, then) => then.open === now.open });
  return (
    <SplitPane
      list={<ProductList view={view} onView={change} />}
      detail={view.open !== '' && <ProductPane key={view.open} view={view} onView={change} />}
      tab="facts"
      onTab={() => undefined}
      onClose={() => change({ ...view, open: '' })}
      labels={{ list: t('title'), detail: t('newTitle') }}
    />
  );
}
