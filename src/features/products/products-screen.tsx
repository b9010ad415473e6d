import { useText } from '@ui/environment/use-text.ts';
import { RecordPanes } from '../record-panes.tsx';
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
    <RecordPanes
      list={(leave) => <ProductList view={view} onView={change} leave={leave} />}
      detail={view.open !== '' && <ProductPane key={view.open} view={view} onView={change} />}
      onClose={() => change({ ...view, open: '' })}
      labels={{ list: t('title'), detail: t('newTitle') }}
    />
  );
}
