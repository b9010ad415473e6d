import { EmptyState } from '@ui/page/empty-state.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../services-context.ts';
import { useCompany } from '../use-company.ts';
import { ProductEditor } from './product-editor.tsx';
import { blankProduct, formOf } from './product-form.ts';
import type { ProductsView } from './view.ts';
import type { SetView } from '../use-view.ts';

export function ProductPane({ view, onView }: { view: ProductsView; onView: SetView<ProductsView> }) {
  const t = useText('products');
  const services = useServices();
  const company = useCompany();
  const isNew = view.open === 'new';
  const { data: product, loading } = useLive(`product ${view.open}`, async () =>
    isNew ? undefined : services.products.get(view.open),
  );
  if (!company || (loading && !isNew)) return null;
  if (!product && !isNew) return <EmptyState>{t('notFound')}</EmptyState>;
  return (
    <ProductEditor
      initial={product ? formOf(product) : blankProduct}
      stored={product}
      company={company}
      onClose={() => onView({ ...view, open: '' })}
    />
  );
}
