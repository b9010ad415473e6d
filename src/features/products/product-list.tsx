import { useMemo } from 'react';
import type { Product } from '@domain/products/product.ts';
import { currencySign, formatPrice } from '@i18n/format/money.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import { Button } from '@ui/button.tsx';
import { EmptyState } from '@ui/empty-state.tsx';
import { useLanguage } from '@ui/language.ts';
import { Pager } from '@ui/pager.tsx';
import { SearchField } from '@ui/search-field.tsx';
import type { Column } from '@ui/table/column.ts';
import { DataTable } from '@ui/table/data-table.tsx';
import { useIsWide } from '@ui/use-media.ts';
import { useLive } from '@ui/use-live.ts';
import { useReadFault } from '@ui/use-read-fault.ts';
import { useShortcut } from '@ui/use-shortcut.ts';
import { useText } from '@ui/use-text.ts';
import { useServices } from '../services-context.ts';
import { useCompany } from '../use-company.ts';
import { sortedBy, type ProductSort, type ProductsView } from './view.ts';

interface ListProps {
  view: ProductsView;
  onView: (view: ProductsView) => void;
}

const noRows: Product[] = [];

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
  const { open: _open, ...query } = view;
  const { data, loading, error } = useLive(`products ${JSON.stringify(query)}`, () =>
    services.products.list(query),
  );
  const fault = useReadFault(error);
  const add = () => onView({ ...view, open: 'new' });
  useShortcut('n', add);
  return (
    <>
      <div className="q-pane-bar">
        <SearchField
          label={t('search')}
          value={view.search}
          onChange={(search) => onView({ ...view, search, page: 1 })}
        />
        <Button variant="filled" icon="plus" onClick={add}>
          {t('add')}
        </Button>
      </div>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={data?.rows ?? noRows}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        sort={{ by: view.sort, direction: view.direction }}
        onSort={(by) => onView(sortedBy(view, by as ProductSort))}
        current={view.open}
        onOpen={(row) => onView({ ...view, open: row.id })}
        isStruck={(row) => !row.active}
        loading={loading}
        error={fault}
        onRetry={() => location.reload()}
        empty={<NoProducts view={view} onView={onView} />}
      />
      {data && data.total > 10 && (
        <Pager
          page={view.page}
          pageSize={view.pageSize}
          total={data.total}
          onChange={(change) => onView({ ...view, ...change })}
        />
      )}
    </>
  );
}

function NoProducts({ view, onView }: ListProps) {
  const t = useText('products');
  if (view.search !== '') {
    return (
      <EmptyState acts={<Button onClick={() => onView({ ...view, search: '' })}>{t('clearSearch')}</Button>}>
        {t('nothingMatches', { search: view.search })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('emptyTitle')}
      acts={
        <>
          <Button variant="filled" onClick={() => onView({ ...view, open: 'new' })}>
            {t('emptyAct')}
          </Button>
          <Button variant="subtle" href="/import">
            {t('emptyOther')}
          </Button>
        </>
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}
