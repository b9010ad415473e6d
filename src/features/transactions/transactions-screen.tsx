import './transactions.css';
import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { PageHead } from '@ui/page/page-head.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useShortcut } from '@ui/environment/use-shortcut.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../services-context.ts';
import { useView } from '../use-view.ts';
import { TransactionDrawer } from './drawer/transaction-drawer.tsx';
import { ChosenBar } from './list/chosen-bar.tsx';
import { FilterBar } from './list/filter-bar.tsx';
import { TransactionTable } from './list/transaction-table.tsx';
import { WithoutCustomer } from './list/without-customer.tsx';
import { isFiltered, queryOf, readView, writeView } from './view.ts';

const address = { read: readView, write: writeView };

/** Everything that can be billed, where it came from and which invoice holds it. */
export default function TransactionsScreen() {
  const t = useText('transactions');
  const services = useServices();
  const [view, setView] = useView(address);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = queryOf(view);
  const list = useLive(`transactions ${JSON.stringify(query)}`, () => services.transactions.list(query));
  const open = (id: string) => setView({ ...view, open: id });
  useShortcut('n', () => open('new'));
  return (
    <div className="q-page">
      <PageHead
        acts={
          <>
            <Button href="/import" icon="import">
              {t('importFile')}
            </Button>
            <Button
              variant={list.data?.total === 0 && !isFiltered(view) ? 'default' : 'filled'}
              icon="plus"
              onClick={() => open('new')}
            >
              {t('add')}
            </Button>
          </>
        }
      >
        <FilterBar view={view} onView={setView} />
      </PageHead>
      <WithoutCustomer isShown={view.customer === 'none'} />
      <TransactionTable list={list} view={view} onView={setView} chosen={chosen} onChosen={setChosen} />
      {chosen.size > 0 && (
        <ChosenBar chosen={chosen} rows={list.data?.rows ?? []} onClear={() => setChosen(new Set())} />
      )}
      {view.open !== '' && <TransactionDrawer key={view.open} id={view.open} onClose={() => open('')} />}
    </div>
  );
}
