import { useMemo } from 'react';
import type { Product } from '@domain/products/product.ts';
import { currencySign, formatPrice } from '@i18n/format/money.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import { useLanguage } from '@ui/environment/language.ts';
import type { Column } from '@ui/lists/table/column.ts';
import { useIsWide } from '@ui/environment/use-media.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { listQuery } from '../list-view.ts';
import { RecordList } from '../record-list.tsx';
import { useServices } from '../services-context.ts';
import { useCompany } from '../use-company.ts';
import { sortedBy, type ProductSort, type ProductsView } from './view.ts';
import type { SetView } from '../use-view.ts';

interface ListProps {
  view: ProductsView;
  onView: SetView<ProductsView>;
}

function useColumns(isNarrow: boolean): Column<Product>[] {
  const t = useText('products');
  const language = useLanguage();
  const home = useCompany()?.currency ?? 'EUR';
  return useMemo(() => {
    const price = (row: Product, amount: string) => {
      const currency = row.currency || home;
      const sign = currency === home ? '' : ` ${currencySign(currency)}`;
      return amount === '' ? '–' : formatPrice(amount, currency, language) + sign;
    };
    const name: Column<Product> = {
      id: 'name',
      head: t('name'),
      kind: 'fill',
      sortable: true,
      opens: true,
      phone: 'title',
      cell: (row) => row.name,
    };
    const roomy: Column<Product>[] = [
      { id: 'unit', head: t('unit'), cell: (row) => row.unit },
      {
        id: 'tax',
        head: t('tax'),
        kind: 'money',
        cell: (row) => (row.taxRate === '' ? '–' : formatRate(row.taxRate, language)),
      },
      { id: 'account', head: t('account'), kind: 'id', cell: (row) => row.account },
      { id: 'cost', head: t('cost'), kind: 'money', cell: (row) => price(row, row.costPrice) },
    ];
    return [
      {
        id: 'key',
        head: t('key'),
        kind: 'id',
        width: 140,
        sortable: true,
        phone: 'detail',
        cell: (row) => row.key,
      },
      name,
      ...(isNarrow ? [] : roomy),
      {
        id: 'price',
        head: t('priceIn', { currency: currencySign(home) }),
        kind: 'money',
        sortable: true,
        phone: 'amount',
        cell: (row) => (
          <>
            {price(row, row.price)}
            {row.priceIncludesTax && <span className="q-tiny q-muted"> {t('withTax')}</span>}
          </>
        ),
      },
    ];
  }, [t, language, home, isNarrow]);
}

export function ProductList({ view, onView }: ListProps) {
  const t = useText('products');
  const services = useServices();
  const isWide = useIsWide();
  const columns = useColumns(isWide && view.open !== '');
  const query = listQuery(view);
  const list = useLive(`products ${JSON.stringify(query)}`, () => services.products.list(query));
  const show = (open: string) => {
    if (open !== view.open) onView({ ...view, open });
  };
  return (
    <RecordList
      words={t}
      nothingMatches={t('nothingMatches', { search: view.search })}
      columns={columns}
      list={list}
      view={view}
      onView={onView}
      onSort={(by) => onView(sortedBy(view, by as ProductSort))}
      onOpen={(row) => show(row.id)}
      onAdd={() => show('new')}
      isStruck={(row) => !row.active}
    />
  );
}
